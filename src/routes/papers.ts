import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import { idOrNumber } from '../schemas/case.ts'
import { paperParams, paperQuery, papersSchema, pdfSchema } from '../schemas/paper.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const tags = ['cases']
const problems = ['invalid-request', 'unknown-case', ...unavailable] as const

/** The papers of a case: which there are, and each as PDF. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cases/:case/papers',
    {
      schema: {
        tags,
        operationId: 'listPapers',
        summary: 'The papers that exist for the case now',
        params: idOrNumber,
        response: responses(200, papersSchema, problems),
      },
    },
    async (request) => app.papers.list(request.params.case, request.acting()),
  )

  app.get(
    '/cases/:case/papers/:paper.pdf',
    {
      config: { audited: 'always' },
      schema: {
        tags,
        operationId: 'printPaper',
        summary: 'A paper of the case as PDF, with its number and the place of its seal',
        params: paperParams,
        querystring: paperQuery,
        response: {
          ...responses(200, pdfSchema, [...problems, 'unknown-paper']),
          200: { description: 'the paper', content: { 'application/pdf': { schema: pdfSchema } } },
        },
      },
    },
    async (request, reply) => {
      const { params, query } = request
      const { number, pdf } = await app.papers.print(
        params.case,
        request.acting(),
        params.paper,
        query.lang ?? 'zh',
      )
      return reply
        .type('application/pdf')
        .header('content-disposition', contentDisposition(`${number}.pdf`, { type: 'inline' }))
        .header('cache-control', 'no-store')
        .send(pdf)
    },
  )
}

export default routes
