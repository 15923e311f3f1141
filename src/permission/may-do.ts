import type { Handling } from '../case/handling.ts'
import type { Name, Process } from '../process/definition.ts'
import type { Appointment } from './appointment.ts'
import { type Role, roles } from './roles.ts'
import { partsOfType, ruleOf } from './rule-of.ts'
import { departmentsIn } from './scope.ts'
import type { EventRule, Scope } from './table.ts'

/** Who wants to act, in the appointment that the session is in. */
export interface Acting extends Pick<Appointment, 'role' | 'department' | 'processes' | 'standsInFor'> {
  /** The sign-in name. */
  readonly id: string
}

/** What of a case decides beside its process. */
export type Around = Pick<Handling, 'offered' | 'examinedBy'>

/** A case that is not open yet. */
const nothing: Around = { offered: null, examinedBy: [] }

const scopesOf = (scopes: Scope | readonly Scope[]): readonly Scope[] =>
  typeof scopes === 'string' ? [scopes] : scopes

/** The departments in which a role may let an event of a rule happen. */
function departmentsFor(rule: EventRule, role: Role, process: Process, leaf: string | undefined): string[] {
  const scopes = scopesOf(rule.may[role] ?? [])
  return [...new Set(scopes.flatMap((scope) => departmentsIn(scope, process, leaf)))]
}

export interface MayDo {
  readonly role: Role
  readonly departments: readonly string[]
}

/** The roles that may let an event happen in a process, each with its departments; empty when nobody may. */
export function rolesThatMay(process: Process, type: string, { offered }: Around = nothing): MayDo[] {
  const rule = ruleOf(process, type, offered)
  if (!rule) return []
  const { leaf } = partsOfType(type)
  return (Object.keys(rule.may) as Role[]).map((role) => ({
    role,
    departments: departmentsFor(rule, role, process, leaf),
  }))
}

/** 受办分离: who has examined doesn't decide, nor does anybody in the place of somebody who has. */
function hasExamined({ id, standsInFor }: Acting, { examinedBy }: Around): boolean {
  return examinedBy.includes(id) || (standsInFor !== undefined && examinedBy.includes(standsInFor))
}

/**
 * Why somebody may not let an event happen in a case of a process, with who may; undefined when they may. Whether
 * the event is possible now is the case's own matter.
 */
export function whyMayNotDo(
  who: Acting,
  type: string,
  process: Process,
  around: Around = nothing,
): Name | undefined {
  const { role, department, processes } = who
  if (processes && !processes.includes(process.slug)) {
    return {
      zh: `您的岗位授权不含“${process.zh}”：请切换岗位或联系办理人员`,
      en: `${who.id} is appointed for ${processes.join(', ')} alone, and this is ${process.slug}`,
    }
  }
  const may = rolesThatMay(process, type, around)
  const own = may.find((one) => one.role === role)
  if (!own?.departments.includes(department)) {
    const whoMay = may.map((one) => `${roles[one.role].zh} ${one.role} (${one.departments.join(', ')})`)
    return {
      zh: `“${process.zh}”中此操作不由您的岗位（${roles[role].zh}）进行：可由${may.map((one) => roles[one.role].zh).join('、') || '系统'}进行`,
      en: `"${type}" is not for ${role} of ${department} in ${process.slug}: ${whoMay.join('; ') || 'nobody'} may`,
    }
  }
  if (type === 'approve' && hasExamined(who, around)) {
    return {
      zh: `${who.id}审查过本件：须由他人决定（受办分离，推定）`,
      en: `${who.id} has examined this case: somebody else must decide (受办分离, assumed by the county)`,
    }
  }
  return undefined
}

export const mayDo = (who: Acting, type: string, process: Process, around?: Around): boolean =>
  whyMayNotDo(who, type, process, around) === undefined
