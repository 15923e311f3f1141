import type { Role } from '../permission/roles.ts'
import { isAdministrator } from './exclusive-roles.ts'
import { isTooOld } from './password-rules.ts'

/** What has to be done in a session before anything else may be. */
export type SessionNeed = 'second-factor' | 'second-factor-enrolment' | 'password'

export interface SessionStanding {
  readonly method: 'password' | 'identity-platform'
  readonly secondFactor: boolean
  readonly totpConfirmed: boolean
  readonly oneTime: boolean
  readonly passwordSetAt: Temporal.Instant | null
  readonly roles: readonly Role[]
}

/** The first thing that is needed; undefined when the session is whole. */
export function sessionNeed(standing: SessionStanding, now: Temporal.Instant): SessionNeed | undefined {
  const { method, secondFactor, totpConfirmed, oneTime, passwordSetAt, roles } = standing
  // Whoever has chosen a second factor keeps it, whatever the role.
  if (!secondFactor && totpConfirmed) return 'second-factor'
  if (!secondFactor && roles.some(isAdministrator)) return 'second-factor-enrolment'
  if (method !== 'password') return undefined
  return oneTime || (passwordSetAt && isTooOld(passwordSetAt, now)) ? 'password' : undefined
}
