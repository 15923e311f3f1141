import { expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import type { LogEvent } from '../../src/audit/exchange/log-event.ts'
import { xesReader } from '../../src/audit/exchange/read-xes.ts'
import { liveMonth } from '../../src/audit/month/month.ts'
import { caseEngine } from '../../src/case/engine.ts'
import type { Process } from '../../src/process/definition.ts'
import { backTest } from '../../src/simulation/calibration/back-test.ts'
import { calibrate } from '../../src/simulation/calibration/calibrate.ts'
import { observedInLog, observedOnLedger } from '../../src/simulation/calibration/observed-case.ts'
import { officeParameters } from '../../src/simulation/calibration/office-parameters.ts'
import { compileModel } from '../../src/simulation/office/case-model.ts'
import { factsFor } from '../../src/simulation/office/office-plan.ts'
import { resolveParameters } from '../../src/simulation/scenario/resolve-parameters.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
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
