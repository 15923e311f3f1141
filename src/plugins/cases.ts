import fp from 'fastify-plugin'
import { catalogue } from '../../machines/catalogue.ts'
import { caseEngine } from '../case/engine.ts'
import { type CaseService, caseService } from '../services/case-service.ts'
import { type ProcessService, processService } from '../services/process-service.ts'
import { shippedCalendar } from '../time/shipped-calendar.ts'

/** The engine over the county's catalogue, and the services that routes call. */
declare module 'fastify' {
  interface FastifyInstance {
    cases: CaseService
    processes: ProcessService
    engine: ReturnType<typeof caseEngine>
  }
}

export default fp(
  async (app) => {
    const calendar = shippedCalendar()
    const calendarAt = () => calendar
    const engine = caseEngine(catalogue, calendarAt)
    app.decorate('engine', engine)
    app.decorate('processes', processService(catalogue, engine))
    app.decorate(
      'cases',
      caseService({ database: app.database, engine, calendarAt, now: () => app.clock.now() }),
    )
  },
  { name: 'cases', dependencies: ['clock', 'database'] },
)
