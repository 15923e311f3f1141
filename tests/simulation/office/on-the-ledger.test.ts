import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { clockResults } from '../../../src/audit/measures/columns.ts'
import { measureClosing } from '../../../src/audit/measures/measure-closing.ts'
import { clockTally } from '../../../src/audit/measures/tallies.ts'
import type { Case } from '../../../src/case/case.ts'
import { dueCertificates } from '../../../src/case/due-certificates.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'
import type { Facts } from '../../../src/process/condition.ts'
import { isDeadline } from '../../../src/process/counts-in-sums.ts'
import type { Process } from '../../../src/process/definition.ts'
import { partsOf } from '../../../src/process/parts.ts'
import { fitEndings } from '../../../src/simulation/calibration/fit-endings.ts'
import { observedOnLedger } from '../../../src/simulation/calibration/observed-case.ts'
import type { Share } from '../../../src/simulation/calibration/share.ts'
import { factsFor } from '../../../src/simulation/office/office-plan.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'
import { clerk, event, hall, inStock } from '../../case/hall.ts'
import { type LivedCase, livedIn } from './lived.ts'
import { smallOffice, smooth, variant } from './small-office.ts'

const { engine, open } = hall()
const calendar = shippedCalendar()
const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
const dayOf = (ms: number) => instant(ms).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
const definition = (slug: string) => catalogue.find((one) => one.slug === slug) as Process

/** Everything that may come between a case and its end does. */
const eventful = {
  ...smooth,
  'arrivals.perWeek': 60,
  'arrivals.byWeekday': [1, 1, 1, 1, 1, 0, 0],
  'delay.correction': { kind: 'triangular', least: 2, mode: 3, most: 9 },
  'staff.windows': 40,
  'staff.all': 40,
  'rate.correction': 0.3,
  'rate.decline': 0.05,
  'rate.abandon': 0.1,
  'rate.special-procedure': 0.1,
  'rate.fail': 0.2,
  'rate.refuse': 0.3,
  'rate.refuse-on-merits': 0.1,
  'rate.withdraw': 0.01,
  'rate.extension': 0.6,
  'rate.screened': 0,
} as const

/** What the people of the simulated office did, done to a case of the engine at the same instants. */
function onTheLedger(
  process: Process,
  facts: Facts,
  { openedMs, acts }: LivedCase,
): { of: Case; events: LedgerEvent[] } {
  const shown = instant(openedMs).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString()
  const opened = open(process.slug, shown, facts)
  const events = [...opened.effects.events]
  let current = opened.case
  for (const { type, atMs, limit } of acts) {
    const named = process.limits.find(({ id }) => id === limit)
    const payload = {
      ...(named && { limit, approver: named.extension?.approver }),
      // The office doesn't say what day the applicant was given: one that is over when papers are sent back.
      ...(type === 'request-correction' && { until: dayOf(atMs) }),
      ...(type === 'issue' && {
        certificates: dueCertificates(process, current.context).map(({ id }) => ({
          certificate: id,
          number: '1',
        })),
      }),
    }
    const at = { occurredAt: instant(atMs), recordedAt: instant(atMs) }
    const step = engine.advance(current, { ...event(type, payload), actor: clerk }, at, inStock)
    events.push(...step.effects.events)
    current = step.case
  }
  return { of: current, events }
}

describe.each<[string, number, Facts]>([
  ['civil-defence-drawings', 12, {}],
  ['construction-permit-merged', 8, { tendered: false, basement: true }],
  ['enterprise-setup-1545', 1.2, { items: ['seal', 'tax'], generalEnterprise: true }],
])('what people do in a simulated office, done on the ledger: %s', (slug, days, given) => {
  const process = definition(slug)
  const facts = factsFor(process, given)
  const working = 7 * 60 * days
  const review = { kind: 'lognormal', mean: working, deviation: working } as const
  const { cases, figures } = livedIn(
    smallOffice(
      [variant('one', process)],
      { ...eventful, 'service.review': review },
      {
        seed: 1,
        days: 14,
        drainDays: 300,
        matters: [{ share: 1, priority: 0, facts: given }],
        staff: [
          { id: 'windows', does: ['windows'] },
          { id: 'all', does: partsOf(process).map(({ id }) => id) },
        ],
      },
    ),
  )
  // The others came after the period, while these were followed to their end.
  const lived = cases.slice(0, figures['one/matters']).map((one) => onTheLedger(process, facts, one))
  const counted = lived.map(({ of }) => of)

  test('every act is heard, and every counted case ends', () => {
    expect(figures['one/unfinished']).toBe(0)
    expect(counted.length).toBeGreaterThan(80)
    expect(counted.every((one) => one.ended)).toBe(true)
  })

  test('the outcomes are those that the figures say', () => {
    const share = (outcome: string) =>
      counted.filter((one) => one.outcome === outcome).length / counted.length
    expect(figures['one/approved']).toBeCloseTo(share('approved'), 12)
    expect(figures['one/withdrawn']).toBeCloseTo(share('withdrawn'), 12)
    expect(share('withdrawn')).toBeGreaterThan(0.03)
    expect(share('refused')).toBeGreaterThan(process.decidedBy === 'head' ? 0.05 : 0)
  })

  test('each limit’s share on time is the audit’s: a case withdrawn before its limit ended is in none', () => {
    const limits = process.limits.filter(isDeadline)
    const tally = clockTally(limits.length)
    for (const one of counted)
      for (const { limit, result } of measureClosing(process, calendar, one)?.clocks ?? []) {
        const key = limits.findIndex(({ id }) => id === limit)
        if (key >= 0) tally.add(key, clockResults.indexOf(result), 0)
      }
    let left = 0
    for (const [key, { id }] of limits.entries()) {
      const { kept, exceeded, ended } = tally.counts(key)
      left += ended
      expect(figures[`one/limit-runs/${slug}@1/${id}`], id).toBe(kept + exceeded)
      if (kept + exceeded > 0)
        expect(figures[`one/limit/${slug}@1/${id}`], id).toBeCloseTo(kept / (kept + exceeded), 12)
    }
    expect(left).toBeGreaterThan(5)
  })

  const extendable = process.limits.filter(({ extension }) => extension)
  test.runIf(extendable.length > 0)(
    'a limit is extended once, in time, and then has its extended end',
    () => {
      const extended = counted.flatMap(({ clocks }) =>
        clocks.filter(({ extensions }) => extensions.length > 0),
      )
      expect(extended.length).toBeGreaterThan(5)
      expect(extended.every(({ extensions }) => extensions.length === 1)).toBe(true)
      expect(figures['one/extended']).toBeCloseTo(extended.length / counted.length, 12)
    },
  )

  test('and a calibration on that ledger finds the rates again', () => {
    const observed = lived.map(({ of, events }) => observedOnLedger(events, of.ended, process.limits))
    const { withdrawn, refusedOnMerits, extended } = fitEndings(
      observed,
      counted.at(-1)?.lastAt.epochMilliseconds ?? 0,
    )
    const expectFound = ({ of, low, high }: Share, rate: number) => {
      if (of === 0) return
      expect(low).toBeLessThan(rate)
      expect(high).toBeGreaterThan(rate)
    }
    expectFound(withdrawn, eventful['rate.withdraw'])
    expectFound(refusedOnMerits, eventful['rate.refuse-on-merits'])
    expectFound(extended, eventful['rate.extension'])
    expect(extended.of > 20).toBe(extendable.length > 0)
  })
})
