import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import { auditExportQuery, auditQuery, auditResult } from '../schemas/audit-trail.ts'
import { streamSchema } from '../schemas/file.ts'
import { responses, unavailable } from '../schemas/problem.ts'
import { dayOf } from '../services/day-of.ts'

const instantOf = (text: string | undefined) => (text === undefined ? undefined : Temporal.Instant.from(text))

const problems = ['invalid-request', ...unavailable] as const

/** The audit trail: read by the audit administrator, written by nobody. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/audit-trail',
    {
      schema: {
        tags: ['operation'],
        operationId: 'readAuditTrail',
        summary: 'Who did, read or was refused what, newest first',
        querystring: auditQuery,
        response: responses(200, auditResult, problems),
      },
      config: { audited: 'always' },
    },
    async (request) => {
      const { from, until, limit = 100, ...filter } = request.query
      return app.auditTrail.list({ ...filter, from: instantOf(from), until: instantOf(until), limit })
    },
  )

  app.get(
    '/audit-trail.csv',
    {
      schema: {
        tags: ['operation'],
        operationId: 'exportAuditTrail',
        summary: 'The same as a CSV file, whole, with every number of a person masked',
        querystring: auditExportQuery,
        response: {
          ...responses(200, streamSchema, problems),
          200: { description: 'the trail', content: { 'text/csv': { schema: streamSchema } } },
        },
      },
      config: { audited: 'always' },
    },
    async (request, reply) => {
      const { from, until, ...filter } = request.query
      const lines = app.auditTrail.csv({ ...filter, from: instantOf(from), until: instantOf(until) })
      // What goes wrong at the beginning is answered as a problem; later the file is cut short.
      const first = await lines.next()
      const second = await lines.next()
      async function* whole() {
        yield String(first.value ?? '')
        yield String(second.value ?? '')
        yield* lines
      }
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', contentDisposition(`审计记录-${dayOf(app.clock.now())}.csv`))
        .header('cache-control', 'no-store')
        .send(Readable.from(whole()))
    },
  )
}

export default routes
