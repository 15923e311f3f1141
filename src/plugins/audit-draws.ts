import fp from 'fastify-plugin'
import { type DrawService, drawService } from '../services/draw-service.ts'

/** Random draws of cases for inspection, as `app.draws`. */
declare module 'fastify' {
  interface FastifyInstance {
    draws: DrawService
  }
}

export default fp(
  async (app) => {
    const { database, auditReport: report } = app
    app.decorate('draws', drawService({ database, report, now: () => app.clock.now() }))
  },
  { name: 'audit-draws', dependencies: ['clock', 'database', 'audit-report'] },
)
