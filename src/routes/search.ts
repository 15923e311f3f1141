import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import { searchBody, searchResult } from '../schemas/search.ts'

/** Search. The text comes in a body: an address is logged, and it may be somebody's number. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/cases/search',
    {
      schema: {
        tags: ['cases'],
        operationId: 'searchCases',
        summary: 'Find cases by number, name, company code, resident id, phone or project code',
        body: searchBody,
        response: responses(200, searchResult, [...badBody, ...unavailable]),
      },
      config: { personalData: ['body/text'] },
    },
    async (request) => {
      const { text, limit = 50 } = request.body
      return app.caseSearch.cases(request.acting(), text, limit)
    },
  )
}

export default routes
