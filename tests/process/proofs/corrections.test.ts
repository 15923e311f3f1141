import { expect, test } from 'vitest'
import { findings, planted } from './planted.ts'

test('a second request for corrections is found where it could be made', () => {
  const on = {
    'request-correction': { target: '#correction-requested' },
    decline: { target: '#not-accepted' },
    accept: { target: '#accepted' },
  }
  const subject = planted('correction-received', { on })
  const ends = subject.config.states as Record<string, object>
  Object.assign(ends['not-accepted'] as object, { id: 'not-accepted' })
  expect(findings(subject, 'corrections')).toMatchObject([{ path: '"correction-received"' }])
})
