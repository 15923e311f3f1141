import { describe, expect, test } from 'vitest'
import { hall, shown } from './hall.ts'

const { open, act, clock } = hall()
const limits = (of: ReturnType<typeof open>['case']) => of.clocks.map(({ limit }) => limit)

describe('市场主体登记管理条例 19 is in force from 1 March 2022', () => {
  test('the day on which the clock starts decides', () => {
    expect(limits(open('enterprise-setup-1545', '2022-02-28T16:00').case)).not.toContain('registration')
    expect(limits(open('enterprise-setup-1545', '2022-03-01T00:00').case)).toContain('registration')
  })

  test('it counts from receipt, through acceptance, until the registration is done', () => {
    const received = open('enterprise-setup-1545', '2022-03-01T09:00').case
    expect(clock(received, 'registration').due?.date.toString()).toBe('2022-03-04')
    const accepted = act(received, '2022-03-02T09:00', 'accept')
    expect(clock(accepted, 'registration')).toMatchObject({ run: 1, stoppedAt: null })
    expect(shown(clock(accepted, 'registration').startedAt)).toBe('2022-03-01T09:00')
    const passed = act(accepted, '2022-03-03T09:00', 'registration.pass')
    expect(shown(clock(passed, 'registration').stoppedAt)).toBe('2022-03-03T09:00')
    expect(clock(passed, 'four-hours').stoppedAt).toBeNull()
  })

  test('a registration that is not in order still counts, until it is refused', () => {
    const received = open('enterprise-setup-1545', '2022-03-01T09:00').case
    const failed = act(received, '2022-03-02T09:00', ['accept', 'registration.fail'])
    expect(clock(failed, 'registration').stoppedAt).toBeNull()
    const refused = act(failed, '2022-03-03T09:00', 'refuse')
    expect(refused.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
  })
})

test('seven days of the construction permit roll over the holiday (W7)', () => {
  const facts = { tendered: true, basement: false }
  const received = open('construction-permit-merged', '2021-09-13T09:00', facts).case
  expect(clock(received, 'seven-days').due?.date.toString()).toBe('2021-09-22')
})

test('the licence is delivered within ten working days of the decision (W5)', () => {
  const accepted = act(open('construction-permit', '2021-04-19T09:00').case, '2021-04-20T09:00', 'accept')
  const approved = act(accepted, '2021-04-23T09:00', ['permit.pass', 'approve'])
  expect(clock(approved, 'delivery').due?.date.toString()).toBe('2021-05-10')
})
