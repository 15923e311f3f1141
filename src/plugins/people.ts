import fp from 'fastify-plugin'
import { type SessionService, sessionService } from '../services/session-service.ts'

/** Who can sign in, and as what. */
declare module 'fastify' {
  interface FastifyInstance {
    sessions: SessionService
  }
}

export default fp(
  async (app) => {
    const { database } = app
    const now = () => app.clock.now()
    app.decorate('sessions', sessionService({ database, now }))
  },
  { name: 'people', dependencies: ['clock', 'database'] },
)
