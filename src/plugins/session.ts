import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { SessionNeed } from '../people/session-needs.ts'
import { Problem, type ProblemCode } from '../problem.ts'
import type { Name } from '../process/definition.ts'
import type { OpenedSession, Session } from '../services/session-service.ts'
import { within } from '../services/within.ts'

export const SESSION_COOKIE = 'banjie-session'

/** Milliseconds that a session is looked for: a database that has frozen holds nobody up for longer. */
const patience = 10_000

const needed: Readonly<Record<SessionNeed, readonly [ProblemCode, Name]>> = {
  'second-factor': [
    'second-factor-needed',
    { zh: '请输入二次验证的验证码', en: 'give the code of your second factor: POST /session/second-factor' },
  ],
  'second-factor-enrolment': [
    'second-factor-needed',
    {
      zh: '管理员须二次验证登录：请先设置',
      en: 'administrators sign in with a second factor: set yours up with POST /session/second-factor/secret',
    },
  ],
  password: [
    'password-change-needed',
    { zh: '请先设置新密码', en: 'choose a new password first: POST /session/password' },
  ],
}

/** Whether a request names a cookie more than once: a neighbour under the same name has set one beside ours. */
const isTwice = ({ headers: { cookie = '' } }: FastifyRequest) =>
  cookie.split(';').filter((one) => one.trimStart().startsWith(`${SESSION_COOKIE}=`)).length > 1

declare module 'fastify' {
  interface FastifyRequest {
    /** What reading the session came to; filled before any handler. */
    signedIn: { readonly session?: Session; readonly error?: unknown } | null
    /**
     * Who is signed in, with everything done that has to be done first.
     * @throws Problem `sign-in-needed`, `second-factor-needed`, `password-change-needed`
     */
    session(): Session
    /** Who is signed in, even if a second factor or a new password is still wanting. @throws Problem `sign-in-needed` */
    anySession(): Session
  }
  interface FastifyReply {
    /** Gives the browser the session's token. */
    startSession(opened: OpenedSession): FastifyReply
    /** Takes it away again. */
    endSession(): FastifyReply
  }
}

function anySession(this: FastifyRequest): Session {
  const { session, error } = this.signedIn ?? {}
  if (error) throw error
  if (session) return session
  throw new Problem(
    'sign-in-needed',
    this.cookies[SESSION_COOKIE]
      ? { zh: '登录已失效：请重新登录', en: 'the session has ended: sign in again' }
      : { zh: '尚未登录：请先登录', en: 'sign in first: POST /session' },
  )
}

function session(this: FastifyRequest): Session {
  const found = this.anySession()
  if (!found.need) return found
  const [code, todo] = needed[found.need]
  throw new Problem(code, todo)
}

/** Not readable by scripts, never sent from other sites, gone with the browser, and over https only where there is https. */
const attributes = ({ request }: FastifyReply) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const

/** Sessions by an opaque cookie: `request.session()`. Only operations of the service read it, not its static files. */
export default fp(
  async (app) => {
    app.decorateRequest('signedIn', null)
    app.decorateRequest('session', session)
    app.decorateRequest('anySession', anySession)
    app.decorateReply('startSession', function ({ token }) {
      return this.setCookie(SESSION_COOKIE, token, attributes(this))
    })
    app.decorateReply('endSession', function () {
      return this.clearCookie(SESSION_COOKIE, attributes(this))
    })
    app.addHook('onRequest', async (request) => {
      const token = request.cookies[SESSION_COOKIE]
      const { schema } = request.routeOptions
      // Of two nobody can say whose the request is: it is nobody's.
      if (!token || !schema?.operationId || schema.hide || isTwice(request)) return
      try {
        const found = await within(patience, app.sessions.find(token))
        request.signedIn = found ? { session: found } : {}
      } catch (error) {
        // Told to those who need the session; health answers without.
        request.signedIn = { error }
      }
    })
  },
  { name: 'session', dependencies: ['cookies', 'people'] },
)
