import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { idOrNumber } from '../schemas/case.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import { unmaskBody, unmaskResult } from '../schemas/unmask.ts'

/** The only way to an identity or phone number in full. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/cases/:case/unmaskings',
    {
      schema: {
        tags: ['cases'],
        operationId: 'unmask',
        summary: "Show an applicant's or agent's number in full, for a purpose that is recorded",
        params: idOrNumber,
        body: unmaskBody,
        response: responses(200, unmaskResult, [
          ...badBody,
          'unknown-case',
          'nothing-sealed',
          ...unavailable,
        ]),
      },
      // What is shown is recorded before it is.
      config: { audited: 'refusals' },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return app.unmaskings.unmask(
        request.params.case,
        request.body,
        request.acting(),
        request.auditEntry('ok'),
      )
    },
  )
}

export default routes
