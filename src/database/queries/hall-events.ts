import type { HallEvent } from '../../hall/hall-event.ts'
import type { Queryable } from './ledger.ts'

const columns = (sql: Queryable) => sql`id, subject, seq, type, payload, decided, by, recorded_at as at`

/** The events of one subject, in order. */
export async function hallEventsOf(sql: Queryable, subject: string): Promise<HallEvent[]> {
  const rows = await sql<HallEvent[]>`
    select ${columns(sql)} from hall_events where subject = ${subject} order by seq`
  return rows.map((row) => ({ ...row }))
}

/** The events of many subjects, each in order. */
export async function hallEventsOfAll(
  sql: Queryable,
  subjects: readonly string[],
): Promise<Map<string, HallEvent[]>> {
  const rows = await sql<HallEvent[]>`
    select ${columns(sql)} from hall_events where subject = any(${subjects as string[]}::uuid[])
    order by subject, seq`
  return Map.groupBy(
    rows.map((row) => ({ ...row })),
    ({ subject }) => subject,
  )
}

export async function findHallEvent(sql: Queryable, id: string): Promise<HallEvent | undefined> {
  const [row] = await sql<HallEvent[]>`select ${columns(sql)} from hall_events where id = ${id}`
  return row && { ...row }
}

/** Appends an event; two of one place in a history, or of one id, collide. */
export async function appendHallEvent(
  sql: Queryable,
  { id, subject, seq, type, payload, decided, by, at }: HallEvent,
): Promise<void> {
  await sql`
    insert into hall_events (id, subject, seq, type, payload, decided, by, recorded_at)
    values (${id}, ${subject}, ${seq}, ${type}, ${JSON.stringify(payload)}::jsonb,
      ${JSON.stringify(decided)}::jsonb, ${JSON.stringify(by)}::jsonb, ${at})`
}
