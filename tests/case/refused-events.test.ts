import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/problem.ts'
import { event, hall, sameTime } from './hall.ts'

const { open, act, engine } = hall()
const received = open('enterprise-setup-1545', '2022-04-29T15:30').case
const accepted = act(received, '2022-04-29T15:31', 'accept')
const closed = act(accepted, '2022-04-29T15:32', 'withdraw')

/** Freezes a case through and through, so that a change in place would throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

describe('an event that is not possible changes nothing and says why', () => {
  test.each([
    ['unknown-event', received, 'explode', {}],
    ['unknown-event', received, 'limit-warned', { limit: 'four-hours', run: 1 }],
    ['unknown-event', received, 'deem-accepted', { limit: 'correction-notice', run: 1 }],
    ['unknown-event', received, 'open', {}],
    ['unknown-event', accepted, 'registration.separate', {}],
    ['unknown-event', accepted, 'employment.pass', {}],
    ['unknown-event', accepted, 'xstate.done.state.enterprise-setup-1545@1.accepted.under-review', {}],
    ['unknown-event', accepted, '*', {}],
    ['unknown-event', accepted, '', {}],
    ['event-not-possible', received, 'seal.pass', {}],
    ['event-not-possible', received, 'deliver', {}],
    ['event-not-possible', accepted, 'request-correction', {}],
    ['event-not-possible', accepted, 'seal.resume', {}],
    ['event-not-possible', closed, 'accept', {}],
    ['fee-not-allowed', accepted, 'charge', {}],
    ['no-extension', accepted, 'extend', { limit: 'four-hours' }],
    ['unknown-check', accepted, 'registration.screen', { checks: { luck: true } }],
  ])('%s', (code, current, type, payload) => {
    const before = JSON.stringify(current)
    expect(() => engine.advance(frozen(current), event(type, payload), sameTime('2022-04-29T15:40'))).toThrow(
      expect.objectContaining({ name: 'Problem', code }),
    )
    expect(JSON.stringify(current)).toBe(before)
  })

  test('and every event that is refused is refused by a problem, never by a fault', () => {
    for (const { type, possible } of engine.available(accepted)) {
      if (possible) continue
      expect(() => act(accepted, '2022-04-29T15:40', type)).toThrow(Problem)
    }
  })
})

test('an event that is possible leaves the case before it as it was', () => {
  expect(() =>
    act(frozen(accepted), '2022-04-29T15:40', ['seal.suspend', 'tax.pass', 'seal.resume']),
  ).not.toThrow()
})
