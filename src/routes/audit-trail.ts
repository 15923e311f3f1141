import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorHeaders } from '../plugins/actor.ts'
import { Problem } from '../problem.ts'
import { auditQuery, auditResult } from '../schemas/audit-trail.ts'
import { responses } from '../schemas/problem.ts'

const instantOf = (text: string | undefined) => (text === undefined ? undefined : Temporal.Instant.from(text))

/** The audit trail: read by the audit administrator, written by nobody. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/audit-trail',
    {
      schema: {
        tags: ['operation'],
        operationId: 'readAuditTrail',
        summary: 'Who did, read or was refused what, newest first',
        headers: actorHeaders,
        querystring: auditQuery,
        response: responses(200, auditResult, [
          'invalid-request',
          'invalid-actor',
          'not-permitted',
          'internal',
          'busy',
          'database-unavailable',
        ]),
      },
      config: { audited: 'always' },
    },
    async (request) => {
      const { role } = request.actor()
      if (role !== 'audit-admin') {
        throw new Problem(
          'not-permitted',
          `the audit trail is for the audit administrator; you act as ${role}`,
        )
      }
      const { from, until, limit = 100, ...filter } = request.query
      return app.auditTrail.list({ ...filter, from: instantOf(from), until: instantOf(until), limit })
    },
  )
}

export default routes
