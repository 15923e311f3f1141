import { describe, expect, test } from 'vitest'
import { aLimit, anItem, county, tiny } from '../process/tiny-process.ts'
import { at, hall, shown, story } from './hall.ts'

const permit = tiny(anItem('one'), {
  slug: 'permit',
  limits: [
    aLimit('notice', {
      amount: 5,
      from: 'receipt',
      until: 'acceptance',
      onLapse: { event: 'deem-accepted', source: county },
    }),
    aLimit('decision', { amount: 20 }),
    aLimit('short', { amount: 3, unit: 'working-days' }),
  ],
})
const { open, act, wait, clock, engine, possible } = hall([permit])
const received = open('permit', '2021-09-17T10:00').case

describe('no notice within five working days (行政许可法 32(1)(4))', () => {
  test('the five days from Friday 17 September end on Sunday the 26th, a make-up day (W4)', () => {
    expect(clock(received, 'notice').due?.date.toString()).toBe('2021-09-26')
    expect(shown(clock(received, 'notice').due?.until)).toBe('2021-09-26T17:00')
  })

  test('at its last instant the case is still only received', () => {
    expect(wait(received, '2021-09-26T17:00').value).toBe('received')
    expect(possible(wait(received, '2021-09-26T17:00'))).toContain('request-correction')
  })

  const deemed = wait(received, '2021-09-26T17:01')

  test('then it is accepted as of the day of receipt, and later limits count from there (W4)', () => {
    expect(deemed.value).toMatchObject({ accepted: {} })
    expect(shown(deemed.phases.acceptance)).toBe('2021-09-17T10:00')
    expect(shown(clock(deemed, 'decision').startedAt)).toBe('2021-09-17T10:00')
    expect(clock(deemed, 'decision').due?.date.toString()).toBe('2021-10-21')
    expect(possible(deemed)).not.toContain('request-correction')
  })

  test('a limit that was over by then is written down at once', () => {
    const { events } = engine.fire(received, at('2021-09-26T18:00'), at('2021-09-26T18:00')).effects
    expect(story(events)).toEqual([
      '2021-09-24T09:00 limit-warned notice',
      '2021-09-26T17:00 limit-exceeded notice',
      '2021-09-26T17:00 deem-accepted notice',
      '2021-09-26T17:00 limit-warned short',
      '2021-09-26T17:00 limit-exceeded short',
    ])
  })

  test('whoever comes too late with a notice finds it accepted', () => {
    expect(() => act(received, '2021-09-27T09:00', 'request-correction')).toThrow(
      '"request-correction" is possible in: 收件 Received',
    )
  })

  test('whoever accepts in time stops it', () => {
    const accepted = act(received, '2021-09-26T16:59', 'accept')
    expect(shown(clock(accepted, 'decision').startedAt)).toBe('2021-09-26T16:59')
    expect(engine.fire(accepted, at('2021-09-27T09:00'), at('2021-09-27T09:00')).effects.events).toEqual([])
  })
})
