import fp from 'fastify-plugin'
import { Type } from 'typebox'
import type { Actor } from '../case/ledger.ts'
import { Problem } from '../problem.ts'

/**
 * Who acts, as `request.actor()`. For now the person is named in a header by whatever stands before the service;
 * sign-in will replace this plugin and nothing else.
 */
export const actorHeaders = Type.Object({
  'banjie-actor': Type.Optional(
    Type.String({
      description:
        'Who acts, as a query string: `id`, `role`, `department` are needed, `window` and `channel` optional. ' +
        'Example: `id=clerk-7&role=window-clerk&department=approval-bureau&window=A03`',
    }),
  ),
})

const needed = ['id', 'role', 'department'] as const
const optional = ['window', 'channel'] as const

function readActor(header: string | string[] | undefined): Actor {
  if (typeof header !== 'string' || header === '') {
    throw new Problem(
      'invalid-actor',
      `the header banjie-actor is missing; it needs ${needed.join(', ')}, as in "id=clerk-7&role=window-clerk&department=approval-bureau"`,
    )
  }
  const fields = new URLSearchParams(header)
  const unknown = [...fields.keys()].find((key) => ![...needed, ...optional].some((known) => known === key))
  const missing = needed.find((key) => !fields.get(key))
  const long = [...fields.entries()].find(([, value]) => value.length > 100 || /\p{Cc}/u.test(value))
  if (missing || unknown || long) {
    const found = missing
      ? `no ${missing}`
      : unknown
        ? `the unknown field "${unknown}"`
        : `a value of ${long?.[0]} that is too long or has control characters`
    throw new Problem(
      'invalid-actor',
      `the header banjie-actor has ${found}; it takes ${[...needed, ...optional].join(', ')}`,
    )
  }
  return Object.fromEntries(fields) as unknown as Actor
}

declare module 'fastify' {
  interface FastifyRequest {
    /** @throws Problem `invalid-actor` */
    actor(): Actor
  }
}

export default fp(
  async (app) => {
    app.decorateRequest('actor', function () {
      return readActor(this.headers['banjie-actor'])
    })
  },
  { name: 'actor' },
)
