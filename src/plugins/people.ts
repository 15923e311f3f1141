import fp from 'fastify-plugin'
import { plan } from '../../machines/plan/plan.ts'
import { windows } from '../../machines/windows.ts'
import type { IdentitySettings } from '../identity-settings.ts'
import { type AccountService, accountService } from '../services/account-service.ts'
import { type AppointmentService, appointmentService } from '../services/appointment-service.ts'
import { type IdentityService, identityService } from '../services/identity-service.ts'
import { type PasswordService, passwordService } from '../services/password-service.ts'
import { type PermissionService, permissionService } from '../services/permission-service.ts'
import { type SecondFactorService, secondFactorService } from '../services/second-factor-service.ts'
import { type SessionService, sessionService } from '../services/session-service.ts'

/** Who can sign in, and as what. */
declare module 'fastify' {
  interface FastifyInstance {
    sessions: SessionService
    passwords: PasswordService
    secondFactors: SecondFactorService
    identities: IdentityService
    accounts: AccountService
    appointments: AppointmentService
    permissions: PermissionService
  }
}

export default fp<{ identity?: IdentitySettings | undefined }>(
  async (app, { identity }) => {
    const { definitions: catalogue } = app.catalogue
    const { database, vault } = app
    const now = () => app.clock.now()
    const sessions = sessionService({ database, now })
    app.decorate('sessions', sessions)
    app.decorate('passwords', passwordService({ database, sessions, now }))
    app.decorate('secondFactors', secondFactorService({ database, sessions, vault, now }))
    app.decorate('identities', identityService({ settings: identity, database, sessions, now }))
    app.decorate('permissions', permissionService({ catalogue, departments: plan.departments }))
    app.decorate(
      'accounts',
      accountService({ database, sessions, identityIssuer: identity?.issuer.href, now }),
    )
    app.decorate(
      'appointments',
      appointmentService({ database, sessions, departments: plan.departments, windows, catalogue, now }),
    )
  },
  { name: 'people', dependencies: ['clock', 'database', 'sealing', 'catalogue'] },
)
