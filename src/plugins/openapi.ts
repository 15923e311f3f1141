import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyContextConfig } from 'fastify'
import fp from 'fastify-plugin'
import { type ProblemCode, problems } from '../problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body as the document shows it, where that says more than what is checked. */
    documentedBody?: object
  }
}

/** Problems of requests that come to no operation. */
const early: readonly ProblemCode[] = [
  'malformed-request',
  'unknown-route',
  'request-too-slow',
  'address-too-long',
  'headers-too-large',
  'closing',
  'foreign-origin',
]

/** The OpenAPI 3.1 document, made from the routes' own schemas, and its page under /docs. */
export default fp(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Banjie 办结',
          version: '1',
          description:
            "Workflow and approval engine for a county's process reform (宁政发〔2021〕8号).\n\n" +
            'Every error is an RFC 9457 problem with a stable `code`. Each operation lists its own; before one is ' +
            `found, a request can be answered with ${early.map((code) => `\`${code}\` (${problems[code].status})`).join(', ')}.\n\n` +
            'An identity or phone number in a text that is not made for one is refused with `personal-data-in-text` (422).',
        },
        tags: [
          { name: 'session', description: '登录' },
          { name: 'people', description: '人员与岗位' },
          { name: 'inbox', description: '待办' },
          { name: 'cases', description: '办件' },
          { name: 'processes', description: '流程' },
          { name: 'projects', description: '项目' },
          { name: 'registers', description: '名录' },
          { name: 'hall', description: '大厅' },
          { name: 'progress', description: '办件进度' },
          { name: 'audit', description: '监察' },
          { name: 'operation', description: '运行' },
        ],
      },
      refResolver: { buildLocalReference: ({ $id }, _base, _fragment, i) => String($id ?? `Schema${i}`) },
      transform({ schema, url, route }) {
        const { documentedBody } = (route?.config ?? {}) as FastifyContextConfig
        return {
          schema: {
            ...schema,
            ...(documentedBody && { body: documentedBody }),
          },
          url,
        }
      },
    })
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP:
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
    })
  },
  { name: 'openapi' },
)
