import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Problem } from '../problem.ts'
import { responses } from '../schemas/problem.ts'
import { within } from '../services/within.ts'

const ok = Type.Object({ status: Type.Literal('ok') })

/** Whether the process lives, and whether it can do its work. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/health',
    {
      schema: {
        tags: ['operation'],
        operationId: 'health',
        summary: 'The process lives',
        response: responses(200, ok, []),
      },
    },
    async () => ({ status: 'ok' as const }),
  )

  app.get(
    '/ready',
    {
      schema: {
        tags: ['operation'],
        operationId: 'ready',
        summary: 'The service can take work: its database answers',
        response: responses(200, ok, ['database-unavailable']),
      },
    },
    async () => {
      await within(2000, app.database.sql`select 1`).catch((cause) => {
        throw new Problem('database-unavailable', `The database does not answer: ${(cause as Error).message}`)
      })
      return { status: 'ok' as const }
    },
  )
}

export default routes
