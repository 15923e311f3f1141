import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

/**
 * What browsers are told about answers. Pages run their own scripts and load nothing from elsewhere; nobody frames
 * them. Answers of operations are kept in no cache: they hold what only this session may see.
 */
export default fp(
  async (app) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          // Charts and tables place their parts by style attributes; no script can come from one.
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
    })
    app.addHook('onRequest', async ({ routeOptions: { schema } }, reply) => {
      if (schema?.operationId && !schema.hide) reply.header('cache-control', 'no-store')
    })
  },
  { name: 'helmet' },
)
