import fp from 'fastify-plugin'
import { reformLaw } from '../../machines/duties/law.ts'
import { certifier } from '../services/certify-in-thread.ts'
import { type MigrationService, migrationService } from '../services/migration-service.ts'

/** Open cases after a later version is adopted, as `app.migrations`. */
declare module 'fastify' {
  interface FastifyInstance {
    migrations: MigrationService
  }
}

export default fp(
  async (app) => {
    const { database, catalogue, engine, calendars, jobs } = app
    app.decorate(
      'migrations',
      migrationService({
        sql: database.sql,
        catalogue,
        engine,
        certify: certifier(reformLaw),
        jobs,
        fresh: calendars.fresh,
        now: () => app.clock.now(),
      }),
    )
  },
  { name: 'migrations', dependencies: ['clock', 'database', 'catalogue', 'cases', 'jobs'] },
)
