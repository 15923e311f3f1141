import type { App } from '../../src/app.ts'
import { dueDates } from '../../src/case/due-dates.ts'
import { findBrokenLink } from '../../src/case/ledger.ts'
import type { Sql } from '../../src/database/client.ts'
import { eventsOf } from '../../src/database/queries/ledger.ts'

/** Everything that is written, to be compared before and after. */
export async function everythingIn(sql: Sql) {
  const [row] = await sql`
    select (select coalesce(jsonb_agg(c order by id), '[]') from cases c) as cases,
           (select coalesce(jsonb_agg(e order by case_id, seq), '[]') from events e) as events,
           (select coalesce(jsonb_agg(d order by case_id, limit_id, run, event), '[]') from due_dates d) as due,
           (select coalesce(jsonb_agg(n order by day), '[]') from case_numbers n) as numbers,
           (select coalesce(jsonb_agg(d order by serial), '[]') from effective_dates d) as dates,
           (select coalesce(jsonb_agg(p order by id), '[]') from projects p) as projects,
           (select coalesce(jsonb_agg(c order by serial), '[]') from project_corrections c) as corrections,
           (select coalesce(jsonb_agg(r order by serial), '[]') from register_entries r) as entries,
           (select coalesce(jsonb_agg(m order by serial), '[]') from stock_movements m) as movements,
           (select coalesce(jsonb_agg(h order by subject, seq), '[]') from hall_events h) as hall,
           (select coalesce(jsonb_agg(t order by id), '[]') from tickets t) as tickets,
           (select coalesce(jsonb_agg(n order by day, letter), '[]') from ticket_numbers n) as serials,
           (select coalesce(jsonb_agg(r order by id), '[]') from ratings r) as ratings,
           (select coalesce(jsonb_agg(r order by rating), '[]') from rectifications r) as rectifications,
           (select coalesce(jsonb_agg(r order by id), '[]') from reservations r) as reservations,
           (select coalesce(jsonb_agg(j order by id), '[]') from jobs j) as jobs,
           (select coalesce(jsonb_agg(l order by id), '[]') from event_logs l) as logs`
  return row
}

/** What is wrong with any case that is stored: its chain, its snapshot or its due dates. Empty when all hold. */
export async function faultsIn(sql: Sql, { engine }: Pick<App, 'engine'>): Promise<string[]> {
  const cases = await sql<{ id: string; state: object }[]>`select id, state from cases order by id`
  const faults: string[] = []
  for (const { id, state } of cases) {
    const events = await eventsOf(sql, id)
    const broken = findBrokenLink(events)
    if (broken) faults.push(`${id}: event ${broken.seq}: ${broken.found}`)
    const replayed = engine.replay(events)
    if (!isSame(replayed, state)) faults.push(`${id}: the snapshot is not what the ledger implies`)
    const implied = dueDates(engine.processOf(replayed), replayed).map(
      ({ limit, run, event, at, provisional }) => `${limit} ${run} ${event} ${at} ${provisional}`,
    )
    const rows = await sql<{ text: string; at: Temporal.Instant; provisional: boolean }[]>`
      select concat_ws(' ', limit_id, run, event) as text, at, provisional from due_dates where case_id = ${id}`
    const stored = rows.map(({ text, at, provisional }) => `${text} ${at} ${provisional}`)
    if (!isSame(implied.sort(), stored.sort())) faults.push(`${id}: due dates ${stored}, implied ${implied}`)
  }
  return faults
}

/** Compares what is written, in whatever order jsonb keeps the keys. */
const isSame = (a: unknown, b: unknown) => ordered(a) === ordered(b)

function ordered(value: unknown): string {
  return JSON.stringify(JSON.parse(JSON.stringify(value)), (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
