import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import type { Actor } from '../case/ledger.ts'
import { reportTables } from '../plan/report-tables.ts'
import { reportMarkdown } from '../print/report-markdown.ts'
import { textSchema } from '../schemas/file.ts'
import {
  clauseParams,
  clauseSchema,
  planQuery,
  planSchema,
  progressBody,
  progressResult,
  reportSchema,
  targetParams,
  targetsSchema,
  valueBody,
  valueResult,
  workbookSchema,
} from '../schemas/plan.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'

const tags = ['plan']
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const refused = [...badBody, 'not-your-clause', 'id-reused', ...unavailable] as const

/** What the ledger keeps of the acting person. */
const recordedBy = ({ id, role, department }: Actor) => ({ id, role, department })

/** The plan's own ledger: its clauses, how far they have come, and its targets. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/plan',
    {
      schema: {
        tags,
        operationId: 'listPlan',
        summary: 'The clauses of the plan with who answers for them and how far they have come',
        querystring: planQuery,
        response: responses(200, planSchema, [
          'invalid-request',
          'unknown-section',
          'unknown-department',
          ...unavailable,
        ]),
      },
    },
    async ({ query }) => app.plan.list(query),
  )

  app.get(
    '/plan/clauses/:id',
    {
      schema: {
        tags,
        operationId: 'readPlanClause',
        summary: 'A clause with everything that was recorded about it',
        params: clauseParams,
        response: responses(200, clauseSchema, ['invalid-request', 'unknown-plan-clause', ...unavailable]),
      },
    },
    async ({ params: { id } }) => app.plan.read(id),
  )

  app.post(
    '/plan/clauses/:id/progress',
    {
      schema: {
        tags,
        operationId: 'recordProgress',
        summary: 'Record how far a clause has come, with the evidence',
        params: clauseParams,
        body: progressBody,
        response: responses(201, progressResult, ['unknown-plan-clause', ...refused]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.plan.record(
        request.params.id,
        { id: id.toLowerCase(), ...given },
        recordedBy(request.actor()),
      )
    },
  )

  app.get(
    '/plan/report',
    {
      schema: {
        tags,
        operationId: 'readReport',
        summary: 'The dispatch report of today as tables',
        response: responses(200, reportSchema, unavailable),
      },
    },
    async () => {
      const report = await app.plan.report()
      return { asOf: report.asOf, printedOn: report.printedOn, tables: reportTables(report) }
    },
  )

  const asFile = (day: string, ending: string) => contentDisposition(`调度通报-${day}.${ending}`)

  app.get(
    '/plan/report.md',
    {
      schema: {
        tags,
        operationId: 'downloadReport',
        summary: 'The dispatch report of today as Markdown',
        response: {
          ...responses(200, textSchema, unavailable),
          200: { description: 'the report', content: { 'text/markdown': { schema: textSchema } } },
        },
      },
    },
    async (_request, reply) => {
      const report = await app.plan.report()
      return reply
        .type('text/markdown; charset=utf-8')
        .header('content-disposition', asFile(report.asOf, 'md'))
        .send(reportMarkdown(report))
    },
  )

  app.get(
    '/plan/report.xlsx',
    {
      schema: {
        tags,
        operationId: 'downloadWorkbook',
        summary: 'The dispatch report of today as an Excel workbook',
        response: {
          ...responses(200, workbookSchema, unavailable),
          200: { description: 'the report', content: { [XLSX]: { schema: workbookSchema } } },
        },
      },
    },
    async (_request, reply) => {
      const report = await app.plan.report()
      // What writes it is loaded when it is asked for.
      const { reportWorkbook } = await import('../print/report-workbook.ts')
      return reply
        .type(XLSX)
        .header('content-disposition', asFile(report.asOf, 'xlsx'))
        .send(await reportWorkbook(report))
    },
  )

  app.get(
    '/plan/targets',
    {
      schema: {
        tags,
        operationId: 'listTargets',
        summary: 'The targets of the plan: from which cases each is computed, or what was entered for it',
        response: responses(200, targetsSchema, unavailable),
      },
    },
    async () => app.plan.targets(),
  )

  app.post(
    '/plan/targets/:id/values',
    {
      schema: {
        tags,
        operationId: 'recordTargetValue',
        summary: 'Enter a figure of a target for a period',
        params: targetParams,
        body: valueBody,
        response: responses(201, valueResult, ['unknown-target', 'unknown-figure', ...refused]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.plan.enter(
        request.params.id,
        { id: id.toLowerCase(), ...given },
        recordedBy(request.actor()),
      )
    },
  )
}

export default routes
