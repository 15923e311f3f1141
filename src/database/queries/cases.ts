import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Case } from '../../case/case.ts'
import { caseFromJson } from '../../case/case-json.ts'
import type { Drizzle } from '../client.ts'
import { formatInstant } from '../instant.ts'
import { cases } from '../schema/index.ts'
import type { Queryable } from './ledger.ts'

/** Where a page of a list begins: after the last row of the page before it. */
export interface After {
  readonly at: Temporal.Instant
  readonly id: string
}

export interface CaseFilter {
  readonly process?: string | undefined
  /** The slugs of the processes whose cases may be seen; all when absent. */
  readonly readable?: readonly string[] | undefined
  readonly status?: string | undefined
  readonly applicant?: string | undefined
  readonly number?: string | undefined
  readonly open?: boolean | undefined
  readonly project?: string | undefined
  /** `opened`: newest first; `due`: of the open cases with a due date, soonest first. */
  readonly order: 'opened' | 'due'
  readonly after?: After | undefined
  readonly limit: number
}

/** What lists show of a case. */
export const caseColumns = {
  id: cases.id,
  number: cases.number,
  process: cases.process,
  version: cases.version,
  status: cases.status,
  outcome: cases.outcome,
  revision: cases.revision,
  applicant: cases.applicant,
  openedAt: cases.openedAt,
  lastAt: cases.lastAt,
  project: cases.projectId,
  ended: cases.ended,
  dueAt: cases.dueAt,
}

/** As a comparison of rows, which one index answers from its middle; `or` would read it from its beginning. */
function pageStart(order: CaseFilter['order'], { at, id }: After): SQL {
  const from = sql`(${formatInstant(at)}::timestamptz, ${id}::uuid)`
  return order === 'due'
    ? sql`(${cases.dueAt}, ${cases.id}) > ${from}`
    : sql`(${cases.openedAt}, ${cases.id}) < ${from}`
}

/** One page of cases; keyset pages stay right and fast however many there are and while new ones come. */
export function listCases(db: Drizzle, filter: CaseFilter) {
  const { process, readable, status, applicant, number, open, project, order, after, limit } = filter
  const due = order === 'due'
  return db
    .select(caseColumns)
    .from(cases)
    .where(
      and(
        process === undefined ? undefined : eq(cases.process, process),
        readable && inArray(cases.process, [...readable]),
        status === undefined ? undefined : eq(cases.status, status),
        applicant === undefined ? undefined : eq(cases.applicant, applicant),
        number === undefined ? undefined : eq(cases.number, number),
        project === undefined ? undefined : eq(cases.projectId, project),
        open === undefined && !due ? undefined : eq(cases.ended, due ? false : !open),
        due ? isNotNull(cases.dueAt) : undefined,
        after && pageStart(order, after),
      ),
    )
    .orderBy(...(due ? [asc(cases.dueAt), asc(cases.id)] : [desc(cases.openedAt), desc(cases.id)]))
    .limit(limit)
}

/** Whether a text is a case's number rather than its id. */
export const isNumber = (idOrNumber: string): boolean => idOrNumber.startsWith('NY')

/** The case with this id, or this number; undefined when there is none. By the driver, which prepares it. */
export async function findCase(sql: Queryable, idOrNumber: string): Promise<Case | undefined> {
  const [row] = isNumber(idOrNumber)
    ? await sql<{ state: unknown }[]>`select state from cases where number = ${idOrNumber}`
    : await sql<{ state: unknown }[]>`select state from cases where id = ${idOrNumber}`
  return row && caseFromJson(row.state)
}
