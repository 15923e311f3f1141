import type { Name } from '../../process/definition.ts'
import type { Queryable } from './ledger.ts'

/** Who asked for a job, as it is kept. */
export interface AskedBy {
  readonly id: string
  readonly role: string
  readonly department: string
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export interface JobRow {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly by: AskedBy
  readonly state: JobState
  readonly attempt: number
  /** 0 to 1. */
  readonly progress: number
  readonly words: Name | null
  readonly cancelAsked: boolean
  readonly problem: { readonly code: string; readonly zh: string; readonly en: string } | null
  readonly askedAt: Temporal.Instant
  readonly startedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
}

const json = (value: unknown) => JSON.stringify(value ?? null)

export async function insertJob(
  sql: Queryable,
  {
    id,
    kind,
    input,
    by,
    askedAt,
    material,
  }: Pick<JobRow, 'id' | 'kind' | 'input' | 'by' | 'askedAt'> & { readonly material?: unknown },
): Promise<void> {
  await sql`
    insert into jobs (id, kind, input, material, by, state, asked_at)
    values (${id}, ${kind}, ${json(input)}::text::jsonb, ${json(material)}::text::jsonb,
      ${json(by)}::text::jsonb, 'waiting', ${askedAt})`
}

const columns = (sql: Queryable) => sql`
  id, kind, input, by, state, attempt, progress, words, cancel_asked as "cancelAsked", problem,
  asked_at as "askedAt", started_at as "startedAt", ended_at as "endedAt"`

export async function findJob(sql: Queryable, id: string): Promise<JobRow | undefined> {
  const [row] = await sql<JobRow[]>`select ${columns(sql)} from jobs where id = ${id}`
  return row
}

/** What a job works on; null where that is all in its input. */
export async function materialOf(sql: Queryable, id: string): Promise<unknown> {
  const [row] = await sql<{ material: unknown }[]>`select material from jobs where id = ${id}`
  return row?.material ?? null
}

/** What came of a job; undefined when there is no such job. */
export async function resultOf(sql: Queryable, id: string): Promise<{ result: unknown } | undefined> {
  const [row] = await sql<{ result: unknown }[]>`select result from jobs where id = ${id}`
  return row
}

/** The newest first; of one person where a name is given. */
export function listJobs(sql: Queryable, by: string | undefined, limit: number): Promise<JobRow[]> {
  return sql<JobRow[]>`
    select ${columns(sql)} from jobs where ${by === undefined} or by ->> 'id' = ${by ?? ''}
    order by asked_at desc, id limit ${limit}`
}

/** Whether any job is not ended. */
export async function anyOpenJob(sql: Queryable): Promise<boolean> {
  const [row] = await sql<{ open: boolean }[]>`
    select exists (select 1 from jobs where ended_at is null) as open`
  return row?.open === true
}

/** Takes a job for a node; undefined where it has ended, or was cancelled before it was begun. */
export async function beginJob(
  sql: Queryable,
  id: string,
  at: Temporal.Instant,
): Promise<JobRow | undefined> {
  const [row] = await sql<JobRow[]>`
    update jobs set state = 'running', attempt = attempt + 1, progress = 0, started_at = coalesce(started_at, ${at})
    where id = ${id} and ended_at is null returning ${columns(sql)}`
  return row
}

/** How far it is. Says whether to go on: false when it was cancelled, or another node has begun it anew. */
export async function writeProgress(
  sql: Queryable,
  { id, attempt }: Pick<JobRow, 'id' | 'attempt'>,
  progress: number,
  words: Name,
): Promise<boolean> {
  const [row] = await sql<{ cancel_asked: boolean }[]>`
    update jobs set progress = ${progress}, words = ${json(words)}::text::jsonb
    where id = ${id} and attempt = ${attempt} and state = 'running' returning cancel_asked`
  return row !== undefined && !row.cancel_asked
}

/** Gives a job back that a node has begun and does not finish. */
export async function returnJob(sql: Queryable, { id, attempt }: Pick<JobRow, 'id' | 'attempt'>) {
  await sql`
    update jobs set state = 'waiting', progress = 0 where id = ${id} and attempt = ${attempt} and ended_at is null`
}

/** Ends a job; of a node that was overtaken by another one nothing is kept. */
export async function endJob(
  sql: Queryable,
  { id, attempt }: Pick<JobRow, 'id' | 'attempt'>,
  state: 'done' | 'failed' | 'cancelled',
  { at, result, problem }: { at: Temporal.Instant; result?: unknown; problem?: JobRow['problem'] },
): Promise<void> {
  await sql`
    update jobs set state = ${state}, ended_at = ${at}, result = ${json(result)}::text::jsonb,
      problem = ${problem ? json(problem) : null}::text::jsonb,
      progress = case when ${state} = 'done' then 1 else progress end
    where id = ${id} and attempt = ${attempt} and ended_at is null`
}

/** Asks that a job be cancelled: at once where nobody has begun it. Undefined where it has ended. */
export async function cancelJob(
  sql: Queryable,
  id: string,
  at: Temporal.Instant,
): Promise<JobRow | undefined> {
  const [row] = await sql<JobRow[]>`
    update jobs set cancel_asked = true,
      ended_at = case when state = 'waiting' then ${at}::timestamptz end,
      state = case when state = 'waiting' then 'cancelled' else state end
    where id = ${id} and ended_at is null returning ${columns(sql)}`
  return row
}
