import fp from 'fastify-plugin'
import { type VerificationService, verificationService } from '../services/verification-service.ts'

/** The state of the whole ledger and its verification, as `app.verification`. */
declare module 'fastify' {
  interface FastifyInstance {
    verification: VerificationService
  }
}

export default fp(
  async (app) => {
    const { engine, jobs } = app
    app.decorate('verification', verificationService({ sql: app.database.sql, engine, jobs }))
  },
  { name: 'verification', dependencies: ['database', 'cases', 'jobs'] },
)
