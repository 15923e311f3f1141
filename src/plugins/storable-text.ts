import fp from 'fastify-plugin'
import { Problem } from '../problem.ts'
import type { Name } from '../process/definition.ts'

/** Levels of nesting at most: no body that the schemas describe needs ten. */
const deepest = 32

const refusal = (path: string, found: Name, needed: Name) =>
  new Problem(
    'invalid-request',
    { zh: `${path}${found.zh}：须为${needed.zh}`, en: `${path} ${found.en}: send ${needed.en}` },
    { errors: [{ path, message: needed }] },
  )

/** @throws Problem for a text that PostgreSQL can't hold, and for nesting that no reader should have to follow */
function checkStorable(value: unknown, path: string, depth = 0): void {
  if (typeof value === 'string') {
    if (!value.includes('\0') && value.isWellFormed()) return
    throw refusal(
      path,
      { zh: '含有空字符或不完整的字符', en: 'has a NUL character or half a surrogate pair' },
      { zh: '不含此类字符的文字', en: 'text without them' },
    )
  }
  if (typeof value !== 'object' || value === null) return
  if (depth === deepest)
    throw refusal(
      path,
      { zh: '嵌套过深', en: 'is nested too deep' },
      { zh: `至多${deepest}层`, en: `at most ${deepest} levels` },
    )
  for (const [key, below] of Object.entries(value)) {
    checkStorable(key, `${path} (a key)`)
    checkStorable(below, `${path}/${key}`, depth + 1)
  }
}

/** Refuses what would be accepted as JSON or as an address and then fail in the database. */
export default fp(
  async (app) => {
    app.addHook('preValidation', async ({ body, params, query }) => {
      checkStorable(body, 'body')
      checkStorable(params, 'params')
      checkStorable(query, 'querystring')
    })
  },
  { name: 'storable-text' },
)
