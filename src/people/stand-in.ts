import type { Appointment } from '../permission/appointment.ts'
import type { Name } from '../process/definition.ts'
import { isAdministrator } from './exclusive-roles.ts'
import { holdsOn } from './in-force.ts'

export interface SubstitutionWanted {
  /** Of whoever is away. */
  readonly appointment: Appointment
  readonly standIn: string
  /** The stand-in's own appointments that nobody has ended. */
  readonly held: readonly Appointment[]
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** Slugs; all of the appointment's when absent. */
  readonly processes?: readonly string[] | undefined
}

/** Why a substitution can't be; undefined when it can. */
export function findSubstitutionFault(wanted: SubstitutionWanted): Name | undefined {
  const { appointment, standIn, held, from, to, processes } = wanted
  if (appointment.standsInFor !== undefined)
    return {
      zh: '代理人不得再指定代理：由被代理人本人指定',
      en: 'a stand-in names no stand-in: the person who is away does',
    }
  if (isAdministrator(appointment.role))
    return {
      zh: '管理员不设代理：请另行任命',
      en: 'administrators are not stood in for: another one is appointed',
    }
  if (standIn === appointment.account)
    return { zh: '不能代理本人：请另选他人', en: 'nobody stands in for themselves: name somebody else' }
  if (Temporal.PlainDate.compare(from, to) > 0)
    return {
      zh: `起始日${from}晚于截止日${to}：请按先后填写`,
      en: `its first day ${from} is after its last ${to}`,
    }
  if (!holdsOn(appointment, from) || !holdsOn(appointment, to)) {
    return {
      zh: `授权在${from}至${to}期间并非一直有效：请选择授权期内的日期`,
      en: `the appointment does not hold from ${from} to ${to}: name days within it`,
    }
  }
  // Only a colleague is known to be able to hold the role: no stranger gets into a department this way.
  const colleague = held.some(
    (one) =>
      one.standsInFor === undefined &&
      one.department === appointment.department &&
      holdsOn(one, from) &&
      holdsOn(one, to),
  )
  if (!colleague)
    return {
      zh: `${standIn}在此期间没有该部门的岗位授权：请另选他人`,
      en: `${standIn} has no appointment of their own in ${appointment.department} on these days`,
    }
  const beyond = processes?.find((slug) => appointment.processes && !appointment.processes.includes(slug))
  return beyond === undefined
    ? undefined
    : {
        zh: `该授权本身不含流程${beyond}：请选择授权范围内的流程`,
        en: `the appointment itself is not for ${beyond}: name processes that it is for`,
      }
}
