import fp from 'fastify-plugin'
import { Problem } from '../problem.ts'

/** The path of the first text that PostgreSQL cannot hold: one with a NUL character or half a surrogate pair. */
function findUnstorable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, below] of Object.entries(value)) {
    const found = findUnstorable(key, `${path} (a key)`) ?? findUnstorable(below, `${path}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Refuses bodies that would be accepted as JSON and then fail in the database. */
export default fp(
  async (app) => {
    app.addHook('preValidation', async ({ body }) => {
      const path = findUnstorable(body, 'body')
      if (path === undefined) return
      throw new Problem(
        'invalid-request',
        `${path} has a NUL character or half a surrogate pair: send text without it`,
        {
          errors: [{ path, message: 'no NUL characters, no lone surrogates' }],
        },
      )
    })
  },
  { name: 'storable-text' },
)
