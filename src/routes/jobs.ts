import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { jobListSchema, jobOutcome, jobParams, jobResult } from '../schemas/job.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const tags = ['jobs']

/** Long work: how far it is, what came of it, and its end before that. What asks for it has routes of its own. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/jobs',
    {
      schema: {
        tags,
        operationId: 'listJobs',
        summary: 'The last hundred jobs that one asked for; an auditor sees everybody’s',
        response: responses(200, jobListSchema, unavailable),
      },
    },
    async (request) => app.jobs.list(request.actor()),
  )

  app.get(
    '/jobs/:id',
    {
      schema: {
        tags,
        operationId: 'readJob',
        summary: 'How far a job is',
        params: jobParams,
        response: responses(200, jobResult, ['invalid-request', 'unknown-job', ...unavailable]),
      },
    },
    async (request) => app.jobs.read(request.params.id, request.actor()),
  )

  app.get(
    '/jobs/:id/result',
    {
      schema: {
        tags,
        operationId: 'readJobResult',
        summary: 'What came of a job',
        params: jobParams,
        response: responses(200, jobOutcome, [
          'invalid-request',
          'unknown-job',
          'job-not-done',
          ...unavailable,
        ]),
      },
      config: { audited: 'always' },
    },
    async (request) => app.jobs.result(request.params.id, request.actor()),
  )

  app.delete(
    '/jobs/:id',
    {
      schema: {
        tags,
        operationId: 'cancelJob',
        summary: 'Cancel a job: at once when it waits, at its next step when it runs',
        params: jobParams,
        response: responses(200, jobResult, ['invalid-request', 'unknown-job', 'job-ended', ...unavailable]),
      },
    },
    async (request) => app.jobs.cancel(request.params.id, request.actor()),
  )
}

export default routes
