import fp from 'fastify-plugin'
import { hallQueue } from '../../machines/hall-queue.ts'
import { type QueueService, queueService } from '../services/queue-service.ts'

/** The numbers of the hall, as `app.queue`. */
declare module 'fastify' {
  interface FastifyInstance {
    queue: QueueService
  }
}

export default fp(
  async (app) => {
    const { database } = app
    app.decorate('queue', queueService({ rules: hallQueue, database, now: () => app.clock.now() }))
  },
  { name: 'queue', dependencies: ['clock', 'database'] },
)
