import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { plan } from '../../machines/plan/plan.ts'
import { windows } from '../../machines/windows.ts'
import { roleIds, roles } from '../permission/roles.ts'
import { Problem } from '../problem.ts'
import {
  colleagueListSchema,
  departmentListSchema,
  roleListSchema,
  windowListSchema,
} from '../schemas/hall.ts'
import { responses, unavailable } from '../schemas/problem.ts'

const tags = ['people']

/** What the hall is made of: departments, windows, roles and the people of one's own department. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/departments',
    {
      schema: {
        tags,
        operationId: 'listDepartments',
        summary: 'The bodies that the plan names',
        response: responses(200, departmentListSchema, [...unavailable]),
      },
    },
    async () => ({ departments: plan.departments }),
  )

  app.get(
    '/windows',
    {
      schema: {
        tags,
        operationId: 'listWindows',
        summary: 'The windows of the hall, and whose they are',
        response: responses(200, windowListSchema, [...unavailable]),
      },
    },
    async () => {
      return {
        windows: windows.map(({ departments, ...one }) => ({
          ...one,
          departments: departments.map(({ id }) => id),
        })),
      }
    },
  )

  app.get(
    '/roles',
    {
      schema: {
        tags,
        operationId: 'listRoles',
        summary: 'What an appointment can be for',
        response: responses(200, roleListSchema, [...unavailable]),
      },
    },
    async () => ({ roles: roleIds.map((id) => ({ id, ...roles[id] })) }),
  )

  app.get(
    '/colleagues',
    {
      schema: {
        tags,
        operationId: 'listColleagues',
        summary: 'Who works in one’s own department today',
        response: responses(200, colleagueListSchema, ['appointment-needed', ...unavailable]),
      },
    },
    async (request) => {
      const { appointment } = request.session()
      if (appointment) return app.appointments.colleagues(appointment.department)
      throw new Problem('appointment-needed', {
        zh: '您今天没有有效的岗位授权：请联系安全管理员',
        en: 'no appointment of yours is in force today: ask the security administrator',
      })
    },
  )
}

export default routes
