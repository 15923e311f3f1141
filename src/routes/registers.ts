import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import {
  entryBody,
  entryResult,
  movementBody,
  movementResult,
  registerListSchema,
  registerParams,
  registerQuery,
  registerSchema,
  stockSchema,
} from '../schemas/register.ts'

const tags = ['registers']
const refused = [...badBody, 'unknown-department', 'id-reused', ...unavailable] as const

/** The lists that the county keeps with dates, and the things that it counts. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/registers',
    {
      schema: {
        tags,
        operationId: 'listRegisters',
        summary: 'The registers, and which processes consult them',
        response: responses(200, registerListSchema, ['internal']),
      },
    },
    async () => app.registers.list(),
  )

  app.get(
    '/registers/:register',
    {
      schema: {
        tags,
        operationId: 'readRegister',
        summary: 'What stands in a register on a day, and all that was ever entered',
        params: registerParams,
        querystring: registerQuery,
        response: responses(200, registerSchema, ['invalid-request', 'unknown-register', ...unavailable]),
      },
    },
    async ({ params: { register }, query }) => app.registers.read(register, query),
  )

  app.post(
    '/registers/:register/entries',
    {
      schema: {
        tags,
        operationId: 'enterInRegister',
        summary: 'Enter something in a register, replace it or take it out',
        params: registerParams,
        body: entryBody,
        response: responses(201, entryResult, [
          'unknown-register',
          'entry-incomplete',
          'invalid-date',
          ...refused,
        ]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.registers.enter(request.params.register, { id: id.toLowerCase(), ...given }, request.actor())
    },
  )

  app.get(
    '/stocks/:register',
    {
      schema: {
        tags,
        operationId: 'readStock',
        summary: 'How many were drawn, are in stock, outstanding and written off',
        params: registerParams,
        response: responses(200, stockSchema, ['invalid-request', 'unknown-register', ...unavailable]),
      },
    },
    async ({ params: { register } }) => app.stocks.read(register),
  )

  app.post(
    '/stocks/:register/movements',
    {
      schema: {
        tags,
        operationId: 'moveStock',
        summary: 'Draw, issue, take back or write off things of a stock',
        params: registerParams,
        body: movementBody,
        response: responses(201, movementResult, ['unknown-register', 'stock-too-low', ...refused]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.stocks.move(request.params.register, { id: id.toLowerCase(), ...given }, request.actor())
    },
  )
}

export default routes
