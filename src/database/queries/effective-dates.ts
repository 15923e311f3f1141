import { eq } from 'drizzle-orm'
import type { Actor } from '../../case/ledger.ts'
import type { EnteredDate } from '../../process/effective-date.ts'
import type { Drizzle } from '../client.ts'
import { effectiveDates } from '../schema/index.ts'
import type { Queryable } from './ledger.ts'

/** What the county entered of a clause, by whom and when. */
export interface EffectiveDateEntry extends EnteredDate {
  readonly id: string
  readonly by: Actor
  readonly at: Temporal.Instant
}

type Row = typeof effectiveDates.$inferSelect

const entryOf = ({ serial: _, recordedAt, by, ...row }: Row): EffectiveDateEntry => ({
  ...row,
  by: by as Actor,
  at: recordedAt,
})

/** The last entry of each clause of these processes; of all when none are named. */
export async function latestDates(sql: Queryable, slugs?: readonly string[]): Promise<EnteredDate[]> {
  const only = slugs ? sql`where process = any(${slugs as string[]})` : sql``
  return sql<{ process: string; clause: string; date: Temporal.PlainDate | null }[]>`
    select distinct on (process, clause) process, clause, date from effective_dates ${only}
    order by process, clause, serial desc`
}

/** Writes an entry; undefined when its id is there already. */
export async function insertDate(
  db: Drizzle,
  { at, ...entry }: EffectiveDateEntry,
): Promise<EffectiveDateEntry | undefined> {
  const [row] = await db
    .insert(effectiveDates)
    .values({ ...entry, recordedAt: at })
    .onConflictDoNothing()
    .returning()
  return row && entryOf(row)
}

export async function findDate(db: Drizzle, id: string): Promise<EffectiveDateEntry | undefined> {
  const [row] = await db.select().from(effectiveDates).where(eq(effectiveDates.id, id))
  return row && entryOf(row)
}

/** Everything entered of one process, in order. */
export async function datesOf(db: Drizzle, slug: string): Promise<EffectiveDateEntry[]> {
  const rows = await db
    .select()
    .from(effectiveDates)
    .where(eq(effectiveDates.process, slug))
    .orderBy(effectiveDates.serial)
  return rows.map(entryOf)
}
