import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mostLogBytes } from '../audit/exchange/most-log-bytes.ts'
import {
  logAsked,
  logCaseQuery,
  logCaseSchema,
  logForm,
  logListSchema,
  logParams,
  logQuestionBody,
  logResult,
  logTaken,
  unreadableQuery,
  unreadableSchema,
} from '../schemas/event-log.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import type { LogQuestion } from '../services/logs/report-on-log.ts'
import { logLimits, readLogForm } from './read-log.ts'

const tags = ['audit']
const ofLog = ['invalid-request', 'unknown-log', ...unavailable] as const
const audited = { audited: 'always' } as const

/** Milliseconds for a file to arrive and be kept. */
const handlerTimeout = 120_000

/** Logs of other systems, which the auditor compares: taken in, and what was found in them. */
const routes: FastifyPluginAsyncTypebox<{ most?: number }> = async (app, { most = mostLogBytes }) => {
  app.get(
    '/audit/logs',
    {
      schema: {
        tags,
        operationId: 'listLogs',
        summary: 'The logs from elsewhere, the newest first',
        response: responses(200, logListSchema, unavailable),
      },
      config: audited,
    },
    async () => app.logs.list(),
  )

  app.get(
    '/audit/logs/:id',
    {
      schema: {
        tags,
        operationId: 'readLog',
        summary: 'A log from elsewhere: what was found in its file',
        params: logParams,
        response: responses(200, logResult, ofLog),
      },
      config: audited,
    },
    async ({ params }) => app.logs.read(params.id),
  )

  app.get(
    '/audit/logs/:id/unreadable',
    {
      schema: {
        tags,
        operationId: 'listUnreadable',
        summary: 'The rows that could not be read: where, what was found and what is needed',
        params: logParams,
        querystring: unreadableQuery,
        response: responses(200, unreadableSchema, ofLog),
      },
      config: audited,
    },
    async ({ params, query: { after = 0, limit = 100 } }) => app.logs.unreadable(params.id, after, limit),
  )

  app.get(
    '/audit/logs/:id/events',
    {
      schema: {
        tags,
        operationId: 'readLogCase',
        summary: 'The events of one case of a log',
        params: logParams,
        querystring: logCaseQuery,
        response: responses(200, logCaseSchema, ofLog),
      },
      config: audited,
    },
    async ({ params, query }) => app.logs.caseOf(params.id, query.case),
  )

  app.post(
    '/audit/logs/:id/reports',
    {
      schema: {
        tags,
        operationId: 'askLogReport',
        summary:
          'Figures of a log, as a job: times, limits of pairs, directly-follows map, variants, conformance',
        params: logParams,
        body: logQuestionBody,
        response: responses(201, logAsked, [
          ...badBody,
          'unknown-log',
          'log-not-ready',
          'log-question-invalid',
          'unknown-process',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, role, department } = request.actor()
      reply.code(201)
      return app.logs.report(request.params.id, request.body as LogQuestion, { id, role, department })
    },
  )

  // Forms with a file are taken here and nowhere else.
  await app.register(async (forms) => {
    forms.removeContentTypeParser('application/json')
    await forms.register(multipart, { limits: { ...logLimits, fileSize: most } })
    forms.post(
      '/audit/logs',
      {
        schema: {
          tags,
          operationId: 'importLog',
          summary: 'Take in a log, XES or CSV: it is read as a job',
          consumes: ['multipart/form-data'],
          response: responses(201, logTaken, [
            'malformed-request',
            'unsupported-media-type',
            'invalid-request',
            'file-too-large',
            'log-not-readable',
            'id-reused',
            ...unavailable,
          ]),
        },
        config: { documentedBody: logForm },
        handlerTimeout,
      },
      async (request, reply) => {
        const { file, content, ...given } = await readLogForm(request, most)
        const { id, role, department } = request.actor()
        reply.code(201)
        return forms.logs.take({ ...given, name: file }, content, { id, role, department })
      },
    )
  })
}

export default routes
