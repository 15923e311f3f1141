import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import type { LogEvent } from '../../src/audit/exchange/log-event.ts'
import { xesReader } from '../../src/audit/exchange/read-xes.ts'
import { liveMonth } from '../../src/audit/month/month.ts'
import { caseEngine } from '../../src/case/engine.ts'
import type { Process } from '../../src/process/definition.ts'
import { backTest } from '../../src/simulation/calibration/back-test.ts'
import {
  backTestOffice,
  type OfficeBackTest,
  type PredictedLimit,
} from '../../src/simulation/calibration/back-test-office.ts'
import { calibrate } from '../../src/simulation/calibration/calibrate.ts'
import { observedInLog, observedOnLedger } from '../../src/simulation/calibration/observed-case.ts'
import { officeParameters } from '../../src/simulation/calibration/office-parameters.ts'
import { compileModel } from '../../src/simulation/office/case-model.ts'
import { factsFor } from '../../src/simulation/office/office-plan.ts'
import { resolveParameters } from '../../src/simulation/scenario/resolve-parameters.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { shippedHallSessions, shippedNotices } from '../../src/time/shipped-data.ts'
import { municipalXes } from '../audit/exchange/municipal-log.ts'

const calendar = shippedCalendar()
const day = (text: string) => Temporal.PlainDate.from(text)

const engine = caseEngine(catalogue, shippedCalendar)
const now = Temporal.Instant.from('2026-09-30T18:00:00+08:00')
// With everything that is planted in it.
const month = [...liveMonth({ engine, calendar, catalogue, seed: 20260930, cases: 900, now })]
const setUps = month
  .flatMap(({ cases }) => cases)
  .filter((lived) => lived.case.process === 'enterprise-setup-1545')
  .map((lived) => observedOnLedger(lived.events, lived.case.ended))

test('what a month says of company set-ups is a scenario’s parameters, as the scenario takes them', () => {
  const period = { from: day('2026-08-31'), to: day('2026-10-01') }
  const found = officeParameters(calibrate(setUps, calendar, period, { zh: '台账', en: 'the ledger' }))
  const process = catalogue.find(({ slug }) => slug === 'enterprise-setup-1545') as Process
  const model = compileModel(process, factsFor(process, {}))
  const resolved = resolveParameters(found, [], [model])
  const calibrated = resolved.filter(({ mark }) => mark === 'calibrated').map(({ name }) => name)
  expect(calibrated.toSorted()).toEqual(Object.keys(found).toSorted())
  expect(calibrated).toEqual(
    expect.arrayContaining(['arrivals.perWeek', 'rate.correction', 'delay.correction', 'service.tax']),
  )
  // The month has one in twelve corrected, for half a day to two and a half.
  expect(found['rate.correction']?.value).toBeGreaterThan(0.03)
  expect(found['rate.correction']?.value).toBeLessThan(0.15)
})

test('a month’s first half says what share of company set-ups keeps the four hours in the second', () => {
  const found = backTest(setUps, {
    ...{ calendar, from: day('2026-08-31'), split: day('2026-09-16'), to: day('2026-10-01') },
    limit: { from: 'open', to: 'issue', amount: 4, unit: 'working-hours' },
    ...{ source: { zh: '九月台账', en: 'the ledger of September' }, seed: 6, replications: 200 },
  })
  expect(found.judged).toBeGreaterThan(60)
  expect(found.low).toBeLessThanOrEqual(found.actual)
  expect(found.high).toBeGreaterThanOrEqual(found.actual)
  expect(found.isInside).toBe(true)
  // An interval that says something.
  expect(found.high - found.low).toBeLessThan(0.2)
})

