import fp from 'fastify-plugin'
import { hallQueue } from '../../machines/hall-queue.ts'
import { hallRatings } from '../../machines/hall-ratings.ts'
import { type CardService, cardService } from '../services/card-service.ts'
import { type ThresholdService, thresholdService } from '../services/threshold-service.ts'

/** What the rules find and the cards that come of it, as `app.cards`; what they go by, as `app.thresholds`. */
declare module 'fastify' {
  interface FastifyInstance {
    cards: CardService
    thresholds: ThresholdService
  }
}

export default fp(
  async (app) => {
    const { definitions: catalogue } = app.catalogue
    const { database, engine, jobs } = app
    const now = () => app.clock.now()
    app.decorate('thresholds', thresholdService({ database, catalogue, now }))
    app.decorate(
      'cards',
      cardService({
        ...{ database, engine, catalogue, jobs },
        poorAtMost: hallRatings.poorAtMost,
        businesses: hallQueue.businesses,
        now,
        onFault: (error, caseId) => app.log.error({ err: error, caseId }, 'the rules could not read a case'),
      }),
    )
  },
  { name: 'audit-rules', dependencies: ['clock', 'database', 'cases', 'jobs', 'catalogue'] },
)
