import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { figures } from '../people/figures.ts'
import { inboxCountSchema, inboxQuery, inboxSchema, inboxStream } from '../schemas/inbox.ts'
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

  app.get(
    '/inbox/live',
    {
      schema: {
        tags,
        operationId: 'followInbox',
        summary: 'The changes of my inbox, as they happen',
        response: responses(200, inboxStream, refused),
      },
      // As long as a session may last, and an hour.
      handlerTimeout: (figures.absolute.value + 1) * 3_600_000,
    },
    async (request, reply) => {
      const stream = await app.liveInboxes.follow(request.acting(), request.session())
      // A stream that has ended leaves no connection behind that a stopping service would wait for.
      reply
        .type('text/event-stream; charset=utf-8')
        .headers({ connection: 'close', 'x-accel-buffering': 'no' })
      return reply.send(stream)
    },
  )
}

export default routes
