import { expect, test } from 'vitest'
import { distributionOf } from '../../../src/audit/mining/distribution.ts'
import { instancesOf } from '../../../src/audit/mining/instances.ts'
import { mineLog } from '../../../src/audit/mining/mine-log.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'

const at = (text: string) => Temporal.Instant.from(`${text}+08:00`).epochMilliseconds
const event = (activity: string, time: string, transition = 'complete') => ({
  ...{ activity, at: at(time), transition },
})
/** 23 August 2021 is a Monday; the hall is open 9:00–12:00 and 13:00–17:00. */
const monday = '2021-08-23T09:00'
const calendar = shippedCalendar()

test('an end belongs to the oldest begin of its activity; what never ended stands at its begin', () => {
  const events = [
    event('a', '2021-08-23T09:00', 'start'),
    event('a', '2021-08-23T09:10', 'start'),
    event('b', '2021-08-23T09:20', 'assign'),
    event('a', '2021-08-23T09:30'),
    event('c', '2021-08-23T09:40', 'start'),
    event('a', '2021-08-23T09:50'),
  ]
  expect(instancesOf(events)).toEqual([
    { activity: 'a', startedAt: at('2021-08-23T09:00'), endedAt: at('2021-08-23T09:30') },
    { activity: 'c', startedAt: at('2021-08-23T09:40'), endedAt: null },
    { activity: 'a', startedAt: at('2021-08-23T09:10'), endedAt: at('2021-08-23T09:50') },
  ])
})

test('of ten durations the ninth is the p90; of none there is no mean', () => {
  expect(distributionOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toMatchObject({
    mean: 5.5,
    median: 5,
    p90: 9,
    p99: 10,
  })
  expect(distributionOf([])).toBeNull()
})

test('times are told plain and by the county’s calendar, from Friday afternoon to Monday morning', () => {
  const mined = mineLog(calendar)
  mined.add('1', [event('受理', '2021-08-20T16:00'), event('办结', '2021-08-23T10:00')])
  const { caseDuration, follows } = mined.report()
  expect(caseDuration.plainSeconds?.mean).toBe(66 * 3600)
  const worked = caseDuration.workingSeconds?.mean ?? 0
  expect(worked).toBeGreaterThan(0)
  expect(worked).toBeLessThan(4 * 3600)
  expect(follows).toMatchObject([{ from: '受理', to: '办结', count: 1, between: caseDuration }])
})

test('where no calendar is nothing is guessed: the case counts as uncounted', () => {
  const mined = mineLog(calendar, [{ from: 'a', to: 'b', amount: 1, unit: 'working-days' }])
  mined.add('old', [event('a', '2011-03-01T09:00'), event('b', '2011-03-02T09:00')])
  expect(mined.report()).toMatchObject({
    caseDuration: { workingSeconds: null, uncounted: 1, plainSeconds: { mean: 86_400 } },
    limits: [{ results: { kept: 0, exceeded: 0, uncounted: 1 }, onTimeShare: null }],
  })
})

test('a limit from one activity to another is kept on its last lawful instant and exceeded after it', () => {
  const mined = mineLog(calendar, [{ from: '受理', to: '办结', amount: 3, unit: 'working-days' }])
  const ends = { kept: '2021-08-26T17:00', late: '2021-08-27T09:00', never: undefined }
  for (const [name, end] of Object.entries(ends)) {
    mined.add(name, [event('受理', monday), ...(end === undefined ? [] : [event('办结', end)])])
  }
  const [limit] = mined.report().limits
  expect(limit).toMatchObject({
    results: { kept: 1, exceeded: 1, open: 1, uncounted: 0 },
    onTimeShare: 0.5,
    exceededIn: { count: 1, cases: ['late'] },
  })
})

test('cases with the same activities in the same order are one variant, names with blanks or not', () => {
  const mined = mineLog(calendar)
  mined.add('1', [event('a b', monday), event('c', monday)])
  mined.add('2', [event('a b', monday), event('c', monday)])
  mined.add('3', [event('a', monday), event('b c', monday)])
  expect(mined.report()).toMatchObject({
    variantCount: 2,
    variants: [
      { activities: ['a b', 'c'], count: 2, cases: ['1', '2'] },
      { activities: ['a', 'b c'], count: 1, cases: ['3'] },
    ],
    starts: [
      { activity: 'a b', count: 2 },
      { activity: 'a', count: 1 },
    ],
  })
})
