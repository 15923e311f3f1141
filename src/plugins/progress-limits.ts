import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { progressLimits } from '../../machines/hall-progress.ts'
import { Problem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Lets a request about the progress of a case pass, unless there were too many from its address or about the
     * number that it names. Counted on each node for itself.
     * @throws Problem `too-many-requests`
     */
    checkProgressLimits(request: FastifyRequest): Promise<void>
  }
}

const ofNumber = ({ body }: FastifyRequest) => (body as { number: string }).number

export default fp(
  async (app) => {
    const limit = ({ most, minutes }: { most: number; minutes: number }, more: object = {}) =>
      app.createRateLimit({ max: most, timeWindow: minutes * 60_000, ...more })
    const limits = [
      ...progressLimits.perAddress.map((one) => limit(one)),
      ...progressLimits.perNumber.map((one) => limit(one, { keyGenerator: ofNumber })),
    ]
    app.decorate('checkProgressLimits', async (request: FastifyRequest) => {
      for (const check of limits) {
        const came = await check(request)
        if (came.isAllowed || !came.isExceeded) continue
        throw new Problem('too-many-requests', {
          zh: `请求过于频繁：请${came.ttlInSeconds}秒后再试`,
          en: `too many requests: try again in ${came.ttlInSeconds} s`,
        })
      }
    })
  },
  { name: 'progress-limits', dependencies: ['rate-limits'] },
)
