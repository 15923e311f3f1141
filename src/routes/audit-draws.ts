import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { drawBody, drawList, drawParams, drawReading, drawResult, drawsQuery } from '../schemas/audit-draw.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'

const tags = ['audit']

/** Random draws of cases for inspection (抽查), each recorded with its seed. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/audit/draws',
    {
      schema: {
        tags,
        operationId: 'drawCases',
        summary: 'Draw cases at random: the same seed, filter and cases give the same draw',
        body: drawBody,
        response: responses(201, drawResult, [
          ...badBody,
          'invalid-date',
          'unknown-process',
          'unknown-section',
          'unknown-department',
          'unknown-window',
          'unknown-account',
          'unknown-channel',
          'unknown-limit',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.draws.draw({ id: id.toLowerCase(), ...given }, request.actor())
    },
  )

  app.get(
    '/audit/draws',
    {
      schema: {
        tags,
        operationId: 'listDraws',
        summary: 'All draws, newest first: by whom, with which seed, from which cases',
        querystring: drawsQuery,
        response: responses(200, drawList, ['invalid-request', ...unavailable]),
      },
      config: { audited: 'always' },
    },
    async ({ query: { limit = 50, after } }) => app.draws.list({ limit, after }),
  )

  app.get(
    '/audit/draws/:draw',
    {
      schema: {
        tags,
        operationId: 'readDraw',
        summary: 'A draw with its cases, and how anybody draws them again',
        params: drawParams,
        response: responses(200, drawReading, ['invalid-request', 'unknown-draw', ...unavailable]),
      },
      config: { audited: 'always' },
    },
    async ({ params }) => app.draws.read(params.draw.toLowerCase()),
  )
}

export default routes
