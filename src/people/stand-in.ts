import type { Appointment } from '../permission/appointment.ts'
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
export function findSubstitutionFault(wanted: SubstitutionWanted): string | undefined {
  const { appointment, standIn, held, from, to, processes } = wanted
  if (appointment.standsInFor !== undefined)
    return 'a stand-in names no stand-in: the person who is away does'
  if (isAdministrator(appointment.role))
    return 'administrators are not stood in for: another one is appointed'
  if (standIn === appointment.account) return 'nobody stands in for themselves: name somebody else'
  if (Temporal.PlainDate.compare(from, to) > 0) return `its first day ${from} is after its last ${to}`
  if (!holdsOn(appointment, from) || !holdsOn(appointment, to)) {
    return `the appointment does not hold from ${from} to ${to}: name days within it`
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
    return `${standIn} has no appointment of their own in ${appointment.department} on these days`
  const beyond = processes?.find((slug) => appointment.processes && !appointment.processes.includes(slug))
  return beyond && `the appointment itself is not for ${beyond}: name processes that it is for`
}
