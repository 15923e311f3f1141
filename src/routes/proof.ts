import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import { Type } from 'typebox'
import { idOrNumber } from '../schemas/case.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const tags = ['audit']

/** What proves to a third person that the ledger says what happened. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cases/:case/file',
    {
      schema: {
        tags,
        operationId: 'exportCaseFile',
        summary: 'The whole case in one file, which `banjie case check` verifies without a database',
        params: idOrNumber,
        response: responses(
          200,
          Type.Unsafe<object>({
            type: 'object',
            additionalProperties: true,
            description: 'a file of the format banjie-case/1',
          }),
          ['invalid-request', 'unknown-case', 'receipt-disagrees', ...unavailable],
        ),
      },
      config: { audited: 'always' },
    },
    async (request, reply) => {
      const file = await app.proofs.caseFile(request.params.case, request.acting())
      reply.header('content-disposition', contentDisposition(`${file.case.number}.json`))
      return file
    },
  )
}

export default routes
