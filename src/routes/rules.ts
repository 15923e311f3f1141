import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import { effectiveDateBody, effectiveDateResult } from '../schemas/process.ts'
import { itemsQuery, itemsSchema, ruleListSchema, ruleParams } from '../schemas/rule.ts'

const tags = ['rules']

/** What the plan demands of several processes at once. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/rules',
    {
      schema: {
        tags,
        operationId: 'listRules',
        summary:
          "The plan's cross-cutting rules: whom they bind, how they are enforced or why not, from when",
        response: responses(200, ruleListSchema, unavailable),
      },
    },
    async () => app.rules.list(),
  )

  app.get(
    '/rules/:clause/items',
    {
      schema: {
        tags,
        operationId: 'compareItems',
        summary: "How the definitions that a clause binds stand to the clause's list of items",
        params: ruleParams,
        querystring: itemsQuery,
        response: responses(200, itemsSchema, ['invalid-request', 'unknown-clause', ...unavailable]),
      },
    },
    async ({ params: { clause }, query }) => app.rules.items(clause, query),
  )

  app.post(
    '/rules/effective-dates',
    {
      schema: {
        tags,
        operationId: 'enterRuleDate',
        summary: 'Enter from when the rule of a clause holds for openings, or take that back',
        body: effectiveDateBody,
        response: responses(201, effectiveDateResult, [
          ...badBody,
          'unknown-department',
          'unknown-clause',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      return app.rules.enterDate({ id: id.toLowerCase(), ...given }, request.actor())
    },
  )
}

export default routes
