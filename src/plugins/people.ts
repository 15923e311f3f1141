import fp from 'fastify-plugin'
import { catalogue as countyCatalogue } from '../../machines/catalogue.ts'
import { plan } from '../../machines/plan/plan.ts'
import { windows } from '../../machines/windows.ts'
import type { Process } from '../process/definition.ts'
import { type AccountService, accountService } from '../services/account-service.ts'
import { type AppointmentService, appointmentService } from '../services/appointment-service.ts'
import { type PasswordService, passwordService } from '../services/password-service.ts'
import { type SecondFactorService, secondFactorService } from '../services/second-factor-service.ts'
import { type SessionService, sessionService } from '../services/session-service.ts'

/** Who can sign in, and as what. */
declare module 'fastify' {
  interface FastifyInstance {
    sessions: SessionService
    passwords: PasswordService
    secondFactors: SecondFactorService
    accounts: AccountService
    appointments: AppointmentService
  }
}

export default fp<{ catalogue?: readonly Process[] }>(
  async (app, { catalogue = countyCatalogue }) => {
    const { database, vault } = app
    const now = () => app.clock.now()
    const sessions = sessionService({ database, now })
    const processes = new Set(catalogue.map(({ slug }) => slug))
    app.decorate('sessions', sessions)
    app.decorate('passwords', passwordService({ database, sessions, now }))
    app.decorate('secondFactors', secondFactorService({ database, sessions, vault, now }))
    app.decorate('accounts', accountService({ database, sessions, now }))
    app.decorate(
      'appointments',
      appointmentService({ database, sessions, departments: plan.departments, windows, processes, now }),
    )
  },
  { name: 'people', dependencies: ['clock', 'database', 'sealing'] },
)
