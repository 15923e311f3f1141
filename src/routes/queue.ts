import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import {
  boardSchema,
  callBody,
  callResult,
  measuresQuery,
  measuresSchema,
  queueQuery,
  queueRulesSchema,
  queueSchema,
  ticketBody,
  ticketEventBody,
  ticketParams,
  ticketPayload,
  ticketResult,
  ticketSchema,
} from '../schemas/queue.ts'

const tags = ['hall']
const refused = [...badBody, 'id-reused', ...unavailable] as const

/** The numbers of the hall. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/queue/rules',
    {
      schema: {
        tags,
        operationId: 'readQueueRules',
        summary: 'Businesses with their windows, who is called first, and how the hall calls',
        response: responses(200, queueRulesSchema, ['internal']),
      },
    },
    async () => app.queue.rules(),
  )

  app.get(
    '/queue/board',
    {
      schema: {
        tags,
        operationId: 'readBoard',
        summary: 'What hangs in the hall: numbers and windows',
        response: responses(200, boardSchema, unavailable),
      },
    },
    async () => app.queue.board(),
  )

  app.get(
    '/queue',
    {
      schema: {
        tags,
        operationId: 'listQueue',
        summary: "Today's tickets, in the order in which they are called",
        querystring: queueQuery,
        response: responses(200, queueSchema, ['invalid-request', 'unknown-business', ...unavailable]),
      },
    },
    async ({ query }) => app.queue.list(query),
  )

  app.get(
    '/queue/measures',
    {
      schema: {
        tags,
        operationId: 'readQueueMeasures',
        summary: 'Waiting, service and visits without a case, by business',
        querystring: measuresQuery,
        response: responses(200, measuresSchema, ['invalid-request', 'invalid-date', ...unavailable]),
      },
    },
    async ({ query }) => app.queue.measures(query),
  )

  app.post(
    '/tickets',
    {
      schema: {
        tags,
        operationId: 'takeTicket',
        summary: 'Take a number',
        body: ticketBody,
        response: responses(201, ticketResult, ['unknown-business', 'unknown-priority', ...refused]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.queue.take({ id: id.toLowerCase(), ...given }, request.actor())
    },
  )

  app.post(
    '/queue/calls',
    {
      schema: {
        tags,
        operationId: 'callNext',
        summary: 'Call the next who waits for my window; the ticket is null when nobody does',
        body: callBody,
        response: responses(201, callResult, ['unknown-window', 'ticket-not-possible', ...refused]),
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.queue.call(request.body.id.toLowerCase(), request.actor())
    },
  )

  app.get(
    '/tickets/:ticket',
    {
      schema: {
        tags,
        operationId: 'readTicket',
        summary: 'A ticket with everything that happened to it',
        params: ticketParams,
        response: responses(200, ticketSchema, ['invalid-request', 'unknown-ticket', ...unavailable]),
      },
    },
    async ({ params: { ticket } }) => app.queue.read(ticket),
  )

  app.post(
    '/tickets/:ticket/events',
    {
      schema: {
        tags,
        operationId: 'sendTicketEvent',
        summary: 'Call again, pass over, begin, transfer, link a case, finish or give up',
        params: ticketParams,
        body: ticketEventBody,
        response: responses(201, ticketResult, [
          'unknown-ticket',
          'ticket-not-possible',
          'unknown-business',
          'unknown-window',
          'unknown-case',
          ...refused,
        ]),
      },
    },
    async (request, reply) => {
      const { id, type, payload } = request.body
      const given = { id: id.toLowerCase(), type, payload: ticketPayload(type, payload) }
      reply.code(201)
      return app.queue.act(request.params.ticket.toLowerCase(), given, request.actor())
    },
  )
}

export default routes
