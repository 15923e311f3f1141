import type { CaseEngine } from '../case/engine.ts'
import type { Client } from '../database/client.ts'
import { eventsOf } from '../database/queries/ledger.ts'
import { type CasePaper, papersOf, stepsOf, writePaper } from '../papers/case-papers.ts'
import type { Language } from '../papers/paper.ts'
import { paperKinds } from '../papers/paper-kinds.ts'
import type { Acting } from '../permission/may-do.ts'
import type { Printer } from '../print/printer.ts'
import { Problem } from '../problem.ts'
import { readableCase } from './readable-case.ts'

export interface PaperServiceOptions {
  readonly database: Pick<Client, 'sql'>
  readonly engine: CaseEngine
  readonly printer: Printer
}

/** The papers of a case. None is stored: each is written from the ledger, and so reads the same at any time. */
export function paperService({ database: { sql }, engine, printer }: PaperServiceOptions) {
  async function papersOfCase(idOrNumber: string, who: Acting) {
    const found = await readableCase(sql, engine.processOf, idOrNumber, who)
    const steps = stepsOf(engine, await eventsOf(sql, found.id))
    return { steps, papers: papersOf(steps) }
  }

  return {
    /** @throws Problem `unknown-case`, `not-permitted` */
    async list(idOrNumber: string, who: Acting) {
      const { papers } = await papersOfCase(idOrNumber, who)
      // A paper is of the definition that the case ran under when its step was taken.
      const view = ({ id, kind, number, step: { event, after } }: CasePaper) => ({
        id,
        kind,
        number,
        ...paperKinds[kind].title({ process: engine.processOf(after), event }),
        at: String(event.occurredAt),
        address: `/cases/${event.caseId}/papers/${id}.pdf`,
      })
      return { papers: papers.map(view) }
    },

    /** @throws Problem `unknown-case`, `not-permitted`, `unknown-paper` */
    async print(idOrNumber: string, who: Acting, paperId: string, language: Language) {
      const { papers, steps } = await papersOfCase(idOrNumber, who)
      const paper = papers.find(({ id }) => id === paperId)
      const opened = steps[0]?.event
      if (!paper || !opened) {
        const there = papers.map(({ id }) => id).join(', ')
        throw new Problem('unknown-paper', {
          zh: `该办件没有文书“${paperId}”；现有：${there}`,
          en: `the case has no paper "${paperId}"; it has: ${there}`,
        })
      }
      const pdf = await printer.print(writePaper(paper, engine.processOf(paper.step.after), opened, language))
      return { number: paper.number, pdf: Buffer.from(pdf) }
    },
  }
}

export type PaperService = ReturnType<typeof paperService>
