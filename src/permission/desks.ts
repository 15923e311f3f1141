import type { Case } from '../case/case.ts'
import type { Process } from '../process/definition.ts'
import { leadsOf } from '../process/parts.ts'
import type { Role } from './roles.ts'
import { partsOfType, ruleOf } from './rule-of.ts'
import { departmentsIn } from './scope.ts'
import { comprehensive, type EventRule } from './table.ts'

/** Who waits for a case, as `role/department`, and until when at the latest they have; null without a limit. */
export interface Desk {
  readonly desk: string
  readonly dueAt: Temporal.Instant | null
}

/** The desk whose work a role does. */
const principal: Readonly<Partial<Record<Role, NonNullable<EventRule['work']>>>> = {
  'window-clerk': 'window-clerk',
  'chief-representative': 'window-clerk',
  'assisting-agent': 'window-clerk',
  'department-reviewer': 'department-reviewer',
  'partner-staff': 'department-reviewer',
  'receiving-department': 'department-reviewer',
  'department-head': 'department-head',
}

/** The desk that somebody's inbox shows; undefined for those who handle no cases. */
export function deskOf({ role, department }: { role: Role; department: string }): string | undefined {
  const own = principal[role]
  return own && `${own}/${department}`
}

/** The window that a case is at: where it was received or last taken to, if that one handles its process. */
function windowOf(process: Process, { handling }: Pick<Case, 'handling'>): string {
  const own = departmentsIn('hall', process, undefined)
  return own.includes(handling.window) ? handling.window : comprehensive
}

/** The departments for which an event is work at a desk. */
function departmentsOf(
  rule: EventRule,
  process: Process,
  of: Pick<Case, 'handling'>,
  leaf: string | undefined,
): readonly string[] {
  if (rule.work === 'window-clerk') return [windowOf(process, of)]
  if (leaf !== undefined) return departmentsIn('leaf', process, leaf)
  const leads = leadsOf(process).map(({ id }) => id)
  if (rule.work === 'department-head') return leads
  const to = of.handling.offered?.department
  return to ? [to] : leads
}

/** Whether an event is what a desk waits for in a case as it stands. */
export function isWork(process: Process, { handling }: Pick<Case, 'handling'>, type: string): boolean {
  const rule = ruleOf(process, type, handling.offered)
  const escalated = handling.escalatedBy !== null
  if (!rule?.work || (rule.whileEscalated && !escalated)) return false
  return !(escalated && rule.work === 'window-clerk' && type !== 'take-over')
}

const sooner = (a: Temporal.Instant | null, b: Temporal.Instant | null) =>
  a && b ? (Temporal.Instant.compare(a, b) <= 0 ? a : b) : (a ?? b)

/** The soonest end of the limits that count for one item, or of all; null when none does. */
function dueOf({ clocks }: Pick<Case, 'clocks'>, limits?: ReadonlySet<string>): Temporal.Instant | null {
  const counting = clocks.filter(({ due, limit }) => due && (!limits || limits.has(limit)))
  return counting.reduce<Temporal.Instant | null>(
    (soonest, { due }) => sooner(soonest, due?.until ?? null),
    null,
  )
}

const limitsOf = ({ limits }: Process, leaf: string) =>
  new Set(limits.filter(({ item, id }) => item === leaf || id === leaf).map(({ id }) => id))

/**
 * The desks where a case is work to do now, by what can happen next: each with the soonest end of its items' own
 * limits, else of the case's. While it is escalated it waits for the head, and for no window.
 * @param possible the types of the events that are possible now
 */
export function desksOf(
  process: Process,
  of: Pick<Case, 'handling' | 'clocks'>,
  possible: readonly string[],
): Desk[] {
  const { offered } = of.handling
  const found = new Map<string, Temporal.Instant | null>()
  const whole = dueOf(of)
  for (const type of possible) {
    const rule = ruleOf(process, type, offered)
    if (!rule?.work || !isWork(process, of, type)) continue
    const { leaf } = partsOfType(type)
    const due = (leaf !== undefined && dueOf(of, limitsOf(process, leaf))) || whole
    for (const department of departmentsOf(rule, process, of, leaf)) {
      const desk = `${rule.work}/${department}`
      found.set(desk, found.has(desk) ? sooner(found.get(desk) ?? null, due) : due)
    }
  }
  return [...found].map(([desk, dueAt]) => ({ desk, dueAt }))
}
