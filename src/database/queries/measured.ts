import type { Case } from '../../case/case.ts'
import { caseFromJson } from '../../case/case-json.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import type { Sql } from '../client.ts'

/** Cases held at once while they are streamed. */
const PAGE = 200

/** What is read of an event: not who the applicant is. */
export interface ReadEvent extends Pick<LedgerEvent, 'type' | 'payload' | 'occurredAt'> {
  readonly window: string | null
}

interface Row {
  state: unknown
  events: { type: string; payload: Record<string, unknown>; occurredAt: string; window: string | null }[]
}

/**
 * The newest cases of each process, at most so many of each, with their events in order: one statement, so all as
 * they stood at one instant, and a page at a time, so that memory does not grow with the ledger.
 */
export async function* casesWithEvents(
  sql: Sql,
  processes: readonly string[],
  mostOfEach: number,
): AsyncGenerator<{ case: Case; events: readonly ReadEvent[] }> {
  const pages = sql<Row[]>`
    select c.state, e.events
    from unnest(${processes as string[]}::text[]) as wanted (process)
    cross join lateral (
      select id, state from cases where process = wanted.process
      order by opened_at desc, id desc limit ${mostOfEach}
    ) c
    cross join lateral (
      select jsonb_agg(jsonb_build_object('type', type, 'payload', payload - '{applicant,agent}'::text[],
        'occurredAt', occurred_at, 'window', actor -> 'window') order by seq) as events
      from events where case_id = c.id
    ) e`.cursor(PAGE)
  for await (const rows of pages) {
    for (const { state, events } of rows) {
      yield {
        case: caseFromJson(state),
        events: events.map((event) => ({
          ...event,
          occurredAt: Temporal.Instant.from(event.occurredAt),
        })),
      }
    }
  }
}
