import type { App } from '../../src/app.ts'
import { insertAccount } from '../../src/database/queries/accounts.ts'
import { insertAppointment } from '../../src/database/queries/appointments.ts'
import type { Role } from '../../src/permission/roles.ts'
import { SESSION_COOKIE } from '../../src/plugins/session.ts'
import { dayOf } from '../../src/services/day-of.ts'

export interface As {
  readonly role: Role
  /** The id of a department in machines/departments.ts. */
  readonly department: string
  readonly window?: string
  readonly processes?: readonly string[]
  readonly standsInFor?: string
  /** The sign-in name; one of its own for each call when absent. */
  readonly account?: string
}

export interface SignedIn {
  readonly account: string
  readonly appointment: string
  readonly token: string
  /** For `inject`. */
  readonly headers: { readonly cookie: string }
}

let serial = 0

/** A new account that nobody can sign in to. */
export async function anAccount(
  app: App,
  given: { account?: string; name?: string; staffNumber?: string } = {},
) {
  serial += 1
  const { account = `person-${serial}`, name = `合成人员${serial}`, staffNumber = `S${serial}` } = given
  await insertAccount(app.database.db, {
    id: account,
    name,
    staffNumber,
    synthetic: true,
    password: null,
    passwordSetAt: null,
    oneTime: false,
    formerPasswords: [],
    totpSecret: null,
    totpConfirmed: false,
    totpLastStep: null,
    identityIssuer: null,
    identitySubject: null,
    disabledAt: null,
    by: 'test',
    recordedAt: app.clock.now(),
    lastSignInAt: null,
  })
  return account
}

/**
 * Somebody who is signed in: account, appointment and session straight through the services and queries, without the
 * cost of a password. Administrators have given their second factor.
 */
export async function signedIn(app: App, { account: wanted, ...as }: As): Promise<SignedIn> {
  const account = await anAccount(app, wanted === undefined ? {} : { account: wanted })
  const at = app.clock.now()
  const appointment = crypto.randomUUID()
  const from = dayOf(at)
  await insertAppointment(app.database.sql, {
    id: appointment,
    account,
    ...as,
    from,
    to: null,
    by: 'test',
    recordedAt: at,
  })
  app.sessions.forgetAccount(account)
  const { session } = await app.sessions.open(account, 'password')
  const { token } = await app.sessions.renew(session, { secondFactor: true, appointment })
  return { account, appointment, token, headers: { cookie: `${SESSION_COOKIE}=${token}` } }
}
