import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { create as contentDisposition } from 'content-disposition'
import { Type } from 'typebox'
import { checked } from '../schemas/checked.ts'
import { jobResult } from '../schemas/job.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import { processSchema } from '../schemas/process.ts'
import {
  actPayloads,
  certificateResult,
  comparisonBody,
  comparisonList,
  comparisonParams,
  comparisonQuery,
  comparisonRead,
  outcomeResult,
  previewBody,
  reformBody,
  reformEventBody,
  reformList,
  reformParams,
  reformQuery,
  reformRead,
  reformResult,
  scenarioBody,
  scenarioOutlineResult,
} from '../schemas/proposal.ts'

const tags = ['reforms']
const page = Type.String({ description: 'HTML, in Chinese and English' })
const asked = ['invalid-request', ...unavailable] as const

/** Proposals of reforms, from the draft to the day on which cases are received under what they make. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/reforms',
    {
      schema: {
        tags,
        operationId: 'listReforms',
        summary: 'Proposals of reforms, the last changed first, a page at a time',
        querystring: reformQuery,
        response: responses(200, reformList, asked),
      },
    },
    async (request) => {
      const { limit = 50, ...filter } = request.query
      return app.reforms.list({ ...filter, limit }, request.actor())
    },
  )

  app.post(
    '/reforms',
    {
      schema: {
        tags,
        operationId: 'createReform',
        summary: 'Draft a proposal: operators on definitions, as data',
        body: reformBody,
        response: responses(201, reformResult, [
          ...badBody,
          'reform-not-applicable',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, reform } = request.body
      reply.code(201)
      return app.reforms.create({ id: id.toLowerCase(), reform }, request.actor())
    },
  )

  app.get(
    '/reforms/:reform',
    {
      schema: {
        tags,
        operationId: 'readReform',
        summary: 'A proposal with its reform as data, and everything that happened to it',
        params: reformParams,
        response: responses(200, reformRead, ['unknown-reform', ...asked]),
      },
    },
    async (request) => app.reforms.read(request.params.reform.toLowerCase(), request.actor()),
  )

  app.post(
    '/reforms/:reform/events',
    {
      schema: {
        tags,
        operationId: 'sendReformEvent',
        summary:
          'Draft it anew, submit, withdraw, approve or refuse it with reasons, or adopt it from a day on',
        params: reformParams,
        body: reformEventBody,
        response: responses(201, reformResult, [
          ...badBody,
          'unknown-reform',
          'not-permitted',
          'reform-changed',
          'reform-not-possible',
          'not-yourself',
          'reform-not-applicable',
          'reform-not-certified',
          'reform-not-compared',
          'reform-not-adoptable',
          'invalid-date',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, type, revision, payload: given } = request.body
      const payload = checked(type, actPayloads[type], given)
      reply.code(201)
      return app.reforms.act(
        request.params.reform.toLowerCase(),
        { id: id.toLowerCase(), type, revision, payload },
        request.actor(),
      )
    },
  )

  app.post(
    '/reforms/preview',
    {
      schema: {
        tags,
        operationId: 'previewReform',
        summary: 'The definition that a reform would make, as any process is read; nothing is kept',
        body: previewBody,
        response: responses(200, processSchema, [...badBody, 'reform-not-applicable', ...unavailable]),
      },
    },
    async (request) => app.reforms.preview(request.body.reform),
  )

  app.get(
    '/reforms/:reform/certificate',
    {
      schema: {
        tags,
        operationId: 'readCertificate',
        summary:
          'What becomes of each duty, limit and order under a proposal, with the shortest path to what fails',
        params: reformParams,
        response: responses(200, certificateResult, ['unknown-reform', 'reform-not-applicable', ...asked]),
      },
    },
    async (request) => app.reforms.certificate(request.params.reform.toLowerCase()),
  )

  app.post(
    '/reforms/:reform/scenario',
    {
      schema: {
        tags,
        operationId: 'outlineScenario',
        summary: 'What a scenario of a proposal may say, and what holds where it is silent; nothing is kept',
        params: reformParams,
        body: scenarioBody,
        response: responses(200, scenarioOutlineResult, [
          ...badBody,
          'unknown-reform',
          'reform-not-applicable',
          'scenario-invalid',
          ...unavailable,
        ]),
      },
    },
    async (request) => app.reforms.scenario(request.params.reform.toLowerCase(), request.body.scenario),
  )

  app.post(
    '/reforms/:reform/comparisons',
    {
      schema: {
        tags,
        operationId: 'simulateReform',
        summary: 'Simulate before against after on a scenario, as a job',
        params: reformParams,
        body: comparisonBody,
        response: responses(202, jobResult, [
          ...badBody,
          'unknown-reform',
          'reform-not-applicable',
          'scenario-invalid',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, ...asked } = request.body
      reply.code(202)
      const reform = request.params.reform.toLowerCase()
      return app.reforms.compare(reform, { id: id.toLowerCase(), ...asked }, request.actor())
    },
  )

  app.get(
    '/reforms/:reform/comparisons',
    {
      schema: {
        tags,
        operationId: 'listComparisons',
        summary: 'The simulations of a proposal, the latest first, each with its progress or its report',
        params: reformParams,
        querystring: comparisonQuery,
        response: responses(200, comparisonList, ['unknown-reform', ...asked]),
      },
    },
    async (request) =>
      app.reforms.comparisons(request.params.reform.toLowerCase(), {
        reports: request.query.reports !== 'without',
      }),
  )

  app.get(
    '/reforms/:reform/comparisons/:comparison',
    {
      schema: {
        tags,
        operationId: 'readComparison',
        summary: 'One simulation of a proposal: what was assumed, how far it is, and its report',
        params: comparisonParams,
        response: responses(200, comparisonRead, ['unknown-reform', 'unknown-comparison', ...asked]),
      },
    },
    async ({ params: { reform, comparison } }) =>
      app.reforms.comparison(reform.toLowerCase(), comparison.toLowerCase()),
  )

  app.get(
    '/reforms/:reform/comparisons/:comparison/report.html',
    {
      schema: {
        tags,
        operationId: 'printComparison',
        summary: 'Its report as a page with plots, to be kept',
        params: comparisonParams,
        response: {
          ...responses(200, page, ['unknown-reform', 'unknown-comparison', 'job-not-done', ...asked]),
          200: { description: 'the page', content: { 'text/html': { schema: page } } },
        },
      },
    },
    async ({ params: { reform, comparison } }, reply) => {
      const found = await app.reforms.comparisonPage(reform.toLowerCase(), comparison.toLowerCase())
      return reply
        .type('text/html; charset=utf-8')
        .header('content-disposition', contentDisposition(`${found.name}.html`))
        .send(found.page)
    },
  )

  app.get(
    '/reforms/:reform/outcome',
    {
      schema: {
        tags,
        operationId: 'readOutcome',
        summary: 'What the simulation promised beside the figures of the cases closed since the adoption',
        params: reformParams,
        response: responses(200, outcomeResult, ['unknown-reform', 'reform-not-possible', ...asked]),
      },
    },
    async (request) => app.reforms.outcome(request.params.reform.toLowerCase()),
  )

  app.get(
    '/reforms/:reform/definition',
    {
      schema: {
        tags,
        operationId: 'readReformedProcess',
        summary: 'The definition that a proposal makes, as any process is read',
        params: reformParams,
        response: responses(200, processSchema, ['unknown-reform', 'reform-not-applicable', ...asked]),
      },
    },
    async (request) => app.reforms.definition(request.params.reform.toLowerCase()),
  )
}

export default routes
