import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  appointmentBody,
  appointmentListSchema,
  appointmentParams,
  appointmentQuery,
  appointmentResult,
  endResult,
  substitutionBody,
  substitutionListSchema,
} from '../schemas/appointment.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'

const tags = ['people']
const day = Temporal.PlainDate.from

/** Who may act as what, and who stands in for whom. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/appointments',
    {
      schema: {
        tags,
        operationId: 'giveAppointment',
        summary: 'Let an account act in a role of a department',
        body: appointmentBody,
        response: responses(201, appointmentResult, [
          ...badBody,
          'unknown-account',
          'unknown-department',
          'unknown-window',
          'unknown-process',
          'invalid-date',
          'not-yourself',
          'roles-exclude',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, from, to, ...given } = request.body
      const wanted = {
        ...given,
        id: id.toLowerCase(),
        ...(from && { from: day(from) }),
        ...(to && { to: day(to) }),
      }
      const answer = await app.appointments.give(wanted, request.session().account)
      reply.code(201)
      return answer
    },
  )

  app.get(
    '/appointments',
    {
      schema: {
        tags,
        operationId: 'listAppointments',
        summary: 'Every appointment that was given, the latest first, a page at a time',
        querystring: appointmentQuery,
        response: responses(200, appointmentListSchema, ['invalid-request', ...unavailable]),
      },
    },
    async (request) => {
      const { limit = 50, ...filter } = request.query
      return app.appointments.list({ limit, ...filter })
    },
  )

  app.post(
    '/appointments/:appointment/end',
    {
      schema: {
        tags,
        operationId: 'endAppointment',
        summary: 'End an appointment, with the substitutions for it',
        params: appointmentParams,
        response: responses(200, endResult, ['invalid-request', 'unknown-appointment', ...unavailable]),
      },
    },
    async (request) => app.appointments.end(request.params.appointment, request.session().account),
  )

  app.post(
    '/substitutions',
    {
      schema: {
        tags,
        operationId: 'giveSubstitution',
        summary:
          'Name who stands in while a person is away; that person does it, or the head of the department',
        body: substitutionBody,
        response: responses(201, appointmentResult, [
          ...badBody,
          'unknown-appointment',
          'unknown-account',
          'unknown-process',
          'not-your-substitution',
          'stand-in-not-possible',
          'roles-exclude',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, appointment, from, to, ...given } = request.body
      const wanted = {
        ...given,
        id: id.toLowerCase(),
        appointment: appointment.toLowerCase(),
        from: day(from),
        to: day(to),
      }
      const answer = await app.appointments.substitute(wanted, request.session())
      reply.code(201)
      return answer
    },
  )

  app.get(
    '/substitutions',
    {
      schema: {
        tags,
        operationId: 'listSubstitutions',
        summary: 'Who stands in for oneself, now or later; a head sees those of the department',
        response: responses(200, substitutionListSchema, [...unavailable]),
      },
    },
    async (request) => app.appointments.substitutions(request.session()),
  )

  app.post(
    '/substitutions/:appointment/end',
    {
      schema: {
        tags,
        operationId: 'endSubstitution',
        summary: 'End a substitution: whoever is away does it, or the head of the department',
        params: appointmentParams,
        response: responses(200, endResult, [
          'invalid-request',
          'unknown-appointment',
          'not-your-substitution',
          ...unavailable,
        ]),
      },
    },
    async (request) => app.appointments.endSubstitution(request.params.appointment, request.session()),
  )
}

export default routes
