import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../src/audit/exchange/log-event.ts'
import { parallel } from '../../src/process/tree.ts'
import { calibrate } from '../../src/simulation/calibration/calibrate.ts'
import { fitArrivals } from '../../src/simulation/calibration/fit-arrivals.ts'
import { fitEndings } from '../../src/simulation/calibration/fit-endings.ts'
import { fitInterruption, interruptions } from '../../src/simulation/calibration/fit-interruptions.ts'
import { fitTimes, refit } from '../../src/simulation/calibration/fit-times.ts'
import { fitWork, workIn } from '../../src/simulation/calibration/fit-work.ts'
import { type ObservedCase, observedInLog } from '../../src/simulation/calibration/observed-case.ts'
import { withTurns } from '../../src/simulation/calibration/with-turns.ts'
import { compileModel } from '../../src/simulation/office/case-model.ts'
import type { Distribution } from '../../src/simulation/random/distribution.ts'
import { samplerOf } from '../../src/simulation/random/sampler.ts'
import { streamsOf } from '../../src/simulation/random/streams.ts'
import { incompleteGamma, normalDistribution } from '../../src/simulation/statistics/incomplete-gamma.ts'
import { kolmogorovProbability } from '../../src/simulation/statistics/kolmogorov.ts'
import { parseEpochDay } from '../../src/time/epoch-day.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { anItem, tiny } from '../process/tiny-process.ts'

