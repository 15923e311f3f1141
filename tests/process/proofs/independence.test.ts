import { expect, test } from 'vitest'
import { findings, planted } from './planted.ts'

const reviewing = 'accepted.under-review.one.reviewing'

test('an event that two branches hear without leaving is found', () => {
  const subject = planted(reviewing, { on: { 'two.pass': { target: 'passed' } } })
  expect(findings(subject, 'independence')).toContainEqual({
    proof: 'independence',
    path: 'accepted.under-review',
    found: 'two branches hear "two.pass"',
  })
})

test('a guard that could read another branch is found', () => {
  const guard = { type: 'xstate.stateIn', params: { stateValue: 'two' } }
  const subject = planted('accepted.deciding', {
    on: { approve: [{ target: '#delivering', guard }, { target: '#delivering' }] },
  })
  expect(findings(subject, 'independence')).toEqual([
    {
      proof: 'independence',
      path: 'accepted.deciding',
      found: 'the guard "xstate.stateIn" may read more than facts',
    },
  ])
})
