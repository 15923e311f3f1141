import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import {
  checklistSchema,
  effectiveDateBody,
  effectiveDateResult,
  machineSchema,
  processListSchema,
  processSchema,
} from '../schemas/process.ts'
import { readFacts } from '../services/checklist.ts'

const tags = ['processes']
const strict = { additionalProperties: false } as const
const params = Type.Object({ slug: Type.String({ maxLength: 100 }) }, strict)
const querystring = Type.Object(
  { version: Type.Optional(Type.Integer({ minimum: 1, description: 'the one in force today when absent' })) },
  strict,
)

const checklistQuery = Type.Object(
  {
    ...querystring.properties,
    facts: Type.Optional(
      Type.String({
        maxLength: 4000,
        description: 'what is known of the case, an object in JSON: facts by their id',
        examples: ['{"tendered":true}'],
      }),
    ),
  },
  strict,
)

/** The county's processes as data and as XState machines. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/processes',
    {
      schema: {
        tags,
        operationId: 'listProcesses',
        summary: 'Every version of every process',
        response: responses(200, processListSchema, unavailable),
      },
    },
    async () => app.processes.list(),
  )

  app.get(
    '/processes/:slug',
    {
      schema: {
        tags,
        operationId: 'readProcess',
        summary: 'A process: items, limits with their sources, what may be asked, what is assumed',
        params,
        querystring,
        response: responses(200, processSchema, ['unknown-process', 'invalid-request', ...unavailable]),
      },
    },
    async ({ params: { slug }, query: { version } }) => app.processes.read(slug, version),
  )

  app.get(
    '/processes/:slug/checklist',
    {
      schema: {
        tags,
        operationId: 'readChecklist',
        summary: 'What may be asked for in a case of which these facts are known, and what must not be',
        params,
        querystring: checklistQuery,
        response: responses(200, checklistSchema, [
          'unknown-process',
          'unknown-fact',
          'invalid-fact',
          'invalid-request',
          'personal-data-in-text',
          ...unavailable,
        ]),
      },
    },
    async ({ params: { slug }, query: { version, facts } }) =>
      app.processes.checklist(slug, readFacts(facts), version),
  )

  app.post(
    '/processes/:slug/effective-dates',
    {
      schema: {
        tags,
        operationId: 'enterEffectiveDate',
        summary: 'Enter from when the change of a clause holds, or take that back',
        params,
        body: effectiveDateBody,
        response: responses(201, effectiveDateResult, [
          ...badBody,
          'unknown-department',
          'unknown-process',
          'unknown-clause',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.effectiveDates.enter(
        request.params.slug,
        { id: id.toLowerCase(), ...given },
        request.actor(),
      )
    },
  )

  app.get(
    '/processes/:slug/machine',
    {
      schema: {
        tags,
        operationId: 'readMachine',
        summary: "The process's XState machine as JSON, for XState's own tools",
        params,
        querystring,
        response: responses(200, machineSchema, ['unknown-process', 'invalid-request', 'internal']),
      },
    },
    async ({ params: { slug }, query: { version } }) => app.processes.machine(slug, version),
  )
}

export default routes
