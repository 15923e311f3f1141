import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { responses } from '../schemas/problem.ts'
import { machineSchema, processListSchema, processSchema } from '../schemas/process.ts'

const tags = ['processes']
const params = Type.Object({ slug: Type.String({ maxLength: 100 }) }, { additionalProperties: false })

/** The county's processes as data and as XState machines. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/processes',
    {
      schema: {
        tags,
        operationId: 'listProcesses',
        summary: 'Every version of every process',
        response: responses(200, processListSchema, ['internal']),
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
        response: responses(200, processSchema, ['unknown-process', 'invalid-request', 'internal']),
      },
    },
    async ({ params: { slug } }) => app.processes.read(slug),
  )

  app.get(
    '/processes/:slug/machine',
    {
      schema: {
        tags,
        operationId: 'readMachine',
        summary: "The process's XState machine as JSON, for XState's own tools",
        params,
        response: responses(200, machineSchema, ['unknown-process', 'invalid-request', 'internal']),
      },
    },
    async ({ params: { slug } }) => app.processes.machine(slug),
  )
}

export default routes
