import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { permissionQuery, permissionTableSchema } from '../schemas/permission.ts'
import { responses, unavailable } from '../schemas/problem.ts'

/** The one table of who may do what. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/permissions',
    {
      schema: {
        tags: ['people'],
        operationId: 'readPermissions',
        summary: 'Who may do what: the table itself, or for one process with its departments',
        querystring: permissionQuery,
        response: responses(200, permissionTableSchema, [
          'invalid-request',
          'sign-in-needed',
          'second-factor-needed',
          'password-change-needed',
          'unknown-process',
          ...unavailable,
        ]),
      },
    },
    async (request) => app.permissions.read(request.query.process),
  )
}

export default routes
