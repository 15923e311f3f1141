import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { jobResult } from '../schemas/job.ts'
import { migrationBody, migrationQuery, migrationResult } from '../schemas/migration.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import { reformParams } from '../schemas/proposal.ts'

const tags = ['reforms']

/** Open cases after a proposal is adopted: which may go on under what it makes, and moving those. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/reforms/:reform/migration',
    {
      schema: {
        tags,
        operationId: 'readMigration',
        summary:
          'Which open cases may move to the adopted version, and why the others stay; nothing is changed',
        params: reformParams,
        querystring: migrationQuery,
        response: responses(200, migrationResult, [
          'invalid-request',
          'unknown-reform',
          'reform-not-possible',
          ...unavailable,
        ]),
      },
    },
    async (request) => {
      const { limit = 200, after } = request.query
      return app.migrations.dryRun(request.params.reform.toLowerCase(), { limit, after })
    },
  )

  app.post(
    '/reforms/:reform/migration',
    {
      schema: {
        tags,
        operationId: 'moveOpenCases',
        summary: 'Move the open cases that may to the adopted version, each with its proof, as a job',
        params: reformParams,
        body: migrationBody,
        response: responses(202, jobResult, [
          ...badBody,
          'unknown-reform',
          'reform-not-possible',
          'not-yourself',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, reasons } = request.body
      reply.code(202)
      const reform = request.params.reform.toLowerCase()
      return app.migrations.move(reform, { id: id.toLowerCase(), reasons }, request.actor())
    },
  )
}

export default routes
