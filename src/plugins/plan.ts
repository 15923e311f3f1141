import fp from 'fastify-plugin'
import { plan } from '../../machines/plan/plan.ts'
import { type PlanService, planService } from '../services/plan-service.ts'

/** The plan's own ledger, as `app.plan`. */
declare module 'fastify' {
  interface FastifyInstance {
    plan: PlanService
  }
}

export default fp(
  async (app) => {
    app.decorate('plan', planService({ plan, database: app.database, now: () => app.clock.now() }))
  },
  { name: 'plan', dependencies: ['clock', 'database'] },
)