const calendar = shippedCalendar()
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`).epochMilliseconds

function drawn(distribution: Distribution, count: number): number[] {
  const [sampler, stream] = [samplerOf(distribution), streamsOf(17, 0).shared(0)]
  return Array.from({ length: count }, () => sampler.sample(stream))
}

describe('the distribution of observed times', () => {
  test.each<Distribution>([
    { kind: 'lognormal', mean: 1200, deviation: 900 },
    { kind: 'gamma', mean: 1200, shape: 0.6 },
    { kind: 'exponential', mean: 1200 },
  ])('is found again in what was drawn from it: %o', (distribution) => {
    const { distribution: found, candidates } = fitTimes(drawn(distribution, 2000))
    expect(found.kind).toBe(distribution.kind)
    for (const [name, value] of Object.entries(distribution)) {
      if (name === 'kind') continue
      const fitted = (found as unknown as Record<string, number>)[name] as number
      expect(Math.abs(fitted - value), name).toBeLessThan(0.1 * value)
    }
    expect(candidates[0]?.probability).toBeGreaterThan(0.05)
    // Of some other family it would be as far off by chance less than once in a hundred times.
    expect(Math.min(...candidates.map(({ probability }) => probability))).toBeLessThan(0.01)
  })

  test('is that of the values themselves where no family fits, and where there are too few', () => {
    const twoKinds = drawn({ kind: 'triangular', least: 100, mode: 110, most: 120 }, 200).map(
      (time, index) => (index % 2 === 0 ? time : 40 * time),
    )
    expect(fitTimes(twoKinds)).toMatchObject({ distribution: { kind: 'empirical' }, empirical: 'none fits' })
    expect(fitTimes([5, 6, 9])).toMatchObject({
      distribution: { kind: 'empirical', values: [5, 6, 9] },
      empirical: 'too few',
    })
    expect(fitTimes([60, 60]).distribution).toEqual({ kind: 'fixed', value: 60 })
  })

  test('fitted again to the same values is the same', () => {
    const times = drawn({ kind: 'lognormal', mean: 1200, deviation: 900 }, 300)
    for (const { distribution } of fitTimes(times).candidates)
      expect(refit(distribution.kind, times)).toEqual(distribution)
  })

  test('rests on distribution functions that tables have', () => {
    expect(normalDistribution(1.959963984540054)).toBeCloseTo(0.975, 13)
    expect(normalDistribution(-3)).toBeCloseTo(0.0013498980316301, 13)
    // Of shape 1 the exponential's, of shape 3 that of three phases.
    expect(incompleteGamma(1, 2)).toBeCloseTo(1 - Math.exp(-2), 13)
    expect(incompleteGamma(3, 2)).toBeCloseTo(1 - 5 * Math.exp(-2), 13)
    // Smirnov's table: 1.3581 is exceeded in five of a hundred large samples.
    expect(kolmogorovProbability(1.3581 / 1000, 1_000_000)).toBeCloseTo(0.05, 3)
  })
})

test('arrivals by weekday and hour leave out what a holiday has not', () => {
  // 20 September 2026 is a Sunday that is worked; the 25th, a Friday, is Mid-Autumn.
  const days = [14, 15, 16, 17, 18, 21, 22, 23, 24].flatMap((day) =>
    ['09:10', '09:50', '15:00'].map((time) => at(`2026-09-${day}T${time}:00`)),
  )
  const [from, to] = ['2026-09-14', '2026-09-28'].map((day) => parseEpochDay(day) as number) as [
    number,
    number,
  ]
  const fitted = fitArrivals(days, calendar, from, to)
  expect(fitted).toMatchObject({ count: 27, perWeek: 15, onHolidays: 0, byWeekday: [3, 3, 3, 3, 3, 0, 0] })
  expect([fitted.byHour[9], fitted.byHour[15]]).toEqual([18, 9])
})

const history = (id: string, ...events: [activity: string, time: string, by: string][]): ObservedCase => ({
  id,
  events: events.map(([activity, time, by]) => ({ activity, at: at(`2026-09-${time}`), by })),
  ended: true,
})

test('of four cases one was corrected, for two days', () => {
  const cases = [
    history(
      'A',
      ['open', '01T09:00', 'w'],
      ['request-correction', '01T10:00', 'w'],
      ['submit-correction', '03T10:00', 'w'],
    ),
    ...['B', 'C', 'D'].map((id) => history(id, ['open', '01T09:00', 'w'], ['accept', '01T10:00', 'w'])),
  ]
  const fitted = fitInterruption(cases, interruptions.correction)
  expect(fitted).toMatchObject({ cases: 4, share: 0.25, times: 1, lasted: { count: 1, mean: 172_800 } })
  expect([fitted.low, fitted.high].map((share) => Math.round(100 * share))).toEqual([5, 70])
  expect(fitInterruption(cases, interruptions.pause)).toMatchObject({ share: 0, lasted: undefined })
})

describe('of how cases end', () => {
  const period = (end: string) => Temporal.Instant.from(`${end}+08:00`).epochMilliseconds

  test('withdrawals are counted by the days that cases were undecided', () => {
    const cases = [
      history('A', ['open', '01T09:00', 'w'], ['withdraw', '05T09:00', 'w']),
      history('B', ['open', '01T09:00', 'w'], ['approve', '03T09:00', 'h'], ['deliver', '20T09:00', 'w']),
      history('C', ['open', '01T09:00', 'w'], ['a.pass', '02T09:00', 'x'], ['issue', '09T09:00', 'w']),
      { ...history('D', ['open', '07T09:00', 'w']), ended: false },
    ]
    // Four, two, one, and the three until the end of what is known: one in ten days.
    const { withdrawn } = fitEndings(cases, period('2026-09-10T09:00:00'))
    expect(withdrawn.of).toBe(10)
    expect(withdrawn.share).toBeCloseTo(1 - Math.exp(-0.1), 12)
    // Of one that was seen five and a half may be expected (score interval).
    expect(withdrawn.high).toBeCloseTo(1 - Math.exp(-0.566), 3)
  })

  test('a refusal is for an item that is not in order, or on the merits', () => {
    const cases = [
      history('A', ['open', '01T09:00', 'w'], ['a.fail', '02T09:00', 'x'], ['refuse', '03T09:00', 'h']),
      history(
        'B',
        ['open', '01T09:00', 'w'],
        ['a.fail', '02T09:00', 'x'],
        ['a.reconsider', '03T09:00', 'h'],
        ['a.pass', '04T09:00', 'x'],
        ['refuse', '05T09:00', 'h'],
      ),
      history('C', ['open', '01T09:00', 'w'], ['a.pass', '02T09:00', 'x'], ['approve', '03T09:00', 'h']),
    ]
    const { refused, refusedOnMerits } = fitEndings(cases, period('2026-09-10T09:00:00'))
    expect([refused.share, refused.of, refusedOnMerits.share, refusedOnMerits.of]).toEqual([0.5, 2, 0.5, 2])
  })
})

test('work begins when the case is there and whoever does it is free, and rests at noon', () => {
  const cases = [
    history('A', ['open', '01T09:00', 'w'], ['accept', '01T09:30', 'x']),
    history('B', ['open', '01T09:10', 'w'], ['accept', '01T13:10', 'x']),
  ]
  // The second from 09:30, when the first was done, to 13:10: 2 h 40 min without the hour at noon.
  expect(fitWork(cases, calendar).get('accept')?.distribution).toEqual({
    kind: 'empirical',
    values: [1800, 9600],
  })
})

test('of branches side by side each begins when all of them do, and not when another has ended', () => {
  const process = tiny(parallel(anItem('a'), anItem('b')))
  const observed = history(
    'A',
    ['open', '01T09:00', 'w'],
    ['accept', '01T09:20', 'w'],
    ['a.pass', '01T10:00', 'x'],
    ['b.pass', '01T11:00', 'y'],
    ['approve', '01T11:30', 'h'],
  )
  const work = (one: ObservedCase) =>
    workIn([one], calendar).map(({ activity, seconds }) => [activity, seconds / 60])
  expect(work(observed)).toEqual([
    ['accept', 20],
    ['a.pass', 40],
    ['b.pass', 60],
    ['approve', 30],
  ])
  expect(work(withTurns(compileModel(process, {}), observed))).toEqual([
    ['accept', 20],
    ['a.pass', 40],
    ['b.pass', 100],
    ['approve', 30],
  ])
})

describe('a case of a log', () => {
  const event = (name: string, activity: string, time: string, order: number): LogEvent => ({
    ...{ case: name, activity, at: at(`2026-09-${time}`), transition: 'complete' },
    ...{ resource: 'x', order, row: order },
  })

  test('is over with an activity with which cases end', () => {
    const log = Array.from({ length: 20 }, (_, index) => [
      event(`case ${index}`, 'open', '01T09:00', 2 * index),
      ...(index === 0 ? [] : [event(`case ${index}`, 'close', '02T09:00', 2 * index + 1)]),
    ]).flat()
    expect(observedInLog(log).filter(({ ended }) => !ended)).toHaveLength(0)
    expect(observedInLog(log, ['close']).filter(({ ended }) => !ended)).toHaveLength(1)
  })

  test('that came after the period, or of which nothing was known then, is not calibrated on', () => {
    const log = [
      event('A', 'open', '01T09:00', 1),
      event('A', 'close', '09T09:00', 2),
      event('B', 'open', '05T09:00', 3),
    ]
    const period = {
      from: Temporal.PlainDate.from('2026-09-01'),
      to: Temporal.PlainDate.from('2026-09-05'),
    }
    const source = { zh: '日志', en: 'a log' }
    const { course, arrivals, provenance } = calibrate(observedInLog(log), calendar, period, source)
    expect([course.cases, course.open, arrivals.count]).toEqual([1, 1, 1])
    expect(provenance.period).toEqual(['2026-09-01', '2026-09-04'])
    const early = { from: Temporal.PlainDate.from('2026-08-01'), to: period.from }
    expect(() => calibrate(observedInLog(log), calendar, early, source)).toThrow(
      'no case that came from 2026-08-01 to 2026-09-01',
    )
  })
})
