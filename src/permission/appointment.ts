import type { Role } from './roles.ts'

/**
 * What an account may act as: one role in one department, on the days from `from` to `to`, both included. Never
 * changed, only ended. A substitution is an appointment that names for whom it stands in.
 */
export interface Appointment {
  readonly id: string
  /** The sign-in name of whoever is appointed. */
  readonly account: string
  readonly role: Role
  /** The id of a body in machines/departments.ts. */
  readonly department: string
  /** The code of a window of the hall. */
  readonly window?: string
  /** The slugs of the processes that it is limited to; all when absent. */
  readonly processes?: readonly string[]
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate | null
  /** The sign-in name of the person who is away. */
  readonly standsInFor?: string
  /** The sign-in name of whoever appointed. */
  readonly by: string
  readonly recordedAt: Temporal.Instant
}
