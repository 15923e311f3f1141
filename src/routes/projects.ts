import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorHeaders } from '../plugins/actor.ts'
import { responses } from '../schemas/problem.ts'
import {
  projectBody,
  projectListSchema,
  projectParams,
  projectQuery,
  projectResult,
  projectSchema,
} from '../schemas/project.ts'

const tags = ['projects']
const unavailable = ['internal', 'busy', 'database-unavailable'] as const
const refused = [
  'malformed-request',
  'invalid-request',
  'body-too-large',
  'unsupported-media-type',
  'invalid-actor',
  'unknown-department',
  'id-reused',
  ...unavailable,
] as const

/** Construction projects: create, list, read with their cases and materials. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/projects',
    {
      schema: {
        tags,
        operationId: 'createProject',
        summary: 'Create a project, to which cases then belong',
        headers: actorHeaders,
        body: projectBody,
        response: responses(201, projectResult, [
          ...refused,
          'unknown-fact',
          'invalid-fact',
          'project-code-taken',
        ]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      const result = await app.projects.create({ id: id.toLowerCase(), ...given }, request.actor())
      reply.code(201).header('location', `/projects/${result.project.id}`)
      return result
    },
  )

  app.get(
    '/projects',
    {
      schema: {
        tags,
        operationId: 'listProjects',
        summary: 'List projects, a page at a time',
        querystring: projectQuery,
        response: responses(200, projectListSchema, ['invalid-request', ...unavailable]),
      },
    },
    async ({ query: { limit = 50, ...rest } }) => app.projects.list({ limit, ...rest }),
  )

  app.get(
    '/projects/:project',
    {
      schema: {
        tags,
        operationId: 'readProject',
        summary: 'A project with its cases and what was handed in',
        params: projectParams,
        response: responses(200, projectSchema, ['invalid-request', 'unknown-project', ...unavailable]),
      },
    },
    async ({ params: { project } }) => app.projects.read(project),
  )
}

export default routes
