import { asc, desc, eq } from 'drizzle-orm'
import type { ProgressEntry, ProgressStatus, RecordedBy, TargetValue } from '../../plan/progress.ts'
import type { Drizzle } from '../client.ts'
import { planProgress, targetValues } from '../schema/index.ts'

type ProgressRow = typeof planProgress.$inferSelect
type ValueRow = typeof targetValues.$inferSelect

const entryOf = ({ serial: _, recordedAt, status, by, ...row }: ProgressRow): ProgressEntry => ({
  ...row,
  status: status as ProgressStatus,
  by: by as RecordedBy,
  at: recordedAt,
})

const figureOf = ({ serial: _, recordedAt, by, ...row }: ValueRow): TargetValue => ({
  ...row,
  by: by as RecordedBy,
  at: recordedAt,
})

/** The last entry about each clause that has one, by the clause's id. */
export async function latestProgress(db: Drizzle): Promise<Map<string, ProgressEntry>> {
  const rows = await db
    .selectDistinctOn([planProgress.clause])
    .from(planProgress)
    .orderBy(planProgress.clause, desc(planProgress.serial))
  return new Map(rows.map((row) => [row.clause, entryOf(row)]))
}

/** Everything recorded about one clause, in order. */
export async function progressOf(db: Drizzle, clause: string): Promise<ProgressEntry[]> {
  const rows = await db
    .select()
    .from(planProgress)
    .where(eq(planProgress.clause, clause))
    .orderBy(asc(planProgress.serial))
  return rows.map(entryOf)
}

/** Writes an entry; undefined when its id is on the ledger already. */
export async function insertProgress(
  db: Drizzle,
  { at, ...entry }: ProgressEntry,
): Promise<ProgressEntry | undefined> {
  const [row] = await db
    .insert(planProgress)
    .values({ ...entry, recordedAt: at })
    .onConflictDoNothing()
    .returning()
  return row && entryOf(row)
}

export async function findProgress(db: Drizzle, id: string): Promise<ProgressEntry | undefined> {
  const [row] = await db.select().from(planProgress).where(eq(planProgress.id, id))
  return row && entryOf(row)
}

/** Of each figure and period of each target the value entered last. */
export async function latestValues(db: Drizzle): Promise<TargetValue[]> {
  const { target, figure, period, serial } = targetValues
  const rows = await db
    .selectDistinctOn([target, figure, period])
    .from(targetValues)
    .orderBy(target, figure, period, desc(serial))
  return rows.map(figureOf)
}

/** Writes a value; undefined when its id is on the ledger already. */
export async function insertValue(
  db: Drizzle,
  { at, ...value }: TargetValue,
): Promise<TargetValue | undefined> {
  const [row] = await db
    .insert(targetValues)
    .values({ ...value, recordedAt: at })
    .onConflictDoNothing()
    .returning()
  return row && figureOf(row)
}

export async function findValue(db: Drizzle, id: string): Promise<TargetValue | undefined> {
  const [row] = await db.select().from(targetValues).where(eq(targetValues.id, id))
  return row && figureOf(row)
}
