import type { CaseEngine } from '../case/engine.ts'
import type { Client } from '../database/client.ts'
import { countInbox, inboxPage } from '../database/queries/worklist.ts'
import { deskOf } from '../permission/desks.ts'
import type { Acting } from '../permission/may-do.ts'
import type { Calendar } from '../time/calendar.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { inboxRow } from './inbox-row.ts'
import { openDays } from './open-days.ts'

export interface InboxServiceOptions {
  readonly database: Pick<Client, 'sql'>
  readonly engine: CaseEngine
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  readonly now: () => Temporal.Instant
}

/** What waits for somebody: the work of the desk that goes with the appointment. */
export function inboxService({ database: { sql }, engine, calendarAt, now }: InboxServiceOptions) {
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
      const at = now()
      const calendar = calendarAt(at)
      return {
        desk: desk ?? null,
        asOf: String(at),
        open: openDays(calendar, at),
        cases: page.map((row) => inboxRow(engine, calendar, who, row, at)),
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
