import { describe, expect, test } from 'vitest'
import type { Department } from '../../../src/process/definition.ts'
import { choice, parallel } from '../../../src/process/tree.ts'
import type { OfficeInput } from '../../../src/simulation/office/office-input.ts'
import officeModel from '../../../src/simulation/office/office-model.ts'
import { intervalOf } from '../../../src/simulation/statistics/interval.ts'
import { shippedHallSessions } from '../../../src/time/shipped-data.ts'
import { aConsult, aFact, anItem, bureau, office, tiny } from '../../process/tiny-process.ts'
import { figuresIn, fixed, smallOffice, smooth, variant } from './small-office.ts'

const MINUTE = 60
const lead: Department = { id: 'lead', zh: '牵头', en: 'Lead' }

/** Eight hours a day in one piece, and arrivals evenly over them: on the working clock a Poisson stream. */
const evenly = {
  ...smooth,
  'arrivals.byHour': Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 1 : 0)),
  'arrivals.byWeekday': [1, 1, 1, 1, 1, 0, 0],
  'service.intake': fixed(0),
  'service.decision': fixed(0),
  'service.delivery': fixed(0),
  'service.review': { kind: 'exponential', mean: 10 },
  'service.consult': { kind: 'exponential', mean: 10 },
  'staff.windows': 20,
  'staff.lead': 20,
  'staff.line': 1,
  'absence.lead': 0,
  'absence.line': 0,
} as const
const sessions = shippedHallSessions
  .slice(0, 1)
  .map((hall) => ({ ...hall, from: '2020-01-01', to: null, sessions: [{ opens: '09:00', closes: '17:00' }] }))
/** One person's work in a week, in services of ten minutes. */
const WEEK = 5 * 8 * 6

function line(load: number, more: Partial<OfficeInput>, parameters: OfficeInput['parameters'] = {}) {
  const process = tiny(
    choice(
      { when: { fact: 'urgent', is: true }, part: anItem('a', { department: office }) },
      { part: anItem('b', { department: bureau }) },
    ),
    { lead: [lead], facts: [aFact('urgent', 'boolean')] },
  )
  return smallOffice(
    [variant('one', process)],
    { ...evenly, 'arrivals.perWeek': load * WEEK, ...parameters },
    {
      ...{ sessions, warmUpDays: 14, days: 168, drainDays: 20 },
      matters: [
        { share: 0.4, priority: 0, facts: { urgent: true } },
        { share: 0.6, priority: 1, facts: { urgent: false } },
      ],
      staff: [
        { id: 'windows', does: ['windows'] },
        { id: 'lead', does: ['lead'] },
        { id: 'line', does: ['bureau', 'office'] },
      ],
      ...more,
    },
  )
}

/** The mean of a figure over replications, in minutes, must be what the closed form says. */
function expectMean(input: OfficeInput, truths: Readonly<Record<string, number>>): void {
  const run = officeModel(input)
  const figures = Array.from({ length: 16 }, (_, replication) => run(replication).figures)
  for (const [name, truth] of Object.entries(truths)) {
    const { mean, halfWidth } = intervalOf(
      figures.map((one) => (one[name] as number) / MINUTE),
      0.99,
    )
    expect(Math.abs(mean - truth), `${name}: ${mean} ± ${halfWidth}, and ${truth}`).toBeLessThan(halfWidth)
    expect(halfWidth / truth, name).toBeLessThan(0.15)
  }
}

describe('who is urgent', () => {
  test('waits as long as A. Cobham’s formula says, and the others as they do then', () => {
    // Of exponential services of 10 minutes at a load of 0.7, of which 0.28 is urgent.
    const before = 0.7 * 10
    const urgent = before / (1 - 0.28)
    const others = before / ((1 - 0.28) * (1 - 0.7))
    expectMean(line(0.7, {}), { 'one/workingWait/line/0': urgent, 'one/workingWait/line/1': others })
  })

  test('is told apart only where somebody is', () => {
    const alike = line(0.7, { matters: [{ share: 1, priority: 0, facts: { urgent: true } }], days: 14 })
    const names = Object.keys(figuresIn(alike)).filter((name) => name.startsWith('one/workingWait/line'))
    expect(names).toEqual(['one/workingWait/line'])
  })
})

describe('people of several departments', () => {
  const alike = [
    { share: 0.5, priority: 0, facts: { urgent: true } },
    { share: 0.5, priority: 0, facts: { urgent: false } },
  ]
  // Two lines of a load of 0.7 each, or one line of two people with the work of both.
  test('who each have a line of their own let wait as two M/M/1 do', () => {
    const staff = [
      { id: 'windows', does: ['windows'] },
      { id: 'lead', does: ['lead'] },
      { id: 'line', does: ['office'] },
      { id: 'other', does: ['bureau'] },
    ]
    const apart = line(1.4, { matters: alike, staff }, { 'staff.other': 1, 'absence.other': 0 })
    const wait = (0.7 / (1 - 0.7)) * 10
    expectMean(apart, { 'one/workingWait/line': wait, 'one/workingWait/other': wait })
  })

  test('who share one let wait as an M/M/2 does', () => {
    const shared = line(1.4, { matters: alike }, { 'staff.line': 2 })
    expectMean(shared, { 'one/workingWait/line': (0.7 ** 2 / (1 - 0.7 ** 2)) * 10 })
  })
})

describe('work that is taken together', () => {
  const process = tiny(parallel(anItem('a'), aConsult('c', { department: office })), { lead: [lead] })
  const meeting = (batch?: { least: number; most: number; patience?: number }, parameters = {}) =>
    figuresIn(
      smallOffice(
        [variant('one', process)],
        {
          ...smooth,
          'staff.lead': 20,
          'absence.lead': 0,
          'staff.meeting': 50,
          'absence.meeting': 0,
          ...parameters,
        },
        {
          staff: [
            { id: 'windows', does: ['windows'] },
            { id: 'lead', does: ['lead'] },
            { id: 'meeting', does: ['bureau', 'office'], ...(batch && { batch }) },
          ],
        },
      ),
    )
  const eventful = {
    'service.review': { kind: 'lognormal', mean: 60, deviation: 40 },
    'rate.fail': 0.3,
    'rate.refuse': 0.4,
    'rate.special-procedure': 0.1,
  }

  test('waits until there are enough, or until the first has waited as long as it may', () => {
    expect(meeting()['one/workingWait/meeting']).toBe(0)
    const patient = meeting({ least: 1000, most: 1000, patience: 30 * MINUTE })
    // Nobody longer than the first, who waits for half an hour.
    expect(patient['one/workingWait/meeting']).toBeGreaterThan(10 * MINUTE)
    expect(patient['one/workingWait/meeting']).toBeLessThan(30 * MINUTE)
  })

  test('takes the staff as long as one, and each case its part of it', () => {
    const single = meeting()
    const together = meeting({ least: 4, most: 4, patience: 3600 })
    const rest = (10 + 5 + 5) / 60
    expect(single['one/staffHours']).toBeCloseTo(rest + 1.5, 9)
    // A consultation or an item in fours, but for the last of a day.
    expect(together['one/staffHours']).toBeLessThan(rest + 1.5 / 2)
    expect(together['one/staffHours']).toBeGreaterThan(rest + 1.5 / 4)
  })

  test('comes for each case to what it would have come to alone', () => {
    const single = meeting(undefined, eventful)
    const together = meeting({ least: 3, most: 6, patience: 3600 }, eventful)
    expect(single['one/approved']).toBeLessThan(0.9)
    expect(together['one/approved']).toBe(single['one/approved'])
  })
})
