import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  auditRulesSchema,
  cardEventBody,
  cardEventResult,
  cardList,
  cardParams,
  cardQuery,
  cardResult,
  confirmationBody,
  confirmationList,
  confirmationResult,
  findingList,
  findingParams,
  findingQuery,
  findingResult,
  runBody,
  runList,
  runResult,
  runsQuery,
  thresholdsBody,
  thresholdsResult,
} from '../schemas/audit-card.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'

const tags = ['audit']
const asked = ['invalid-request', ...unavailable] as const

/** What the audit rules find, and the cards that come of it. Every reading is in the audit trail. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/audit/rules',
    {
      schema: {
        tags,
        operationId: 'listAuditRules',
        summary:
          'The rules S1 to S31, their guards and thresholds, and which limits the county has confirmed',
        response: responses(200, auditRulesSchema, unavailable),
      },
    },
    async () => app.thresholds.rules(),
  )

  app.post(
    '/audit/thresholds',
    {
      schema: {
        tags,
        operationId: 'enterThresholds',
        summary: 'Enter thresholds of the rules: cases received from that day on are judged by them',
        body: thresholdsBody,
        response: responses(201, thresholdsResult, [
          ...badBody,
          'invalid-thresholds',
          'unknown-process',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.thresholds.enter({ ...given, id: id.toLowerCase() }, request.actor())
    },
  )

  app.post(
    '/audit/runs',
    {
      schema: {
        tags,
        operationId: 'runAuditRules',
        summary: 'Let the rules look at a period, as a job; nothing is found or carded twice',
        body: runBody,
        response: responses(202, runResult, [...badBody, 'invalid-date', 'id-reused', ...unavailable]),
      },
    },
    async (request, reply) => {
      const { id, from, to } = request.body
      const asked = { id: id.toLowerCase(), from: Temporal.Instant.from(from), to: Temporal.Instant.from(to) }
      reply.code(202)
      return app.cards.run(asked, request.actor())
    },
  )

  app.get(
    '/audit/runs',
    {
      schema: {
        tags,
        operationId: 'listAuditRuns',
        summary: 'When the rules looked, at what, by whom, and what came of it, newest first',
        querystring: runsQuery,
        response: responses(200, runList, asked),
      },
      config: { audited: 'always' },
    },
    async ({ query: { limit = 50, after } }) => app.cards.runs({ limit, after }),
  )

  app.get(
    '/audit/confirmations',
    {
      schema: {
        tags,
        operationId: 'listConfirmations',
        summary: 'The statutory limits that the county has confirmed: from what, by whom',
        response: responses(200, confirmationList, unavailable),
      },
    },
    async () => app.cards.confirmations(),
  )

  app.post(
    '/audit/confirmations',
    {
      schema: {
        tags,
        operationId: 'confirmLimit',
        summary:
          'Record that the county has confirmed a statutory limit: red cards may rest on it from then on',
        body: confirmationBody,
        response: responses(201, confirmationResult, [
          ...badBody,
          'unknown-process',
          'unknown-limit',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      reply.code(201)
      const { id, ...given } = request.body
      return app.cards.confirm({ id: id.toLowerCase(), ...given }, request.actor())
    },
  )

  app.get(
    '/audit/findings',
    {
      schema: {
        tags,
        operationId: 'listFindings',
        summary:
          'What the rules found, the latest patterns first, a page at a time; a head sees the own department’s',
        querystring: findingQuery,
        response: responses(200, findingList, ['invalid-date', ...asked]),
      },
      config: { audited: 'always' },
    },
    async (request) => {
      const { limit = 50, ...filter } = request.query
      return app.cards.findings({ ...filter, limit }, request.actor())
    },
  )

  app.get(
    '/audit/findings/:finding',
    {
      schema: {
        tags,
        operationId: 'readFinding',
        summary: 'A finding with everything that proves it, and its card',
        params: findingParams,
        response: responses(200, findingResult, ['unknown-finding', ...asked]),
      },
      config: { audited: 'always' },
    },
    async (request) => app.cards.readFinding(request.params.finding.toLowerCase(), request.actor()),
  )

  app.get(
    '/audit/cards',
    {
      schema: {
        tags,
        operationId: 'listCards',
        summary:
          'Blue, yellow and red cards, newest first, a page at a time; a head sees the own department’s',
        querystring: cardQuery,
        response: responses(200, cardList, asked),
      },
      config: { audited: 'always' },
    },
    async (request) => {
      const { limit = 50, ...filter } = request.query
      return app.cards.list({ ...filter, limit }, request.actor())
    },
  )

  app.get(
    '/audit/cards/:card',
    {
      schema: {
        tags,
        operationId: 'readCard',
        summary: 'A card with its evidence, its explanation and its outcome',
        params: cardParams,
        response: responses(200, cardResult, ['unknown-card', ...asked]),
      },
      config: { audited: 'always' },
    },
    async (request) => app.cards.read(request.params.card.toLowerCase(), request.actor()),
  )

  app.post(
    '/audit/cards/:card/events',
    {
      schema: {
        tags,
        operationId: 'sendCardEvent',
        summary: 'Explain a card, uphold it or withdraw it, with words',
        params: cardParams,
        body: cardEventBody,
        response: responses(201, cardEventResult, [
          ...badBody,
          'unknown-card',
          'card-not-possible',
          'not-permitted',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      reply.code(201)
      const { id, ...given } = request.body
      return app.cards.act(
        request.params.card.toLowerCase(),
        { id: id.toLowerCase(), ...given },
        request.actor(),
      )
    },
  )
}

export default routes
