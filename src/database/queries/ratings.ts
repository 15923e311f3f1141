import type { Rating } from '../../hall/rating.ts'
import type { RectificationState } from '../../hall/rectification.ts'
import type { After } from './cases.ts'
import type { Queryable } from './ledger.ts'

export const ratingColumns = (sql: Queryable) =>
  sql`id, kind, ticket, case_id as "caseId", department, "window", channel, rated, grade, text, recorded_at as at`

/** Writes a rating; undefined when its id is there, or when its visit or case has one. */
export async function insertRating(sql: Queryable, rating: Rating): Promise<Rating | undefined> {
  const { id, kind, ticket, caseId, department, window, channel, rated, grade, text, at } = rating
  const rows = await sql`
    insert into ratings (id, kind, ticket, case_id, department, "window", channel, rated, grade, text, recorded_at)
    values (${id}, ${kind}, ${ticket}, ${caseId}, ${department}, ${window}, ${channel},
      ${JSON.stringify(rated)}::jsonb, ${grade}, ${text}, ${at})
    on conflict do nothing returning id`
  return rows.length > 0 ? rating : undefined
}

export async function findRating(sql: Queryable, id: string): Promise<Rating | undefined> {
  const [row] = await sql<Rating[]>`select ${ratingColumns(sql)} from ratings where id = ${id}`
  return row && { ...row }
}

/** The grade that a case was given online; undefined while it was given none. */
export async function gradeOfCase(sql: Queryable, caseId: string): Promise<number | undefined> {
  const [row] = await sql<{ grade: number }[]>`select grade from ratings where case_id = ${caseId}`
  return row?.grade
}

export interface RatingFilter {
  readonly department?: string | undefined
  readonly grade?: number | undefined
  readonly after?: After | undefined
  readonly limit: number
}

/** Ratings, newest first. */
export async function listRatings(
  sql: Queryable,
  { department, grade, after, limit }: RatingFilter,
): Promise<Rating[]> {
  const rows = await sql<Rating[]>`
    select ${ratingColumns(sql)} from ratings
    where (${department ?? null}::text is null or department = ${department ?? null})
      and (${grade ?? null}::int is null or grade = ${grade ?? null})
      ${after ? sql`and (recorded_at, id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by recorded_at desc, id desc limit ${limit}`
  return rows.map((row) => ({ ...row }))
}

/** Where a rectification stands, for its list. */
export interface RectificationRow {
  readonly rating: string
  readonly department: string
  readonly state: RectificationState
  readonly ended: boolean
  readonly dueAt: Temporal.Instant
}

export async function writeRectification(
  sql: Queryable,
  { rating, department, state, ended, dueAt }: RectificationRow,
): Promise<void> {
  await sql`
    insert into rectifications (rating, department, state, ended, due_at)
    values (${rating}, ${department}, ${state}, ${ended}, ${dueAt})
    on conflict (rating) do update set state = excluded.state, ended = excluded.ended, due_at = excluded.due_at`
}

/** Locks a rectification; its rating, or undefined when there is none. */
export async function lockRectification(sql: Queryable, rating: string): Promise<Rating | undefined> {
  const rows = await sql`select 1 from rectifications where rating = ${rating} for no key update`
  return rows.length > 0 ? findRating(sql, rating) : undefined
}

export interface RectificationFilter {
  readonly department?: string | undefined
  readonly ended: boolean
  readonly after?: After | undefined
  readonly limit: number
}

/** Rectifications with their ratings, soonest due first. */
export async function listRectifications(
  sql: Queryable,
  { department, ended, after, limit }: RectificationFilter,
): Promise<(Rating & { readonly dueAt: Temporal.Instant })[]> {
  const rows = await sql<(Rating & { dueAt: Temporal.Instant })[]>`
    select r.id, r.kind, r.ticket, r.case_id as "caseId", r.department, r."window", r.channel, r.rated, r.grade,
      r.text, r.recorded_at as at, f.due_at as "dueAt"
    from rectifications f join ratings r on r.id = f.rating
    where f.ended = ${ended} and (${department ?? null}::text is null or f.department = ${department ?? null})
      ${after ? sql`and (f.due_at, f.rating) > (${after.at}, ${after.id}::uuid)` : sql``}
    order by f.due_at, f.rating limit ${limit}`
  return rows.map((row) => ({ ...row }))
}
