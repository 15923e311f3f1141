import fp from 'fastify-plugin'
import { hallQueue } from '../../machines/hall-queue.ts'
import { hallRatings } from '../../machines/hall-ratings.ts'
import { defaultSettings } from '../audit/rules/default-settings.ts'
import { type CardService, cardService } from '../services/card-service.ts'

/** What the rules find and the cards that come of it, as `app.cards`. */
declare module 'fastify' {
  interface FastifyInstance {
    cards: CardService
  }
}

export default fp(
  async (app) => {
    const { definitions: catalogue } = app.catalogue
    const { database, engine, jobs } = app
    app.decorate(
      'cards',
      cardService({
        ...{ database, engine, catalogue, jobs, settings: [defaultSettings] },
        poorAtMost: hallRatings.poorAtMost,
        businesses: hallQueue.businesses,
        now: () => app.clock.now(),
        onFault: (error, caseId) => app.log.error({ err: error, caseId }, 'the rules could not read a case'),
      }),
    )
  },
  { name: 'audit-rules', dependencies: ['clock', 'database', 'cases', 'jobs', 'catalogue'] },
)
