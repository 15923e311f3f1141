import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import {
  correctionBody,
  correctionResult,
  projectBody,
  projectListSchema,
  projectParams,
  projectQuery,
  projectResult,
  projectSchema,
} from '../schemas/project.ts'

const tags = ['projects']
const refused = [...badBody, 'unknown-department', 'id-reused', ...unavailable] as const

/** Construction projects: create, correct, list, read with their cases and materials. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/projects',
    {
      schema: {
        tags,
        operationId: 'createProject',
        summary: 'Create a project, to which cases then belong',
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

  app.post(
    '/projects/:project/corrections',
    {
      schema: {
        tags,
        operationId: 'correctProject',
        summary: 'Put a project right; what was wrong stays on record',
        params: projectParams,
        body: correctionBody,
        response: responses(201, correctionResult, [
          ...refused,
          'unknown-project',
          'unknown-fact',
          'invalid-fact',
          'project-code-taken',
        ]),
      },
    },
    async (request, reply) => {
      const { id, ...given } = request.body
      reply.code(201)
      const { project } = request.params
      return app.projects.correct(project, { id: id.toLowerCase(), ...given }, request.actor())
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
    async (request) => app.projects.read(request.params.project, request.acting()),
  )
}

export default routes
