import { activePaths } from '../../case/active-paths.ts'
import type { Case } from '../../case/case.ts'
import type { Ticket } from '../../hall/ticket.ts'
import type { Limit, Process } from '../../process/definition.ts'
import { leadsOf, partsOf } from '../../process/parts.ts'
import { leaves } from '../../process/tree.ts'
import type { AuditedCase } from './audited-case.ts'
import type { Charged } from './finding.ts'
import { isAct, isAfter } from './reading.ts'

/** The department that a part of a case belongs to. */
export const departmentOfItem = (process: Process, item: string): string | undefined =>
  leaves(process.tree).find(({ id }) => id === item)?.department.id

const leadOf = (process: Process, { handling }: Case): string =>
  leadsOf(process)[0]?.id ?? partsOf(process)[0]?.id ?? handling.window

/**
 * The department that has a case in hand in a state: the window until acceptance and after the decision, the one
 * whose item is examined; where several examine side by side, and for the decision itself, the lead.
 */
export function holderIn(process: Process, of: Case): string {
  const paths = activePaths(of.value)
  if (!paths.some((path) => path.startsWith('accepted'))) return of.handling.window
  const active = leaves(process.tree).filter(({ id }) => paths.some((path) => path.includes(`.${id}.`)))
  const departments = [...new Set(active.map(({ department }) => department.id))]
  return departments.length === 1 && departments[0] ? departments[0] : leadOf(process, of)
}

/** Of a department's people the one who last acted on the case by then; null where nobody of it has. */
function personOf({ course }: AuditedCase, department: string, at: Temporal.Instant): string | null {
  const acts = course.filter(
    ({ event }) => isAct(event) && event.actor.department === department && !isAfter(event.occurredAt, at),
  )
  return acts.at(-1)?.event.actor.id ?? null
}

/** Who held the clock at an instant: charged is the unit that had it then, not the last one. */
export function chargedAt(audited: AuditedCase, at: Temporal.Instant, limit?: Limit): Charged {
  if (limit?.owedBy) return { owedBy: limit.owedBy }
  const { course } = audited
  const then = course.findLast(({ event }) => !isAfter(event.occurredAt, at)) ?? course[0]
  const { case: of, process } = then ?? audited
  const department =
    (limit?.item !== undefined && departmentOfItem(process, limit.item)) || holderIn(process, of)
  return { department, person: personOf(audited, department, at) }
}

/** The department of a visit and whoever served; a number that nobody began to serve has neither on record. */
export const chargedForVisit = ({
  department,
  servedBy,
}: Pick<Ticket, 'department' | 'servedBy'>): Charged =>
  department === null ? { nobody: true } : { department, person: servedBy }

/** Whoever did it. */
export const chargedTo = ({
  actor: { department, id },
}: {
  readonly actor: { readonly department: string; readonly id: string }
}): Charged => ({ department, person: id })
