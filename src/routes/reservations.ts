import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import {
  bookingBody,
  reservationEventBody,
  reservationList,
  reservationParams,
  reservationQuery,
  reservationResult,
  slotList,
  slotQuery,
} from '../schemas/reservation.ts'

const tags = ['hall']
const refused = [...badBody, 'id-reused', ...unavailable] as const

/** 预约: reserved visits. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/reservations/slots',
    {
      schema: {
        tags,
        operationId: 'listSlots',
        summary: 'The slots of a day and what is left of them',
        querystring: slotQuery,
        response: responses(200, slotList, [
          'invalid-request',
          'unknown-business',
          'calendar-missing',
          ...unavailable,
        ]),
      },
    },
    async ({ query }) => app.reservations.slots(query),
  )

  app.get(
    '/reservations',
    {
      schema: {
        tags,
        operationId: 'listReservations',
        summary: 'The reservations of a day, phones masked',
        querystring: reservationQuery,
        response: responses(200, reservationList, ['invalid-request', ...unavailable]),
      },
    },
    async ({ query }) => app.reservations.list(query),
  )

  app.post(
    '/reservations',
    {
      schema: {
        tags,
        operationId: 'bookVisit',
        summary: 'Reserve a visit',
        body: bookingBody,
        response: responses(201, reservationResult, [
          'unknown-business',
          'reservation-not-possible',
          'calendar-missing',
          ...refused,
        ]),
      },
      config: { personalData: ['body/phone'] },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.reservations.book({ id: id.toLowerCase(), ...given }, request.actor())
    },
  )

  app.post(
    '/reservations/:reservation/events',
    {
      schema: {
        tags,
        operationId: 'sendReservationEvent',
        summary: 'Cancel a reservation, or check its person in',
        params: reservationParams,
        body: reservationEventBody,
        response: responses(201, reservationResult, [
          'unknown-reservation',
          'reservation-not-possible',
          'unknown-priority',
          ...refused,
        ]),
      },
    },
    async (request, reply) => {
      const { id, type, ticket, ...more } = request.body
      const payload = { ...more, ...(ticket !== undefined && { ticket: ticket.toLowerCase() }) }
      reply.code(201)
      const { reservation } = request.params
      return app.reservations.act(
        reservation.toLowerCase(),
        { id: id.toLowerCase(), type, payload },
        request.actor(),
      )
    },
  )
}

export default routes
