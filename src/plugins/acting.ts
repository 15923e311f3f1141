import fp from 'fastify-plugin'
import type { Acting } from '../permission/may-do.ts'
import { Problem } from '../problem.ts'
import type { Session } from '../services/session-service.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * In which appointment whoever is signed in acts.
     * @throws Problem `sign-in-needed` and what else a session needs; `not-permitted` without an appointment
     */
    acting(): Acting
  }
}

/** The appointment that a session is in. @throws Problem `not-permitted` without one */
export function appointmentOf({ account, appointment }: Session) {
  if (appointment) return appointment
  throw new Problem('not-permitted', {
    zh: `${account}今天没有有效的岗位授权：请联系安全管理员`,
    en: `${account} has no appointment in force today: the security administrator appoints`,
  })
}

/** Who acts, from the session. */
export default fp(
  async (app) => {
    app.decorateRequest('acting', function (): Acting {
      const session = this.session()
      const { role, department, processes, standsInFor } = appointmentOf(session)
      return {
        id: session.account,
        role,
        department,
        ...(processes && { processes }),
        ...(standsInFor !== undefined && { standsInFor }),
      }
    })
  },
  { name: 'acting', dependencies: ['session'] },
)
