import { caseEngine } from '../../case/engine.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import type { Name, Process } from '../../process/definition.ts'
import type { Notice } from '../../time/notice.ts'
import { calendarsIn } from '../proof/calendars-in.ts'
import type { CaseFile } from '../proof/case-file.ts'
import { assumptions } from './assumptions.ts'
import { clockReadings, type LimitReading } from './clock-readings.ts'
import { lay, type Unmapped } from './lay.ts'
import { lived, relive } from './relive.ts'
import { type SpecialProcedureSpan, specialProceduresIn } from './special-procedures.ts'

export type Question =
  /** That special procedure never was. */
  | { readonly kind: 'without-special'; readonly procedure: SpecialProcedureSpan }
  /** That year's days were those of this notice. */
  | { readonly kind: 'calendar'; readonly notice: Notice }
  /** Its limits were those of this process. */
  | { readonly kind: 'process'; readonly process: Process }

/** A limit as it was and as it would have been; null on the side where it did not run. */
export interface Compared {
  readonly was: LimitReading | null
  readonly wouldBe: LimitReading | null
}

export interface Counterfactual {
  /** Up to when what is still open is measured, on both sides. */
  readonly until: Temporal.Instant
  readonly clocks: readonly Compared[]
  /** Whether a limit was passed; the end of a waiting period makes nobody late. */
  readonly late: { readonly was: boolean; readonly wouldBe: boolean }
  /** What people did and could not have done then: it is left out. */
  readonly impossible: readonly LedgerEvent[]
  /** Of another process: what could not be laid on this case's times, or the other way round. */
  readonly unmapped: readonly Unmapped[]
  /** What the answer takes for granted. */
  readonly assumes: readonly Name[]
}

/** A whole case, with all calendars that were known in its time. */
export interface CounterfactualSource {
  readonly process: Process
  /** Those that it ran under before, where it has moved. */
  readonly earlier?: readonly Process[]
  readonly events: readonly LedgerEvent[]
  readonly calendar: CaseFile['calendar']
  /** Up to when what is still open is measured; not before its last event. */
  readonly until: Temporal.Instant
}

/** The years' notices with the one year's replaced, as if it had been known all along. */
function onNotice({ notices, sessions }: CaseFile['calendar'], notice: Notice): CaseFile['calendar'] {
  const others = notices.filter(({ year }) => year !== notice.year)
  return { notices: [...others, { ...notice, recordedAt: null }], sessions }
}

const isLate = (readings: readonly LimitReading[]) =>
  readings.some(({ limit, result }) => limit.kind !== 'waiting' && result === 'exceeded')

function compare(was: readonly LimitReading[], wouldBe: readonly LimitReading[]): Compared[] {
  const keyOf = ({ limit, run }: LimitReading) => `${limit.id}#${run}`
  const there = new Map(wouldBe.map((one) => [keyOf(one), one]))
  const here = new Set(was.map(keyOf))
  return [
    ...was.map((one) => ({ was: one, wouldBe: there.get(keyOf(one)) ?? null })),
    ...wouldBe.filter((one) => !here.has(keyOf(one))).map((one) => ({ was: null, wouldBe: one })),
  ]
}

/** The special procedures that can be taken out of a case's history. */
export function specialProceduresOf({ process, earlier = [], events, calendar }: CounterfactualSource) {
  return specialProceduresIn(caseEngine([process, ...earlier], calendarsIn(calendar)).unfold(events))
}

/**
 * What would have become of a case if one thing had been otherwise: its own history lived again, act by act at the
 * same instants, by the engine that cases run on; or its times laid on the limits of another process.
 * @throws TimeError when a due date lies outside the other calendar, or its years have a gap
 */
export function counterfactual(source: CounterfactualSource, question: Question): Counterfactual {
  const { process, earlier = [], events, calendar, until } = source
  const definitions = [process, ...earlier]
  const engine = caseEngine(definitions, calendarsIn(calendar))
  const history = engine.unfold(events)
  const was = clockReadings(engine, lived(engine, history, until))

  const answer = (
    wouldBe: readonly LimitReading[],
    { impossible = [], unmapped = [] }: Partial<Pick<Counterfactual, 'impossible' | 'unmapped'>>,
  ): Counterfactual => ({
    until,
    clocks: compare(was, wouldBe),
    late: { was: isLate(was), wouldBe: isLate(wouldBe) },
    impossible,
    unmapped,
    assumes: assumptions(question, { until, ended: history.at(-1)?.case.ended === true, impossible }),
  })

  if (question.kind === 'process') {
    const { readings, unmapped } = lay(
      engine.processOf,
      question.process,
      history,
      engine.calendarAt(until),
      until,
    )
    return answer(readings, { unmapped })
  }
  const other =
    question.kind === 'calendar'
      ? caseEngine(definitions, calendarsIn(onNotice(calendar, question.notice)))
      : engine
  const leftOut: (number | null)[] =
    question.kind === 'without-special' ? [question.procedure.seq, question.procedure.endSeq] : []
  const { moments, impossible } = relive(other, history, until, ({ seq }) => leftOut.includes(seq))
  return answer(clockReadings(other, moments), { impossible })
}
