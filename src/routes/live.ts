import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { figures } from '../people/figures.ts'
import { caseStream, idOrNumber } from '../schemas/case.ts'
import { inboxStream } from '../schemas/inbox.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const refused = [
  'sign-in-needed',
  'second-factor-needed',
  'password-change-needed',
  'not-permitted',
  ...unavailable,
] as const

/** As long as a session may last, and an hour. */
const handlerTimeout = (figures.absolute.value + 1) * 3_600_000

/** A stream that has ended leaves no connection behind that a stopping service would wait for. */
const asStream = (reply: FastifyReply) =>
  reply.type('text/event-stream; charset=utf-8').headers({ connection: 'close', 'x-accel-buffering': 'no' })

/** What pages hear while they are looked at, as server-sent events. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/inbox/live',
    {
      schema: {
        tags: ['inbox'],
        operationId: 'followInbox',
        summary: 'The changes of my inbox, as they happen',
        response: responses(200, inboxStream, refused),
      },
      handlerTimeout,
    },
    async (request, reply) => {
      const stream = await app.liveInboxes.follow(request.acting(), request.session())
      return asStream(reply).send(stream)
    },
  )

  app.get(
    '/cases/:case/live',
    {
      schema: {
        tags: ['cases'],
        operationId: 'followCase',
        summary: 'Whether the case moves, as it happens',
        params: idOrNumber,
        response: responses(200, caseStream, ['invalid-request', 'unknown-case', ...refused]),
      },
      handlerTimeout,
    },
    async (request, reply) => {
      const { case: idOrNumber } = request.params
      const stream = await app.liveInboxes.followCase(idOrNumber, request.acting(), request.session())
      return asStream(reply).send(stream)
    },
  )
}

export default routes
