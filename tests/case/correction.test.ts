import { describe, expect, test } from 'vitest'
import { aLimit, anItem, tiny } from '../process/tiny-process.ts'
import { hall, shown } from './hall.ts'

const county = hall()
const permit = tiny(anItem('one'), { slug: 'permit', limits: [aLimit('decision')] })
const small = hall([permit])

describe('corrections are asked for once (行政许可法 32)', () => {
  const { open, act, clock, possible } = county
  const received = open('enterprise-setup-1545', '2021-06-11T09:00').case
  const asked = act(received, '2021-06-11T11:00', 'request-correction')
  const back = act(asked, '2021-06-16T16:00', 'submit-correction')

  test('asking ends the run of every clock: the applicant has the case now', () => {
    expect(asked.clocks.every(({ stoppedAt }) => shown(stoppedAt) === '2021-06-11T11:00')).toBe(true)
  })

  test('the four hours count anew from the complete application', () => {
    expect(clock(back, 'four-hours')).toMatchObject({ run: 2, stoppedAt: null })
    expect(shown(clock(back, 'four-hours').startedAt)).toBe('2021-06-16T16:00')
    expect(shown(clock(back, 'four-hours').due?.until)).toBe('2021-06-17T12:00')
  })

  test('there is no second time, and nothing is returned any more', () => {
    expect(possible(back)).not.toContain('request-correction')
    expect(possible(back)).not.toContain('return')
    expect(possible(back)).toEqual(expect.arrayContaining(['accept', 'decline', 'withdraw']))
  })

  test('the acceptance date is the day on which the correction came in', () => {
    const asked = small.act(
      small.open('permit', '2021-09-01T09:00').case,
      '2021-09-02T09:00',
      'request-correction',
    )
    const corrected = small.act(asked, '2021-09-06T10:00', 'submit-correction')
    const accepted = small.act(corrected, '2021-09-08T15:00', 'accept')
    expect(shown(accepted.phases.acceptance)).toBe('2021-09-06T10:00')
    expect(shown(small.clock(accepted, 'decision').startedAt)).toBe('2021-09-06T10:00')
  })
})

describe('what was not corrected goes back', () => {
  const { open, act } = small
  const asked = act(open('permit', '2021-09-01T09:00').case, '2021-09-01T10:00', 'request-correction', {
    until: '2021-09-10',
  })

  test('not before the applicant’s time is over', () => {
    expect(() => act(asked, '2021-09-10T17:00', 'return')).toThrow('the applicant has until 2021-09-10')
    expect(act(asked, '2021-09-11T00:00', 'return').outcome).toBe('returned')
  })

  test('the applicant is not given a day that is past', () => {
    const received = open('permit', '2021-09-01T09:00').case
    expect(() => act(received, '2021-09-02T10:00', 'request-correction', { until: '2021-09-01' })).toThrow(
      'the promised end 2021-09-01 is before 2021-09-02',
    )
  })
})

describe('trap T1: a tendered project is not asked for the notice of award', () => {
  const { open, act } = county
  const ask = (tendered: boolean, material: string) => () =>
    act(
      open('construction-permit-merged', '2021-09-01T09:00', { tendered, basement: false }).case,
      '2021-09-01T10:00',
      'request-correction',
      { defects: [{ material, defect: '缺', basis: '二-1', remedy: '补' }] },
    )

  test.each(['bid-notice', 'construction-contract'])('%s', (material) => {
    expect(ask(true, material)).toThrow('must not be asked for in this case (二-1：')
    expect(ask(false, material)).not.toThrow()
  })

  test('a material that nobody knows is refused', () => {
    expect(ask(false, 'blood-test')).toThrow('"blood-test" is no material of construction-permit-merged')
  })
})
