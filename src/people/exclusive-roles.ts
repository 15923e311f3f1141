import type { Appointment } from '../permission/appointment.ts'
import type { Role } from '../permission/roles.ts'

/**
 * 三员分立: the three administrators are three people, and none of them does anything else here. Sources: common
 * practice after GB/T 22239-2019, whose management centre has system, audit and security management apart.
 */
const administrators: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']

export const isAdministrator = (role: Role): boolean => administrators.includes(role)

/** Whether one person may not have both roles at a time. */
export const exclude = (one: Role, other: Role): boolean =>
  one !== other && (isAdministrator(one) || isAdministrator(other))

type Span = Pick<Appointment, 'from' | 'to'>

/** Whether two appointments have a day in common. */
export const overlap = (one: Span, other: Span): boolean =>
  startsBefore(one, other.to) && startsBefore(other, one.to)

const startsBefore = ({ from }: Span, to: Temporal.PlainDate | null) =>
  to === null || Temporal.PlainDate.compare(from, to) <= 0

/** The first of a person's appointments beside which the new one may not stand; undefined when there is none. */
export const findExcluded = <T extends Span & { readonly role: Role }>(
  wanted: Span & { readonly role: Role },
  held: readonly T[],
): T | undefined => held.find((one) => exclude(wanted.role, one.role) && overlap(wanted, one))
