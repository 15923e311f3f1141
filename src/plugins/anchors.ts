import fp from 'fastify-plugin'
import { type AnchorService, anchorService } from '../services/anchor-service.ts'

/** The anchors of the ledger, as `app.anchors`; the sweeper sees that each day has one. */
declare module 'fastify' {
  interface FastifyInstance {
    anchors: AnchorService
  }
}

export default fp<{ folder?: string | undefined }>(
  async (app, { folder }) => {
    const { sql } = app.database
    app.decorate('anchors', anchorService({ sql, folder, now: () => app.clock.now() }))
  },
  { name: 'anchors', dependencies: ['clock', 'database'] },
)
