import fp from 'fastify-plugin'
import { Type } from 'typebox'
import type { Actor } from '../case/ledger.ts'
import { Problem } from '../problem.ts'

const example = 'id=clerk-7&role=window-clerk&department=approval-bureau&window=A03'

/**
 * Who acts, as `request.actor()`. For now the person is named in a header by whatever stands before the service;
 * sign-in will replace this plugin and nothing else.
 */
export const actorHeaders = Type.Object({
  'banjie-actor': Type.Optional(
    Type.String({
      description:
        'Who acts, as a query string: `id`, `role`, `department` are needed, `window` and `channel` optional, ' +
        'each once, percent-encoded where it is not ASCII.',
      examples: [example, 'id=%E7%8E%8B%E8%8A%B3&role=reviewer&department=housing-construction'],
    }),
  ),
})

const needed = ['id', 'role', 'department'] as const
const known: readonly string[] = [...needed, 'window', 'channel']

/** What is wrong with the header; undefined when nothing is. */
function findFault(header: string, fields: readonly [string, string][]): string | undefined {
  // Node reads headers as Latin-1: Chinese that is not encoded would go wrong into the ledger, for ever.
  if (/[^\x20-\x7e]/.test(header))
    return 'characters that are not ASCII; encode them by percent (王 is %E7%8E%8B)'
  const names = fields.map(([name]) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) return `the unknown field "${unknown}"`
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) return `${twice} twice`
  const missing = needed.find((name) => !fields.some(([own, value]) => own === name && value.trim() !== ''))
  if (missing) return `no ${missing}`
  const odd = fields.find(([, value]) => value.length > 100 || /[\p{Cc}\uFFFD]/u.test(value))
  return (
    odd && `a value of ${odd[0]} that is longer than 100 characters, not UTF-8, or has control characters`
  )
}

function readActor(header: string | string[] | undefined): Actor {
  const takes = `it takes ${known.join(', ')}, as in "${example}"`
  if (typeof header !== 'string' || header === '') {
    throw new Problem('invalid-actor', `the header banjie-actor is missing; ${takes}`)
  }
  const fields = [...new URLSearchParams(header)]
  const fault = findFault(header, fields)
  if (fault) throw new Problem('invalid-actor', `the header banjie-actor has ${fault}; ${takes}`)
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
