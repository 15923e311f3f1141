import fp from 'fastify-plugin'
import { rules } from '../../machines/rules.ts'
import { type ReformService, reformService } from '../services/reform-service.ts'

/** Proposals of reforms, as `app.reforms`. */
declare module 'fastify' {
  interface FastifyInstance {
    reforms: ReformService
  }
}

export default fp(
  async (app) => {
    const { database, catalogue, processes } = app
    app.decorate(
      'reforms',
      reformService({ sql: database.sql, catalogue, processes, rules, now: () => app.clock.now() }),
    )
  },
  { name: 'reforms', dependencies: ['clock', 'database', 'catalogue', 'cases'] },
)
