import fp from 'fastify-plugin'
import { catalogue as countyCatalogue } from '../../machines/catalogue.ts'
import type { Process } from '../process/definition.ts'
import { type RunningCatalogue, runningCatalogue } from '../services/running-catalogue.ts'

/** The county's processes, as `app.catalogue`. */
declare module 'fastify' {
  interface FastifyInstance {
    catalogue: RunningCatalogue
  }
}

/**
 * What is adopted on another node is heard at once on a line to the database. Should the line be dead, acts read what
 * is new in their own transaction, and each sweep does.
 */
export default fp<{ written?: readonly Process[] }>(
  async (app, { written = countyCatalogue }) => {
    const { database } = app
    const catalogue = runningCatalogue({ sql: database.sql, written })
    const onFault = (error: unknown) =>
      app.log.error({ err: error }, 'adopted definitions could not be read; each sweep tries again')
    let end: Promise<() => Promise<void>> | undefined
    app.decorate('catalogue', catalogue)
    app.addHook('onReady', async () => {
      await catalogue.read().catch(onFault)
      end = catalogue.follow(database, onFault)
    })
    app.addHook('onClose', async () => (await end)?.())
  },
  { name: 'catalogue', dependencies: ['database'] },
)
