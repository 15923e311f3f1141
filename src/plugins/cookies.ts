import cookie from '@fastify/cookie'
import fp from 'fastify-plugin'

/** `request.cookies` and `reply.setCookie`. */
export default fp(
  async (app) => {
    await app.register(cookie)
  },
  { name: 'cookies' },
)
