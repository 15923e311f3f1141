import { expect, test } from 'vitest'
import type { App } from '../../../src/app.ts'
import { refusals } from './every-refusal.ts'
import { makeSituation, type Situation } from './situation.ts'

const made = await makeSituation()

/** Lets a service be asked in Chinese. */
function inChinese(app: App): App {
  const inject = app.inject.bind(app) as (asked: object) => unknown
  return Object.assign(app, {
    inject: (asked: { headers?: object }) =>
      inject({ ...asked, headers: { ...asked.headers, 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } }),
  })
}

for (const one of Object.values(made)) if (typeof one === 'object' && 'inject' in one) inChinese(one)
const situation: Situation = { ...made, node: async (options) => inChinese(await made.node(options)) }

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
