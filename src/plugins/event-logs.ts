import fp from 'fastify-plugin'
import { type LogService, logService } from '../services/logs/log-service.ts'

/** Logs from elsewhere, as `app.logs`. */
declare module 'fastify' {
  interface FastifyInstance {
    logs: LogService
  }
}

export default fp(
  async (app) => {
    const { definitions: catalogue } = app.catalogue
    const { database, vault, jobs, calendars } = app
    const now = () => app.clock.now()
    app.decorate(
      'logs',
      logService({ sql: database.sql, vault, jobs, catalogue, calendarAt: calendars.at, now }),
    )
  },
  { name: 'event-logs', dependencies: ['clock', 'database', 'sealing', 'jobs', 'cases', 'catalogue'] },
)
