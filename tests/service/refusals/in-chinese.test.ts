import { expect, test } from 'vitest'
import { refusals } from './every-refusal.ts'
import { makeSituation } from './situation.ts'

const situation = await makeSituation()
for (const { app } of Object.values(situation).flatMap((one) =>
  typeof one === 'object' && 'inject' in one ? [{ app: one }] : [],
)) {
  const inject = app.inject.bind(app) as (asked: object) => unknown
  Object.assign(app, {
    inject: (asked: { headers?: object }) =>
      inject({ ...asked, headers: { ...asked.headers, 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } }),
  })
}

/** Three English words in a row; names of members and codes stand alone. */
const sentence = /[a-z]{2,} [a-z]+ [a-z]{2,}/

/**
 * Not here: what only programs send, what one asks of a service of its own, what is planted to be a fault, and what a
 * holiday notice has wrong, which is told in English still.
 */
const left = new Set([
  'malformed-request',
  'unsupported-media-type',
  'body-too-large',
  'too-many-requests',
  'receipt-disagrees',
  'notice-invalid',
])

test.each(refusals.filter(([operation, code]) => operation !== 'ready' && !left.has(code)))(
  '%s answers %s in Chinese: %s',
  async (_operation, _code, _title, ask) => {
    const { headers, body } = await ask(situation)
    expect(headers['content-language'], body.detail).toBe('zh')
    expect(headers.vary).toMatch(/accept-language/i)
    expect(body.detail).toMatch(/\p{Script=Han}/u)
    expect(body.detail).not.toMatch(sentence)
    for (const { message } of (body.errors ?? []) as { message: string }[]) {
      expect(message).not.toMatch(sentence)
    }
  },
)
