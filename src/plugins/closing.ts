import fp from 'fastify-plugin'
import { Problem } from '../problem.ts'

/** Finishes what has begun when the service stops, and refuses what comes after on connections that stay open. */
export default fp(
  async (app) => {
    let closing = false
    app.addHook('preClose', async () => {
      closing = true
    })
    app.addHook('onRequest', async (_request, reply) => {
      if (!closing) return
      reply.header('connection', 'close')
      throw new Problem('closing', {
        zh: '本节点正在停止，未作改动：请重新提交',
        en: 'This node stops. Nothing was changed: send the same again, to another node.',
      })
    })
  },
  { name: 'closing' },
)
