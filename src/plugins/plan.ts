import fp from 'fastify-plugin'
import { plan } from '../../machines/plan/plan.ts'
import { type PlanService, planService } from '../services/plan-service.ts'
import { shippedCalendar } from '../time/shipped-calendar.ts'

/** The plan's own ledger, as `app.plan`. */
declare module 'fastify' {
  interface FastifyInstance {
    plan: PlanService
  }
}

export default fp(
  async (app) => {
    const { definitions: catalogue } = app.catalogue
    const calendar = shippedCalendar()
    const { database } = app
    app.decorate(
      'plan',
      planService({ plan, catalogue, calendarAt: () => calendar, database, now: () => app.clock.now() }),
    )
  },
  { name: 'plan', dependencies: ['clock', 'database', 'catalogue'] },
)
