import type { RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { Actor } from '../case/ledger.ts'
import { type Role, roles } from '../permission/roles.ts'
import { openPaths, type RouteRule, routeRules } from '../permission/table.ts'
import { Problem, type ProblemCode } from '../problem.ts'
import { withProblems } from '../schemas/problem.ts'
import type { Session } from '../services/session-service.ts'
import { appointmentOf } from './acting.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts, as the ledger keeps it. @throws Problem as `acting()` */
    actor(): Actor
  }
}

const fromSession: readonly ProblemCode[] = [
  'sign-in-needed',
  'second-factor-needed',
  'password-change-needed',
  'internal',
  'busy',
  'database-unavailable',
]

/** What operations refuse by their rows. */
const refusedBy = (rule: RouteRule): readonly ProblemCode[] => {
  if (rule === 'kiosk') return ['sign-in-needed', 'internal', 'busy', 'database-unavailable']
  return rule === 'signed-in' ? fromSession : [...fromSession, 'not-permitted']
}

/** @throws Problem `not-permitted` */
function checkRole(session: Session, operation: string, allowed: readonly Role[]): void {
  const { role } = appointmentOf(session)
  if (allowed.includes(role)) return
  const who = allowed.map((one) => `${roles[one].zh} ${one}`).join(', ')
  throw new Problem('not-permitted', {
    zh: `本岗位（${roles[role].zh}）无权进行此操作：可由${allowed.map((one) => roles[one].zh).join('、')}进行`,
    en: `${operation} is not for ${role}: ${who} may`,
  })
}

/** The row of the table for a route; undefined for files that are no operation. A route without a row is a fault. */
function ruleFor({ schema, url }: Pick<RouteOptions, 'schema' | 'url'>): RouteRule | undefined {
  const operation = schema?.operationId
  if (operation === undefined) {
    if (openPaths.some((path) => url === path || url.startsWith(`${path}/`))) return undefined
    throw new TypeError(`the route ${url} has no operationId, by which src/permission/table.ts could name it`)
  }
  if (Object.hasOwn(routeRules, operation)) return routeRules[operation as keyof typeof routeRules]
  throw new TypeError(`the operation ${operation} has no row in src/permission/table.ts: say who may use it`)
}

/**
 * Every operation asks the table before anything else: who may use it, by role. What one may do to which case is
 * asked again in the transaction that does it.
 */
export default fp(
  async (app) => {
    app.decorateRequest('actor', function (): Actor {
      const { id, role, department, standsInFor } = this.acting()
      const { window } = appointmentOf(this.session())
      return {
        id,
        role,
        department,
        ...(window !== undefined && { window }),
        ...(standsInFor !== undefined && { standsInFor }),
      }
    })
    app.addHook('onRoute', (route) => {
      const rule = ruleFor(route)
      if (rule === undefined || rule === 'public') return
      const schema = route.schema ?? {}
      route.schema = { ...schema, response: withProblems(schema.response as object, refusedBy(rule)) }
    })
    app.addHook('onRequest', async (request) => {
      const rule = request.is404
        ? undefined
        : ruleFor({ ...request.routeOptions, url: request.routeOptions.url ?? '' })
      if (rule === undefined || rule === 'public') return
      if (rule === 'kiosk') return request.findKiosk()
      const session = request.session()
      if (rule !== 'signed-in') checkRole(session, request.routeOptions.schema?.operationId ?? '', rule)
    })
  },
  { name: 'permission', dependencies: ['acting', 'kiosks'] },
)
