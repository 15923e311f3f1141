import { expect, test } from 'vitest'
import { aLimit, county } from '../tiny-process.ts'
import { findings, planted } from './planted.ts'

test('an end that carries the tag of a clock is found', () => {
  expect(findings(planted('withdrawn', { tags: ['holds:decision'] }), 'clocks')).toMatchObject([
    { path: '"withdrawn"', found: 'the case has ended and decision is held' },
  ])
})

test('a clock that counts where nothing stops it is found', () => {
  const subject = planted('delivering', { tags: ['counts:decision'], on: {} })
  expect(findings(subject, 'clocks')).toContainEqual({
    proof: 'clocks',
    path: '"delivering"',
    found: 'decision is counting here and never stops',
  })
})

test('a limit that no state counts binds nobody', () => {
  const limits = [aLimit('forgotten')]
  expect(findings(planted('', {}, { limits }), 'clocks')).toMatchObject([{ path: 'forgotten' }])
})

test('silence that nobody hears is found: it would be repeated for ever', () => {
  const onLapse = { event: 'deem-accepted', source: county } as const
  const limits = [aLimit('notice', { from: 'receipt', until: 'acceptance', onLapse })]
  const subject = planted('received', { tags: ['counts:notice'] }, { limits })
  expect(findings(subject, 'clocks')).toEqual([
    { proof: 'clocks', path: '"received"', found: 'deem-accepted does not stop notice here' },
  ])
})