describe('the office model itself, from the cases open between the halves', () => {
  const set = catalogue.find(({ slug }) => slug === 'enterprise-setup-1545') as Process
  const promising = (hours: number): Process => ({
    ...set,
    limits: set.limits.map((limit) => (limit.id === 'four-hours' ? { ...limit, amount: hours } : limit)),
  })
  const engineOf = (process: Process) =>
    caseEngine([process, ...catalogue.filter(({ slug }) => slug !== process.slug)], shippedCalendar)
  const ledgersOf = (months: typeof month) =>
    months
      .flatMap(({ cases }) => cases)
      .filter((lived) => lived.case.process === set.slug)
      .map((lived) => lived.events)
  const options = {
    ...{ engine, process: set, notices: shippedNotices, sessions: shippedHallSessions },
    ...{ from: day('2026-08-31'), split: day('2026-09-16'), to: day('2026-10-01') },
    ...{ source: { zh: '九月台账', en: 'the ledger of September' }, seed: 6, replications: 30 },
  }
  const fourHours = ({ limits }: OfficeBackTest) => limits[0] as PredictedLimit

  test('predicts what share of company set-ups keeps each limit of its own', () => {
    const found = backTestOffice(ledgersOf(month), options)
    expect(found.cases[2]).toBeGreaterThan(0)
    expect(found.staff['tax-bureau']).toBe(3)
    const judged = found.limits.filter(({ actual }) => actual !== null)
    expect(judged.map(({ limit }) => limit)).toEqual([
      'four-hours',
      'registration',
      'correction-notice',
      'delivery',
    ])
    for (const { limit, isInside, low, high } of judged) {
      expect(isInside, limit).toBe(true)
      expect(high - low, limit).toBeLessThan(0.1)
    }
  })

  test('and of a county that promises two hours, which not all keep; what is predicted for another promise is outside', () => {
    const two = promising(2)
    const ofTwo = engineOf(two)
    const lived = [
      ...liveMonth({
        engine: ofTwo,
        calendar,
        catalogue: [two, ...catalogue.filter(({ slug }) => slug !== two.slug)],
        seed: 3,
        cases: 900,
        now,
      }),
    ]
    const found = backTestOffice(ledgersOf(lived), { ...options, engine: ofTwo, process: two })
    const { actual, isInside, low, high } = fourHours(found)
    expect(actual).toBeLessThan(0.95)
    expect(isInside).toBe(true)
    expect(high - low).toBeLessThan(0.3)
    // The ledger is that of two hours, the prediction that of a county that promises eighty minutes.
    const other = backTestOffice(ledgersOf(lived), { ...options, engine: ofTwo, process: promising(4 / 3) })
    expect(fourHours(other).isInside).toBe(false)
    expect(fourHours(other).high).toBeLessThan(actual as number)
  })

  test('the same seed gives the same intervals; a half without a case is refused', () => {
    const few = { ...options, replications: 5 }
    expect(backTestOffice(ledgersOf(month), few)).toEqual(backTestOffice(ledgersOf(month), few))
    const empty = { ...few, to: options.split }
    expect(() => backTestOffice(ledgersOf(month), empty)).toThrow(
      'no case that came from 2026-09-16 to 2026-09-16',
    )
  })
})

const events: LogEvent[] = []
const reader = xesReader(
  { zone: 'Asia/Shanghai', order: 'ymd' },
  { event: (event) => events.push(event), unreadable: () => {} },
)
for (const text of municipalXes(600)) reader.write(text)
reader.close()
const imported = observedInLog(events)
const ofYear = {
  ...{ calendar, from: day('2021-08-23'), split: day('2022-01-20'), to: day('2022-07-15'), seed: 6 },
  limit: {
    ...{ from: '01_HOOFD_010 register submission date request', to: 'Decide; inform applicant' },
    ...{ amount: 8, unit: 'calendar-days' as const },
  },
  ...{ source: { zh: '导入的日志', en: 'an imported log' }, replications: 200 },
}

test('the first half of an imported log says what share of permits is decided within eight days in the second', () => {
  const found = backTest(imported, ofYear)
  expect(found.judged).toBeGreaterThan(200)
  expect(found.isInside).toBe(true)
  expect([found.low > 0.5, found.high < 0.99, found.high - found.low < 0.2]).toEqual([true, true, true])
})

test('a second half in which everything takes half as long again is outside', () => {
  const split = ofYear.split.toZonedDateTime('Asia/Shanghai').epochMilliseconds
  const slower = imported.map((one) => {
    const first = one.events[0]?.at ?? 0
    if (first < split) return one
    return { ...one, events: one.events.map((event) => ({ ...event, at: first + 1.5 * (event.at - first) })) }
  })
  const found = backTest(slower, ofYear)
  expect(found.isInside).toBe(false)
  expect(found.actual).toBeLessThan(found.low)
})

test('the same seed gives the same interval', () => {
  expect(backTest(imported, { ...ofYear, replications: 50 })).toEqual(
    backTest(imported, { ...ofYear, replications: 50 }),
  )
})

test('of a limit that nobody reaches nothing is on time; a half without a case is refused', () => {
  const never = { ...ofYear, limit: { ...ofYear.limit, to: 'never' } }
  expect(backTest(imported, never).actual).toBe(0)
  expect(() => backTest(imported, { ...ofYear, to: ofYear.split })).toThrow('no run of the limit')
  expect(() => backTest(imported, { ...ofYear, split: day('2021-08-23') })).toThrow('no case that came from')
})
