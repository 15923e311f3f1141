import type { CaseEngine } from '../case/engine.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import type { Process } from '../process/definition.ts'
import type { Language, Paper, PaperSubject, Step } from './paper.ts'
import { type PaperName, paperKinds } from './paper-kinds.ts'
import { applicantOf } from './parties.ts'
import { dayInWords, inLanguage, nameIn } from './words.ts'

/** A paper that exists for a case: the kind, and the step that it proves. */
export interface CasePaper {
  /** `receipt-1`: the kind with the place of its event on the ledger; the last part of its address. */
  readonly id: string
  readonly kind: PaperName
  /**
   * `NY20210823-00001-SJ1`: the case's number, the kind, the place of the event. No other paper can have it, and the
   * same paper printed twice has the same.
   */
  readonly number: string
  readonly step: Step
}

/** A case's history as steps, each with the case before and after it. */
export function stepsOf(engine: Pick<CaseEngine, 'apply'>, events: readonly LedgerEvent[]): Step[] {
  const steps: Step[] = []
  for (const event of events) {
    const before = steps.at(-1)?.after
    steps.push({ event, before, after: engine.apply(before, event) })
  }
  return steps
}

/** The papers of a case, in the order of their events. */
export const papersOf = (steps: readonly Step[]): CasePaper[] =>
  steps.flatMap((step) =>
    Object.entries(paperKinds).flatMap(([kind, { code, proves }]) =>
      proves(step)
        ? [
            {
              id: `${kind}-${step.event.seq}`,
              kind: kind as PaperName,
              number: `${step.after.number}-${code}${step.event.seq}`,
              step,
            },
          ]
        : [],
    ),
  )

/** A paper in words. @param opened the first event of its case */
export function writePaper(
  { kind, number, step }: CasePaper,
  process: Process,
  opened: LedgerEvent,
  language: Language,
): Paper {
  const { event } = step
  const subject: PaperSubject = { ...step, language, process, opened }
  const { title, body } = paperKinds[kind]
  const [lead] = process.lead
  const say = inLanguage(language)
  return {
    language,
    number,
    title: nameIn(language, title(subject)),
    to: applicantOf(subject).name,
    blocks: body(subject),
    seal: lead ? nameIn(language, lead) : '',
    date: dayInWords(language, event.occurredAt),
    proof: `${say('台账第', 'Ledger event ')}${event.seq}${say('号', '')} · SM3 ${event.hash.slice(0, 16)}`,
  }
}
