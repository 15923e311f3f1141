import type { Case } from '../case/case.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Client } from '../database/client.ts'
import { countInbox, dueOf, type InboxRow, inboxPage } from '../database/queries/worklist.ts'
import { deskOf, isWork } from '../permission/desks.ts'
import { type Acting, mayDo } from '../permission/may-do.ts'
import { statusView } from './case-view.ts'
import { cursorOf, readCursor } from './cursor.ts'

export interface InboxServiceOptions {
  readonly database: Pick<Client, 'sql'>
  readonly engine: CaseEngine
  readonly now: () => Temporal.Instant
}

/** How a case stands towards its limits: the worst of those that run. */
function urgencyOf({ clocks }: Case): 'exceeded' | 'warned' | 'in-time' | 'no-limit' {
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null)
  if (running.some(({ exceededAt }) => exceededAt)) return 'exceeded'
  if (running.some(({ warnedAt }) => warnedAt)) return 'warned'
  return running.length > 0 ? 'in-time' : 'no-limit'
}

/** What waits for somebody: the work of the desk that goes with the appointment. */
export function inboxService({ database: { sql }, engine, now }: InboxServiceOptions) {
  function rowView(who: Acting, row: InboxRow) {
    const { case: of, applicant } = row
    const process = engine.processOf(of)
    const todo = engine
      .available(of)
      .filter(
        ({ type, possible }) =>
          possible && isWork(process, of, type) && mayDo(who, type, process, of.handling),
      )
      .map(({ type, zh, en }) => ({ type, zh, en }))
    const { slug, version, zh, en } = process
    return {
      id: of.id,
      number: of.number,
      process: { slug, version, zh, en },
      status: statusView(engine, of),
      applicant,
      revision: of.revision,
      openedAt: String(of.openedAt),
      dueAt: dueOf(row)?.toString() ?? null,
      urgency: urgencyOf(of),
      escalated: of.handling.escalatedBy !== null,
      todo,
    }
  }

  return {
    /** A page of the inbox, soonest due first; empty for those who handle no cases. */
    async read(
      who: Acting,
      { limit, after }: { readonly limit: number; readonly after?: string | undefined },
    ) {
      const desk = deskOf(who)
      const place = readCursor('due', after)
      const rows = desk
        ? await inboxPage(sql, { desk, processes: who.processes, limit: limit + 1, after: place })
        : []
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        desk: desk ?? null,
        cases: page.map((row) => rowView(who, row)),
        next: rows.length > limit && last ? cursorOf('due', { at: last.at, id: last.case.id }) : null,
      }
    },

    async count(who: Acting) {
      const desk = deskOf(who)
      const counted = desk
        ? await countInbox(sql, { desk, processes: who.processes }, now())
        : { total: 0, overdue: 0 }
      return { desk: desk ?? null, ...counted }
    },
  }
}

export type InboxService = ReturnType<typeof inboxService>
