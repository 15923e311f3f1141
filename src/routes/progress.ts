import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import {
  progressBody,
  progressRatingBody,
  progressRatingResult,
  progressSchema,
} from '../schemas/progress.ts'

const tags = ['progress']
const refused = [...badBody, 'progress-not-found', 'too-many-requests', ...unavailable] as const

/** What applicants may ask without signing in. Nothing personal is in an address: addresses are logged. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/progress',
    {
      schema: {
        tags,
        operationId: 'readProgress',
        summary: 'How far a case is, for its applicant',
        body: progressBody,
        response: responses(200, progressSchema, refused),
      },
    },
    async (request) => {
      await app.checkProgressLimits(request)
      return app.progress.read(request.body)
    },
  )

  app.post(
    '/progress/rating',
    {
      schema: {
        tags,
        operationId: 'rateCase',
        summary: "The applicant's rating of the case, once",
        body: progressRatingBody,
        response: responses(201, progressRatingResult, [
          'rating-not-possible',
          'already-rated',
          'id-reused',
          ...refused,
        ]),
      },
    },
    async (request, reply) => {
      await app.checkProgressLimits(request)
      const { number, lastFour, id, ...given } = request.body
      reply.code(201)
      return app.progress.rate({ number, lastFour }, { id: id.toLowerCase(), ...given })
    },
  )
}

export default routes
