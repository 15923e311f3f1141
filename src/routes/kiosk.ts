import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { kioskResult, kioskRulesSchema, kioskTicketResult } from '../schemas/kiosk.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import { ticketBody } from '../schemas/queue.ts'

const tags = ['hall']

/** The device at which visitors take numbers themselves. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/kiosk',
    {
      schema: {
        tags,
        operationId: 'openKiosk',
        summary:
          'Make this device one that gives numbers until the end of the day; one’s own session here ends',
        response: responses(201, kioskResult, unavailable),
      },
    },
    async (request, reply) => {
      const { token, until } = await app.kiosks.open(request.actor())
      // Whoever comes next at this device is a visitor.
      await app.sessions.signOut(request.session())
      reply.code(201).endSession().startKiosk(token)
      return { until }
    },
  )

  app.get(
    '/kiosk',
    {
      schema: {
        tags,
        operationId: 'readKiosk',
        summary: 'What this device gives numbers for, and who is called first',
        response: responses(200, kioskRulesSchema, unavailable),
      },
    },
    async () => {
      const { businesses, priorities } = await app.queue.rules()
      return { businesses, priorities }
    },
  )

  app.post(
    '/kiosk/tickets',
    {
      schema: {
        tags,
        operationId: 'takeKioskTicket',
        summary: 'Take a number at this device',
        body: ticketBody,
        response: responses(201, kioskTicketResult, [
          ...badBody,
          'unknown-business',
          'unknown-priority',
          'id-reused',
          'too-many-requests',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      await request.countKioskTicket()
      const { id, ...given } = request.body
      const { ticket, repeated } = await app.queue.take(
        { id: id.toLowerCase(), ...given },
        request.kioskActor(),
      )
      reply.code(201)
      return { number: ticket.number, repeated }
    },
  )
}

export default routes
