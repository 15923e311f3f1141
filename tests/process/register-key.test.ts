import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registerKey } from '../../src/process/register-key.ts'

test.each([
  ['防空地下室（人防）', '防空地下室(人防)'],
  ['ＮＹ－０１', 'NY-01'],
  ['  围墙　工程 ', '围墙工程'],
  ['NY-\u200b01\ufeff', 'NY-01'],
])('%j and %j are one key', (entered, asked) => {
  expect(registerKey(entered)).toBe(registerKey(asked))
})

test.each([
  ['NY-01', 'NY-1'],
  ['NY-01', 'ny-01'],
  ['围墙', '围栏'],
])('%s and %s are two', (one, other) => expect(registerKey(one)).not.toBe(registerKey(other)))

test('a key of a key is that key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(registerKey(registerKey(text))).toBe(registerKey(text))
    }),
    { seed: 22, numRuns: 500 },
  )
})
