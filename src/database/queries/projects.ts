import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { type MaterialEvent, materialEvents } from '../../case/handed-in.ts'
import type { Actor } from '../../case/ledger.ts'
import type { Facts } from '../../process/condition.ts'
import type { Drizzle } from '../client.ts'
import { formatInstant } from '../instant.ts'
import { projects } from '../schema/index.ts'
import type { After } from './cases.ts'
import type { Queryable } from './ledger.ts'

export interface Project {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly facts: Facts
  readonly by: Actor
  readonly at: Temporal.Instant
}

type Row = typeof projects.$inferSelect

const projectOf = ({ recordedAt, facts, by, ...row }: Row): Project => ({
  ...row,
  facts: facts as Facts,
  by: by as Actor,
  at: recordedAt,
})

/** Writes a project; undefined when its id or its code is there already. */
export async function insertProject(db: Drizzle, { at, ...project }: Project): Promise<Project | undefined> {
  const [row] = await db
    .insert(projects)
    .values({ ...project, recordedAt: at })
    .onConflictDoNothing()
    .returning()
  return row && projectOf(row)
}

export async function findProject(db: Drizzle, id: string): Promise<Project | undefined> {
  const [row] = await db.select().from(projects).where(eq(projects.id, id))
  return row && projectOf(row)
}

const pageStart = ({ at, id }: After): SQL =>
  sql`(${projects.recordedAt}, ${projects.id}) < (${formatInstant(at)}::timestamptz, ${id}::uuid)`

/** One page of projects, newest first. */
export async function listProjects(
  db: Drizzle,
  { code, after, limit }: { code?: string | undefined; after: After | undefined; limit: number },
): Promise<Project[]> {
  const rows = await db
    .select()
    .from(projects)
    .where(and(code === undefined ? undefined : eq(projects.code, code), after && pageStart(after)))
    .orderBy(desc(projects.recordedAt), desc(projects.id))
    .limit(limit)
  return rows.map(projectOf)
}

/**
 * Locks projects until the end of the transaction, in the order of their ids: whoever opens a case in one waits, so
 * that cases are counted right. Keys stay free, as a case that names its project needs them.
 */
export async function lockProjects(
  sql: Queryable,
  ids: readonly string[],
): Promise<Pick<Project, 'id' | 'code' | 'facts'>[]> {
  return sql<Pick<Project, 'id' | 'code' | 'facts'>[]>`
    select id, code, facts from projects where id = any(${ids as string[]}::uuid[]) order by id for no key update`
}

export interface CaseCount {
  readonly project: string
  readonly process: string
  readonly cases: number
}

/** How many cases of each process projects have; a case that ended without ever being accepted was none. */
export async function countCases(sql: Queryable, ids: readonly string[]): Promise<CaseCount[]> {
  return sql<CaseCount[]>`
    select project_id as project, process, count(*)::int as cases from cases
    where project_id = any(${ids as string[]}::uuid[]) and (not ended or state -> 'phases' ? 'acceptance')
    group by project_id, process`
}

/** What cases of these projects have said about materials, by project; the events of one case in their order. */
export async function materialEventsOf(
  sql: Queryable,
  ids: readonly string[],
): Promise<(MaterialEvent & { project: string })[]> {
  return sql<(MaterialEvent & { project: string })[]>`
    select c.project_id as project, c.id as "caseId", c.number, e.type, e.payload
    from cases c join events e on e.case_id = c.id
    where c.project_id = any(${ids as string[]}::uuid[]) and e.type = any(${materialEvents as unknown as string[]})
    order by c.opened_at, c.id, e.seq`
}
