import fp from 'fastify-plugin'
import { reformLaw } from '../../machines/duties/law.ts'
import { rules } from '../../machines/rules.ts'
import { certifier } from '../services/certify-in-thread.ts'
import { type ReformService, reformService } from '../services/reform-service.ts'

/** Proposals of reforms, as `app.reforms`. */
declare module 'fastify' {
  interface FastifyInstance {
    reforms: ReformService
  }
}

export default fp(
  async (app) => {
    const { database, catalogue, processes, jobs } = app
    const certify = certifier(reformLaw)
    app.decorate(
      'reforms',
      reformService({
        sql: database.sql,
        catalogue,
        processes,
        rules,
        certify,
        jobs,
        measures: (query) => app.auditReport.report(query),
        now: () => app.clock.now(),
      }),
    )
  },
  { name: 'reforms', dependencies: ['clock', 'database', 'catalogue', 'cases', 'jobs', 'audit-report'] },
)
