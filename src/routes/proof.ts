import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import { Type } from 'typebox'
import { idOrNumber } from '../schemas/case.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const tags = ['audit']

const hash = Type.String({ description: 'SM3 in hex' })

const anchorSchema = Type.Object({
  format: Type.Literal('banjie-anchor/1'),
  serial: Type.Integer(),
  at: Type.String({ format: 'date-time' }),
  size: Type.Integer({ description: 'leaves in the tree' }),
  cases: Type.Integer(),
  events: Type.Integer(),
  root: hash,
  previousHash: hash,
  hash,
})

const anchorsSchema = Type.Object({
  anchors: Type.Array(anchorSchema),
  next: Type.Union([Type.Integer(), Type.Null()], {
    description: 'pass it as `before`; null on the last page',
  }),
})

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

  app.get(
    '/audit/anchors',
    {
      schema: {
        tags,
        operationId: 'listAnchors',
        summary: 'The states of the whole ledger that were anchored, newest first',
        querystring: Type.Object(
          {
            before: Type.Optional(Type.Integer({ minimum: 1, description: 'a serial' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
          },
          { additionalProperties: false },
        ),
        response: responses(200, anchorsSchema, ['invalid-request', ...unavailable]),
      },
      config: { audited: 'always' },
    },
    async ({ query: { before, limit = 50 } }) => app.anchors.list({ before, limit }),
  )
}

export default routes
