import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Problem } from '../problem.ts'
import { CALLBACK } from '../services/identity-service.ts'

const COOKIE = 'banjie-identity'

/** The way back comes from another site, so this cookie can't be strict; it opens nothing by itself. */
const attributes = ({ request }: FastifyReply) =>
  ({ path: '/session/oidc', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const

/** A browser comes here, not a program: what goes wrong is told on the page for signing in. */
async function orSignInPage(reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    reply.log.info({ code: error.code, err: error.cause }, 'a sign-in at the identity platform was refused')
    return reply.redirect(`/hall/sign-in?problem=${error.code}`)
  }
}

/** To the unified identity platform and back. Pages for browsers: not in the document of operations. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { rateLimit: app.guessLimit, audited: 'always' } as const

  app.get(
    '/session/oidc/start',
    { config, schema: { hide: true, operationId: 'startIdentitySignIn' } },
    async (_request, reply) =>
      orSignInPage(reply, async () => {
        const { url, token } = await app.identities.start()
        return reply.setCookie(COOKIE, token, attributes(reply)).redirect(url.href)
      }),
  )

  app.get(
    CALLBACK,
    { config, schema: { hide: true, operationId: 'finishIdentitySignIn' } },
    async (request, reply) =>
      orSignInPage(reply, async () => {
        const { search } = new URL(request.url, 'http://here')
        reply.clearCookie(COOKIE, attributes(reply))
        const opened = await app.identities.finish(request.cookies[COOKIE], search)
        return reply.startSession(opened).redirect('/hall/')
      }),
  )
}

export default routes
