import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { noticeBody, noticeListSchema, noticeResult } from '../schemas/notice.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'

const tags = ['calendar']

/** The holiday notices that due dates go by. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/calendar/notices',
    {
      schema: {
        tags,
        operationId: 'listNotices',
        summary: 'The holiday notices, which of them are in force, and how far due dates are recounted',
        response: responses(200, noticeListSchema, unavailable),
      },
    },
    async () => app.notices.list(),
  )

  app.post(
    '/calendar/notices',
    {
      schema: {
        tags,
        operationId: 'loadNotice',
        summary: 'Load a holiday notice: known a minute later, then due dates of open cases are recounted',
        body: noticeBody,
        response: responses(201, noticeResult, [
          ...badBody,
          'notice-invalid',
          'version-conflict',
          'calendar-gap',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.notices.load(request.body, request.actor())
    },
  )
}

export default routes
