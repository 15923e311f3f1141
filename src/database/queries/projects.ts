import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { type MaterialEvent, materialEvents } from '../../case/handed-in.ts'
import type { Actor } from '../../case/ledger.ts'
import type { Facts } from '../../process/condition.ts'
import type { Drizzle } from '../client.ts'
import { formatInstant } from '../instant.ts'
import { currentProjects } from '../schema/index.ts'
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

type Row = typeof currentProjects.$inferSelect

const projectOf = ({ recordedAt, facts, by, ...row }: Row): Project => ({
  ...row,
  facts: facts as Facts,
  by: by as Actor,
  at: recordedAt,
})

/** A project put right: by whom, when and why; `project` is which. */
export interface Correction extends Project {
  readonly project: string
  readonly reason: string
}

/** Any number that no other advisory lock of this program has: "code" in ASCII. */
const LOCK = 0x63_6f_64_65

/** Until the end of the transaction nobody else gives a project a code. */
export async function lockCodes(sql: Queryable): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`
}

/** The project that has a code as things stand. */
export async function findByCode(sql: Queryable, code: string): Promise<{ readonly id: string } | undefined> {
  const [row] = await sql<{ id: string }[]>`select id from current_projects where code = ${code}`
  return row
}

/** A project as it was created. */
export async function findCreated(sql: Queryable, id: string): Promise<Project | undefined> {
  const [row] = await sql<Project[]>`
    select id, code, name, facts, by, recorded_at as at from projects where id = ${id}`
  return row && { ...row }
}

export async function insertProject(
  sql: Queryable,
  { id, code, name, facts, by, at }: Project,
): Promise<void> {
  await sql`
    insert into projects (id, code, name, facts, by, recorded_at)
    values (${id}, ${code}, ${name}, ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(by)}::jsonb, ${at})`
}

const corrections = (sql: Queryable) => sql`
  select id, project, code, name, facts, reason, by, recorded_at as at from project_corrections`

export async function findCorrection(sql: Queryable, id: string): Promise<Correction | undefined> {
  const [row] = await sql<Correction[]>`${corrections(sql)} where id = ${id}`
  return row && { ...row }
}

export async function insertCorrection(
  sql: Queryable,
  { id, project, code, name, facts, reason, by, at }: Correction,
): Promise<void> {
  await sql`
    insert into project_corrections (id, project, code, name, facts, reason, by, recorded_at)
    values (${id}, ${project}, ${code}, ${name}, ${JSON.stringify(facts)}::jsonb, ${reason},
      ${JSON.stringify(by)}::jsonb, ${at})`
}

/** Everything that was ever put right in a project, in order. */
export async function correctionsOf(sql: Queryable, project: string): Promise<Correction[]> {
  const rows = await sql<Correction[]>`${corrections(sql)} where project = ${project} order by serial`
  return rows.map((row) => ({ ...row }))
}

/** A project as it stands. */
export async function findProject(db: Drizzle, id: string): Promise<Project | undefined> {
  const [row] = await db.select().from(currentProjects).where(eq(currentProjects.id, id))
  return row && projectOf(row)
}

const pageStart = ({ at, id }: After): SQL =>
  sql`(${currentProjects.recordedAt}, ${currentProjects.id}) < (${formatInstant(at)}::timestamptz, ${id}::uuid)`

/** One page of projects, newest first. */
export async function listProjects(
  db: Drizzle,
  { code, after, limit }: { code?: string | undefined; after: After | undefined; limit: number },
): Promise<Project[]> {
  const rows = await db
    .select()
    .from(currentProjects)
    .where(and(code === undefined ? undefined : eq(currentProjects.code, code), after && pageStart(after)))
    .orderBy(desc(currentProjects.recordedAt), desc(currentProjects.id))
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
    select p.id, c.code, c.facts from projects p join current_projects c on c.id = p.id
    where p.id = any(${ids as string[]}::uuid[]) order by p.id for no key update of p`
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
