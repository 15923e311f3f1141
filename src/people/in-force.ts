import type { Appointment } from '../permission/appointment.ts'

/** The appointments that hold on a day: a person's own before those in which they stand in, the earlier first. */
export function inForce(appointments: readonly Appointment[], day: Temporal.PlainDate): Appointment[] {
  return appointments.filter((one) => holdsOn(one, day)).sort(byRank)
}

/** Whether the day is between the first and the last, both included. */
export const holdsOn = ({ from, to }: Pick<Appointment, 'from' | 'to'>, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && (to === null || Temporal.PlainDate.compare(day, to) <= 0)

function byRank(one: Appointment, other: Appointment): number {
  const own = Number(one.standsInFor !== undefined) - Number(other.standsInFor !== undefined)
  return own || Temporal.PlainDate.compare(one.from, other.from) || (one.id < other.id ? -1 : 1)
}
