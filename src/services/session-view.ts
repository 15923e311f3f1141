import { sessionEnd } from '../people/session-limits.ts'
import type { Appointment } from '../permission/appointment.ts'
import { roles } from '../permission/roles.ts'
import type { Session } from './session-service.ts'

export const appointmentView = ({ from, to, recordedAt, ...rest }: Appointment) => ({
  ...rest,
  roleName: roles[rest.role],
  from: String(from),
  to: to && String(to),
  recordedAt: String(recordedAt),
})

/** A session as its own person sees it; never its token or hash. */
export const sessionView = (session: Session) => ({
  account: session.account,
  name: session.name,
  need: session.need ?? null,
  appointment: session.appointment ? appointmentView(session.appointment) : null,
  appointments: session.appointments.map(appointmentView),
  method: session.method,
  secondFactorSet: session.secondFactorSet,
  signedInAt: String(session.signedInAt),
  endsAt: String(sessionEnd(session)),
  previousSignInAt: session.previousSignInAt && String(session.previousSignInAt),
})
