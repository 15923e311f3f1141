import fp from 'fastify-plugin'
import { type LiveInboxes, liveInboxes } from '../services/live-inboxes.ts'

declare module 'fastify' {
  interface FastifyInstance {
    liveInboxes: LiveInboxes
  }
}

/** Inboxes that are followed; they end before the service stops, which would wait for them otherwise. */
export default fp<{ gatherMs?: number; beatMs?: number }>(
  async (app, { gatherMs, beatMs }) => {
    const live = liveInboxes({
      database: app.database,
      engine: app.engine,
      calendarAt: app.calendars.at,
      now: () => app.clock.now(),
      watch: app.sessions.watch,
      onFault: (error) => app.log.error({ err: error }, 'live inboxes: it is tried again at the next beat'),
      ...(gatherMs !== undefined && { gatherMs }),
      ...(beatMs !== undefined && { beatMs }),
    })
    app.decorate('liveInboxes', live)
    app.addHook('preClose', () => live.close())
  },
  { name: 'live', dependencies: ['cases', 'people'] },
)
