import fp from 'fastify-plugin'

/** Every answer names the id under which the log speaks of its request. */
export default fp(
  async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id)
    })
  },
  { name: 'request-id' },
)
