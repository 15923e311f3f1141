import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import { Type } from 'typebox'
import { idOrNumber } from '../schemas/case.ts'
import { counterfactualQuery, counterfactualSchema } from '../schemas/counterfactual.ts'
import { entryId } from '../schemas/entry.ts'
import { jobResult } from '../schemas/job.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'

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

const ledgerState = Type.Object({
  cases: Type.Integer(),
  events: Type.Integer(),
  newerCases: Type.Integer({ description: 'opened since the last anchor' }),
  newerEvents: Type.Integer({ description: 'that the last anchor does not hold' }),
  lastAnchorAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
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
    '/cases/:case/counterfactual',
    {
      schema: {
        tags,
        operationId: 'askCounterfactual',
        summary:
          'Whether the case would have been late without one special procedure, or under the limits of another process',
        params: idOrNumber,
        querystring: counterfactualQuery,
        response: responses(200, counterfactualSchema, [
          'invalid-request',
          'unknown-case',
          'unknown-special-procedure',
          'unknown-process',
          'calendar-missing',
          ...unavailable,
        ]),
      },
      config: { audited: 'always' },
    },
    async (request) => app.counterfactuals.ask(request.params.case, request.query, request.acting()),
  )

  app.get(
    '/audit/ledger',
    {
      schema: {
        tags,
        operationId: 'readLedgerState',
        summary: 'How many cases and events there are, and how many of them no anchor holds yet',
        response: responses(200, ledgerState, unavailable),
      },
      config: { audited: 'always' },
    },
    async () => app.verification.state(),
  )

  app.post(
    '/audit/verifications',
    {
      schema: {
        tags,
        operationId: 'verifyLedger',
        summary: 'Verify every chain and every anchor, as a job: its result says what is wrong, and where',
        body: Type.Object(
          {
            id: entryId,
            replay: Type.Optional(
              Type.Boolean({ description: 'each case is lived again too, and compared; default false' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: responses(202, jobResult, [...badBody, 'id-reused', ...unavailable]),
      },
    },
    async (request, reply) => {
      const { id, replay = false } = request.body
      reply.code(202)
      return app.verification.verify({ id: id.toLowerCase(), replay }, request.actor())
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
