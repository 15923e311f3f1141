import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Problem } from '../problem.ts'
import {
  checkedPayload,
  documentedEventBody,
  documentedOpenBody,
  eventBody,
  openBody,
} from '../schemas/act.ts'
import {
  actResult,
  availableSchema,
  clocksSchema,
  historySchema,
  idOrNumber,
  listQuery,
  listSchema,
} from '../schemas/case.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'

const tags = ['cases']
const readProblems = ['invalid-request', 'unknown-case', ...unavailable] as const

/** @throws Problem `invalid-date` for what looks like an instant and is none that Temporal knows */
function instantOf(text: string | undefined) {
  try {
    return text === undefined ? undefined : Temporal.Instant.from(text)
  } catch (cause) {
    throw new Problem('invalid-date', {
      zh: '发生时间格式不正确：请按2021-08-23T09:30:00+08:00填写',
      en: `occurredAt can't be read (${(cause as Error).message}): send it as 2021-08-23T09:30:00+08:00`,
    })
  }
}

/** UUIDs are compared and hashed as PostgreSQL gives them back: in small letters. */
const uuidOf = (text: string) => text.toLowerCase()

/** Cases: open, act on, read, prove. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/cases',
    {
      schema: {
        tags,
        operationId: 'openCase',
        summary: 'Open a case: the application is received',
        body: openBody,
        response: responses(201, actResult, [
          ...badBody,
          'unknown-process',
          'not-startable',
          'unknown-project',
          'project-needed',
          'project-has-enough',
          'unknown-channel',
          'unknown-fact',
          'missing-fact',
          'invalid-fact',
          'unknown-material',
          'paper-not-allowed',
          'invalid-identity',
          'invalid-date',
          'calendar-missing',
          'event-id-reused',
          ...unavailable,
        ]),
      },
      config: {
        documentedBody: documentedOpenBody,
        audited: 'refusals',
        personalData: ['applicant', 'agent'].flatMap((role) => [`body/${role}/id`, `body/${role}/phone`]),
      },
    },
    async (request, reply) => {
      const { id, process: slug, occurredAt, ...payload } = request.body
      const project = payload.project === undefined ? {} : { project: uuidOf(payload.project) }
      const given = { ...payload, ...project }
      const event = { id: uuidOf(id), type: 'open', payload: given, actor: request.actor() }
      const result = await app.cases.act({
        kind: 'open',
        process: slug,
        event,
        occurredAt: instantOf(occurredAt),
        limitedTo: request.acting().processes,
      })
      reply.code(201).header('location', `/cases/${result.case.id}`)
      return result
    },
  )

  app.post(
    '/cases/:case/events',
    {
      schema: {
        tags,
        operationId: 'sendEvent',
        summary: 'Let an event happen to a case',
        params: idOrNumber,
        body: eventBody,
        response: responses(201, actResult, [
          ...badBody,
          'unknown-case',
          'unknown-event',
          'event-not-possible',
          'case-changed',
          'event-id-reused',
          'unknown-material',
          'material-not-askable',
          'already-handed-in',
          'paper-not-allowed',
          'fee-not-allowed',
          'invalid-movement',
          'stock-too-low',
          'unknown-check',
          'certificates-not-joint',
          'unknown-department',
          'no-extension',
          'invalid-date',
          'calendar-missing',
          ...unavailable,
        ]),
      },
      // What is taken stands on the ledger.
      config: { documentedBody: documentedEventBody, audited: 'refusals' },
    },
    async (request, reply) => {
      const { id, type, revision, occurredAt, payload } = request.body
      const event = { id: uuidOf(id), type, payload: checkedPayload(type, payload), actor: request.actor() }
      const caseId = await app.cases.idOf(request.params.case)
      reply.code(201)
      return app.cases.act({
        kind: 'advance',
        caseId,
        event,
        seen: revision,
        occurredAt: instantOf(occurredAt),
        limitedTo: request.acting().processes,
      })
    },
  )

  app.get(
    '/cases',
    {
      schema: {
        tags,
        operationId: 'listCases',
        summary: 'List cases, a page at a time',
        querystring: listQuery,
        response: responses(200, listSchema, ['invalid-request', ...unavailable]),
      },
    },
    async (request) => {
      const { order = 'opened', limit = 50, ...filter } = request.query
      return app.cases.list(request.acting(), { ...filter, order, limit })
    },
  )

  app.get(
    '/cases/:case',
    {
      schema: {
        tags,
        operationId: 'readCase',
        summary: 'A case with its items, papers and clocks as they stand now',
        params: idOrNumber,
        response: responses(200, Type.Ref('CaseDetails'), readProblems),
      },
      config: { audited: 'always' },
    },
    async (request) => app.cases.read(request.params.case, request.acting()),
  )

  app.get(
    '/cases/:case/available-events',
    {
      schema: {
        tags,
        operationId: 'listAvailableEvents',
        summary: 'What may happen to the case now, and why the rest may not',
        params: idOrNumber,
        response: responses(200, availableSchema, readProblems),
      },
      config: { audited: 'always' },
    },
    async (request) => app.cases.availableEvents(request.params.case, request.acting()),
  )

  app.get(
    '/cases/:case/events',
    {
      schema: {
        tags,
        operationId: 'readHistory',
        summary: "The case's ledger, in order",
        params: idOrNumber,
        response: responses(200, historySchema, readProblems),
      },
      config: { audited: 'always' },
    },
    async (request) => app.cases.history(request.params.case, request.acting()),
  )

  app.get(
    '/cases/:case/clocks',
    {
      schema: {
        tags,
        operationId: 'readClocks',
        summary: 'The clocks of a case as they stand now, and whether it has moved',
        params: idOrNumber,
        response: responses(200, clocksSchema, readProblems),
      },
    },
    async (request) => app.cases.clocks(request.params.case, request.acting()),
  )

  app.get(
    '/cases/:case/clocks/:limit/:run/receipt',
    {
      schema: {
        tags,
        operationId: 'readReceipt',
        summary: 'The proof of a due date, which `banjie receipt check` verifies offline',
        params: Type.Object({
          ...idOrNumber.properties,
          limit: Type.String({ maxLength: 100 }),
          run: Type.Integer({ minimum: 1 }),
        }),
        response: responses(
          200,
          Type.Unsafe<object>({
            type: 'object',
            additionalProperties: true,
            description: 'a receipt of the format banjie-receipt/1',
          }),
          [...readProblems, 'unknown-limit', 'no-due-date', 'receipt-disagrees'],
        ),
      },
      config: { audited: 'always' },
    },
    async (request) => {
      const { case: idOrNumber, limit, run } = request.params
      return app.cases.receipt(idOrNumber, request.acting(), limit, run)
    },
  )
}

export default routes
