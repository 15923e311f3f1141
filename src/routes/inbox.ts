import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { inboxCountSchema, inboxQuery, inboxSchema } from '../schemas/inbox.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const tags = ['inbox']
const refused = [
  'sign-in-needed',
  'second-factor-needed',
  'password-change-needed',
  'not-permitted',
  ...unavailable,
] as const

/** What waits for whoever asks. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/inbox',
    {
      schema: {
        tags,
        operationId: 'readInbox',
        summary: 'The cases that wait for me, soonest due first',
        querystring: inboxQuery,
        response: responses(200, inboxSchema, ['invalid-request', ...refused]),
      },
    },
    async (request) => {
      const { limit = 50, after } = request.query
      return app.inbox.read(request.acting(), { limit, after })
    },
  )

  app.get(
    '/inbox/count',
    {
      schema: {
        tags,
        operationId: 'countInbox',
        summary: 'How many cases wait for me, and how many are past their limit',
        response: responses(200, inboxCountSchema, refused),
      },
    },
    async (request) => app.inbox.count(request.acting()),
  )
}

export default routes
