import type { Process } from '../process/definition.ts'
import { partsOf } from '../process/parts.ts'
import type { Acting } from './may-do.ts'
import type { Role } from './roles.ts'
import { comprehensive, readsAll, readsAllRatings } from './table.ts'

type Reading = Pick<Acting, 'role' | 'department' | 'processes'>

/** Whether somebody sees the cases of every process: auditors, and the window at which any of them is received. */
const seesAll = ({ role, department }: Reading): boolean =>
  (readsAll.everywhere as readonly Role[]).includes(role) ||
  (department === comprehensive && (readsAll.atComprehensiveWindow as readonly Role[]).includes(role))

/** Whether somebody sees the cases of a process: those in which their department has a part. */
export function mayRead(who: Reading, process: Process): boolean {
  if (who.processes && !who.processes.includes(process.slug)) return false
  return seesAll(who) || partsOf(process).some(({ id }) => id === who.department)
}

/** The department whose ratings somebody sees; undefined for all of them. */
export const ratingsRead = ({ role, department }: Pick<Acting, 'role' | 'department'>): string | undefined =>
  (readsAllRatings.everywhere as readonly Role[]).includes(role) || department === readsAllRatings.department
    ? undefined
    : department

/** The slugs of the processes whose cases somebody sees; undefined for all of them. */
export function processesRead(catalogue: readonly Process[], who: Reading): readonly string[] | undefined {
  if (!who.processes && seesAll(who)) return undefined
  return [...new Set(catalogue.filter((process) => mayRead(who, process)).map(({ slug }) => slug))]
}
