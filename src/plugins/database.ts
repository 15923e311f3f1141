import fp from 'fastify-plugin'
import type { Client } from '../database/client.ts'

/** The database as routes' services use it. Whoever builds the app connects and closes it. */
declare module 'fastify' {
  interface FastifyInstance {
    database: Pick<Client, 'sql' | 'db' | 'listen'>
  }
}

export default fp<{ database: Pick<Client, 'sql' | 'db' | 'listen'> }>(
  async (app, { database }) => {
    app.decorate('database', database)
  },
  { name: 'database' },
)
