import { expect, test } from 'vitest'
import { findings, planted } from './planted.ts'

const refused = (outcome: string) => ({
  target: '#refused',
  actions: [{ type: 'conclude', params: { outcome } }],
})

test('a refusal by an event that carries no reasons is found', () => {
  const subject = planted('accepted.deciding', { on: { terminate: refused('refused') } })
  expect(findings(subject, 'refusals')).toEqual([
    { proof: 'refusals', path: 'accepted.deciding', found: 'terminate: a refusal without reasons' },
  ])
})

test('reasons without remedies are not enough', () => {
  const subject = planted('received', {
    on: { 'one.fail': refused('not-accepted'), accept: { target: '#accepted' } },
  })
  expect(findings(subject, 'refusals')).toMatchObject([
    { found: 'one.fail: a refusal that names no remedies' },
  ])
})

test('a refusal that comes of itself is found', () => {
  const subject = planted('accepted.deciding', { always: [refused('refused')] })
  expect(findings(subject, 'refusals')).toMatchObject([{ path: 'accepted.deciding' }])
})
