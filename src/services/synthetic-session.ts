import type { Client } from '../database/client.ts'
import { insertAccount } from '../database/queries/accounts.ts'
import { insertAppointment, openAppointments } from '../database/queries/appointments.ts'
import type { Acting } from '../permission/may-do.ts'
import { sessionService } from './session-service.ts'

/** An invented person, who signs in with no password: only whoever has the database can let them. */
export interface SyntheticPerson extends Pick<Acting, 'id' | 'role' | 'department'> {
  readonly window?: string
}

export interface SyntheticOptions {
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly now: () => Temporal.Instant
}

/** From long before any instant at which a demonstration may play. */
const always = Temporal.PlainDate.from('2000-01-01')

/** Opens sessions for invented people, who are made when they are first needed and marked as synthetic. */
export function syntheticSessions({ database, now }: SyntheticOptions) {
  const { sql, db } = database
  const sessions = sessionService({ database, now })

  async function ensure({ id, ...as }: SyntheticPerson): Promise<void> {
    await insertAccount(db, {
      id,
      name: id,
      staffNumber: id,
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
      by: id,
      recordedAt: now(),
      lastSignInAt: null,
    })
    const held = await openAppointments(sql, [id])
    if (held.length > 0) return
    const appointment = crypto.randomUUID()
    await insertAppointment(sql, {
      id: appointment,
      account: id,
      ...as,
      from: always,
      to: null,
      by: id,
      recordedAt: now(),
    })
  }

  /** The token of a new session. */
  return async (person: SyntheticPerson): Promise<string> => {
    await ensure(person)
    const { token } = await sessions.open(person.id, 'password')
    return token
  }
}
