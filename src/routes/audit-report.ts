import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  auditedCasesQuery,
  auditedCasesSchema,
  auditReportSchema,
  comparisonQuery,
  comparisonSchema,
  reportQuery,
} from '../schemas/audit-report.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const tags = ['audit']
const refused = [
  'invalid-request',
  'invalid-date',
  'unknown-process',
  'unknown-section',
  'unknown-department',
  'unknown-window',
  'unknown-account',
  'unknown-channel',
  ...unavailable,
] as const

/** The auditor's figures of all cases, and the cases behind each of them. Every look is recorded. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/audit/report',
    {
      schema: {
        tags,
        operationId: 'readAuditReport',
        summary: 'How the cases of a period kept their limits, how long they took and where the time went',
        querystring: reportQuery,
        response: responses(200, auditReportSchema, refused),
      },
      config: { audited: 'always' },
    },
    async ({ query }) => app.auditReport.report(query),
  )

  app.get(
    '/audit/cases',
    {
      schema: {
        tags,
        operationId: 'listAuditedCases',
        summary: 'The cases behind a number of the report, newest first',
        querystring: auditedCasesQuery,
        response: responses(200, auditedCasesSchema, [...refused, 'unknown-limit']),
      },
      config: { audited: 'always' },
    },
    async ({ query }) => app.auditReport.list(query),
  )

  app.get(
    '/audit/comparison',
    {
      schema: {
        tags,
        operationId: 'compareReform',
        summary: 'How long cases took before and after a reform, with an interval for the difference',
        querystring: comparisonQuery,
        response: responses(200, comparisonSchema, [
          'invalid-request',
          'invalid-date',
          'unknown-process',
          ...unavailable,
        ]),
      },
      config: { audited: 'always' },
    },
    async ({ query }) => app.auditReport.comparison(query),
  )
}

export default routes
