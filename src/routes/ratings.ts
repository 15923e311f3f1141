import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ratingsRead } from '../permission/may-read.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import {
  ratingList,
  ratingQuery,
  ratingResult,
  ratingRulesSchema,
  rectificationBody,
  rectificationList,
  rectificationParams,
  rectificationPayload,
  rectificationQuery,
  rectificationResult,
  rectificationSchema,
  visitRatingBody,
} from '../schemas/rating.ts'

const tags = ['hall']
const refused = [...badBody, 'id-reused', ...unavailable] as const

/** 好差评: ratings, and what becomes of the poor ones. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/ratings/rules',
    {
      schema: {
        tags,
        operationId: 'readRatingRules',
        summary: 'The five grades, which are poor, and how soon a poor one is seen to',
        response: responses(200, ratingRulesSchema, ['internal']),
      },
    },
    async () => app.ratings.rules(),
  )

  app.get(
    '/ratings',
    {
      schema: {
        tags,
        operationId: 'listRatings',
        summary: 'Ratings, newest first, a page at a time',
        querystring: ratingQuery,
        response: responses(200, ratingList, ['invalid-request', ...unavailable]),
      },
    },
    async (request) => {
      const { limit = 50, ...filter } = request.query
      return app.ratings.list({ ...filter, limit }, ratingsRead(request.acting()))
    },
  )

  app.post(
    '/ratings',
    {
      schema: {
        tags,
        operationId: 'rateVisit',
        summary: 'The rating of a visit, at the window, once',
        body: visitRatingBody,
        response: responses(201, ratingResult, [
          'unknown-ticket',
          'rating-not-possible',
          'already-rated',
          ...refused,
        ]),
      },
    },
    async (request, reply) => {
      request.actor()
      const { id, ticket, ...given } = request.body
      reply.code(201)
      return app.ratings.rateVisit({ id: id.toLowerCase(), ticket: ticket.toLowerCase(), ...given })
    },
  )

  app.get(
    '/rectifications',
    {
      schema: {
        tags,
        operationId: 'listRectifications',
        summary: 'Poor ratings with their clocks, soonest due first, a page at a time',
        querystring: rectificationQuery,
        response: responses(200, rectificationList, ['invalid-request', ...unavailable]),
      },
    },
    async (request) => {
      const { limit = 50, ended = false, ...filter } = request.query
      return app.ratings.rectifications({ ...filter, ended, limit }, ratingsRead(request.acting()))
    },
  )

  app.get(
    '/rectifications/:rating',
    {
      schema: {
        tags,
        operationId: 'readRectification',
        summary: 'A poor rating with everything that was done about it',
        params: rectificationParams,
        response: responses(200, rectificationSchema, ['invalid-request', 'unknown-rating', ...unavailable]),
      },
    },
    async (request) => app.ratings.readRectification(request.params.rating, ratingsRead(request.acting())),
  )

  app.post(
    '/rectifications/:rating/events',
    {
      schema: {
        tags,
        operationId: 'sendRectificationEvent',
        summary: 'Claim, verify, put right, reply, call back; appeal, uphold or exclude',
        params: rectificationParams,
        body: rectificationBody,
        response: responses(201, rectificationResult, [
          'unknown-rating',
          'rectification-not-possible',
          'not-yours-to-judge',
          ...refused,
        ]),
      },
    },
    async (request, reply) => {
      const { id, type, payload } = request.body
      const given = { id: id.toLowerCase(), type, payload: rectificationPayload(type, payload) }
      reply.code(201)
      const only = ratingsRead(request.acting())
      return app.ratings.act(request.params.rating.toLowerCase(), given, request.actor(), only)
    },
  )
}

export default routes
