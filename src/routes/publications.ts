import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import { Type } from 'typebox'
import { pdfSchema } from '../schemas/paper.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const tags = ['processes']
const strict = { additionalProperties: false } as const
const params = Type.Object({ slug: Type.String({ maxLength: 100 }) }, strict)
const querystring = Type.Object(
  { version: Type.Optional(Type.Integer({ minimum: 1, description: 'the one in force today when absent' })) },
  strict,
)
const problems = ['unknown-process', 'invalid-request', ...unavailable] as const
const page = Type.String({ description: 'HTML, in Chinese' })

/** What the hall publishes of a process, for anybody (二-20, 二-21). */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/processes/:slug/publication',
    {
      schema: {
        tags,
        operationId: 'readPublication',
        summary: 'Service guide, list of materials, application form and flow drawing, as a web page',
        params,
        querystring,
        response: {
          ...responses(200, page, problems),
          200: { description: 'the page', content: { 'text/html': { schema: page } } },
        },
      },
    },
    async ({ params: { slug }, query: { version } }, reply) =>
      reply.type('text/html; charset=utf-8').send(await app.publications.page(slug, version)),
  )

  app.get(
    '/processes/:slug/publication.pdf',
    {
      schema: {
        tags,
        operationId: 'printPublication',
        summary: 'The same as PDF, A4',
        params,
        querystring,
        response: {
          ...responses(200, pdfSchema, problems),
          200: { description: 'the paper', content: { 'application/pdf': { schema: pdfSchema } } },
        },
      },
    },
    async ({ params: { slug }, query: { version } }, reply) => {
      const { mark, pdf } = await app.publications.print(slug, version)
      return reply
        .type('application/pdf')
        .header('content-disposition', contentDisposition(`${mark}.pdf`, { type: 'inline' }))
        .send(pdf)
    },
  )
}

export default routes
