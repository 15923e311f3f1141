import rateLimit from '@fastify/rate-limit'
import fp from 'fastify-plugin'
import { figures } from '../people/figures.ts'
import { Problem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** For `config.rateLimit` of routes at which something may be guessed: so many a minute from one address. */
    guessLimit: { readonly max: number; readonly timeWindow: number }
  }
}

/**
 * Counts requests by address, for the routes that ask for it. Each node counts its own: what must hold over all
 * nodes, as the failures under one name, is counted in the database.
 */
export default fp<{ signInsPerMinute?: number }>(
  async (app, { signInsPerMinute = figures.signInsPerAddress.value }) => {
    await app.register(rateLimit, {
      global: false,
      ipv6Subnet: 64,
      errorResponseBuilder: (_request, { max, ttl }) =>
        new Problem('too-many-requests', {
          zh: `该地址一分钟内请求超过${max}次：请${Math.ceil(ttl / 1000)}秒后再试`,
          en: `more than ${max} requests came from this address within a minute: try again in ${Math.ceil(ttl / 1000)} seconds`,
        }),
    })
    app.decorate('guessLimit', { max: signInsPerMinute, timeWindow: 60_000 })
  },
  { name: 'rate-limits' },
)
