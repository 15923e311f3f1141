import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import type { Process } from '../../../src/process/definition.ts'
import { step as aStep, parallel, sequence } from '../../../src/process/tree.ts'
import type { OfficeInput } from '../../../src/simulation/office/office-input.ts'
import type { OpenCase } from '../../../src/simulation/office/open-case.ts'
import { aConsult, aLimit, anItem, bureau, county, tiny } from '../../process/tiny-process.ts'
import { figuresIn, fixed, smallOffice, smooth, variant } from './small-office.ts'

const MINUTE = 60
const HOUR = 3600
const sideBySide = tiny(parallel(anItem('a'), anItem('b'), aConsult('c')))
const inTurn = tiny(sequence(anItem('a'), anItem('b'), aConsult('c')))
const permit = catalogue.find(({ slug }) => slug === 'construction-permit-merged') as Process
const parts = permit.mergedItems.map(
  (merged) =>
    catalogue.find(({ slug, version }) => merged === `${slug}@${version}` || merged === slug) as Process,
)

/** A busy hall in which all that can happen does. */
const busy = {
  'arrivals.perWeek': 30,
  'rate.correction': 0.4,
  'rate.decline': 0.05,
  'rate.abandon': 0.1,
  'rate.special-procedure': 0.1,
  'rate.fail': 0.2,
  'rate.refuse': 0.3,
  'rate.refuse-on-merits': 0.1,
  'rate.withdraw': 0.02,
  'staff.windows': 4,
  'staff.all': 6,
}
const departments = {
  staff: [
    { id: 'windows', does: ['windows'] },
    { id: 'all', does: ['approval-bureau', 'housing-construction'] },
  ],
}

describe('without chance and without queues a case takes as long as its critical path', () => {
  test.each([
    ['side by side: the longest branch', sideBySide, 60],
    ['in turn: their sum', inTurn, 60 + 60 + 30],
  ])('%s', (_, process, review) => {
    const figures = figuresIn(smallOffice([variant('one', process)], smooth))
    const all = 10 + review + 5 + 5
    expect(figures['one/matters']).toBeGreaterThan(40)
    expect(figures['one/working/mean']).toBeCloseTo(all * MINUTE, 6)
    expect(figures['one/approved']).toBe(1)
    expect(figures['one/staffHours']).toBeCloseTo((10 + 60 + 60 + 30 + 5 + 5) / 60, 9)
    // Brought, and collected.
    expect(figures['one/visits']).toBe(2)
  })
})

describe('whose the time was', () => {
  test('without queues it is the branch that ended last', () => {
    const figures = figuresIn(smallOffice([variant('one', sideBySide)], smooth))
    // Two items of the bureau took an hour, the consultation of the office half of one: it is never critical.
    expect(figures['one/held/office']).toBe(0)
    expect(figures['one/held/bureau']).toBeGreaterThan(figures['one/held/windows'] as number)
    const longer = { ...smooth, 'service.c': fixed(90) }
    const turned = figuresIn(smallOffice([variant('one', sideBySide)], longer))
    expect(turned['one/held/office']).toBeGreaterThan(turned['one/held/bureau'] as number)
  })

  test('a step that the builder owes is the builder’s time, and takes nobody of the staff', () => {
    const handIn = aStep('hand-in', { zh: '报送', en: 'Handed in', department: bureau, source: county })
    const owed = aLimit('hand-in', { item: 'hand-in', from: 'turn', until: 'result' })
    const [department, outside] = [undefined, { zh: '建设单位', en: 'The builder' }].map((owedBy) => {
      const process = tiny(sequence(handIn, anItem('a')), {
        limits: [{ ...owed, ...(owedBy && { owedBy }) }],
      })
      const times = { ...smooth, 'service.step': fixed(90), 'delay.owed': fixed(1) }
      return figuresIn(smallOffice([variant('one', process)], times))
    })
    expect(department?.['one/staffHours']).toBeCloseTo((10 + 90 + 60 + 5 + 5) / 60, 9)
    expect(department?.['one/held/applicant']).toBe(0)
    expect(outside?.['one/staffHours']).toBeCloseTo((10 + 60 + 5 + 5) / 60, 9)
    expect(outside?.['one/held/applicant']).toBeGreaterThan(0.5)
  })

  test.each([
    ['one after another', 'one-after-another'],
    ['side by side', 'side-by-side'],
  ] as const)('all holders together held all of the time: %s', (_, order) => {
    const input = smallOffice([{ ...variant('before', ...parts), order }], busy, departments)
    const figures = figuresIn(input)
    const held = Object.entries(figures).filter(([name]) => name.startsWith('before/held/'))
    expect(held.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(figures['before/heldSeconds']).toBeCloseTo(
      (figures['before/time/mean'] as number) * (figures['before/matters'] as number),
      2,
    )
  })
})

test('two variants that are the same differ by exactly nothing', () => {
  const figures = figuresIn(smallOffice([variant('a', ...parts), variant('b', ...parts)], busy, departments))
  for (const [name, value] of Object.entries(figures))
    if (name.startsWith('a/')) expect(figures[name.replace('a/', 'b/')]).toBe(value)
  expect(figures['a/matters']).toBeGreaterThan(30)
})

test('the same seed gives the same figures, another replication others', () => {
  const input = smallOffice([variant('a', permit)], busy, departments)
  expect(figuresIn(input)).toEqual(figuresIn(input))
  expect(figuresIn(input, 1)['a/time/mean']).not.toBe(figuresIn(input)['a/time/mean'])
})

test('a merged item takes less time and fewer visits than its parts one after another', () => {
  const input = smallOffice([variant('before', ...parts), variant('after', permit)], busy, departments)
  const figures = figuresIn(input)
  expect(figures['after/time/mean']).toBeLessThan(figures['before/time/mean'] as number)
  expect(figures['after/visits']).toBeLessThan(figures['before/visits'] as number)
})

describe('withdrawals, and refusals on the merits', () => {
  const office = (parameters: OfficeInput['parameters']) =>
    figuresIn(smallOffice([variant('one', inTurn)], parameters))

  test('of cases that wait ten days as many are withdrawn as ten days of the rate take', () => {
    const handIn = aStep('hand-in', { zh: '报送', en: 'Handed in', department: bureau, source: county })
    const owedBy = { zh: '建设单位', en: 'The builder' }
    const process = tiny(handIn, {
      limits: [aLimit('hand-in', { item: 'hand-in', from: 'turn', until: 'result', owedBy })],
    })
    const times = { ...smooth, 'arrivals.perWeek': 4000, 'delay.owed': fixed(10), 'rate.withdraw': 0.03 }
    const figures = figuresIn(smallOffice([variant('one', process)], times, { days: 7 }))
    const expected = 1 - (1 - 0.03) ** 10
    const error = Math.sqrt((expected * (1 - expected)) / (figures['one/matters'] as number))
    expect(Math.abs((figures['one/withdrawn'] as number) - expected)).toBeLessThan(4 * error)
    expect(figures['one/approved']).toBeCloseTo(1 - (figures['one/withdrawn'] as number), 12)
  })

  test('the head refuses as many as the rate says, and no others are refused', () => {
    const { 'one/approved': approved, 'one/matters': matters } = office({
      ...smooth,
      'arrivals.perWeek': 2000,
      'rate.refuse-on-merits': 0.3,
    })
    expect(Math.abs((approved as number) - 0.7)).toBeLessThan(4 * Math.sqrt(0.21 / (matters as number)))
  })

  test('what is drawn for them moves no other figure', () => {
    const { 'one/withdrawn': none, ...rare } = office({ ...busy, 'rate.withdraw': 1e-12 })
    expect(none).toBe(0)
    expect(rare).toEqual(office({ ...busy, 'rate.withdraw': 0 }))
  })
})

describe('limits', () => {
  const hours = aLimit('hours', { amount: 2, unit: 'working-hours' })
  const limited = tiny(anItem('a'), { limits: [hours] })

  test.each([
    [60, 1],
    [110, 1],
    // Two hours for the item and five minutes for the decision.
    [120, 0],
  ])('%i minutes of work against two working hours: %d kept', (minutes, share) => {
    const figures = figuresIn(
      smallOffice([variant('one', limited)], { ...smooth, 'service.a': fixed(minutes) }),
    )
    expect(figures['one/limit/tiny@1/hours']).toBe(share)
    expect(figures['one/limit-runs/tiny@1/hours']).toBe(figures['one/matters'])
  })

  test('silence accepts: a window that never answers does not keep a case from going on', () => {
    const silent = aLimit('answer', {
      amount: 1,
      unit: 'working-days',
      from: 'receipt',
      until: 'acceptance',
      onLapse: { event: 'deem-accepted', source: { law: '行政许可法 32', mark: 'C' } },
    })
    const process = tiny(anItem('a'), { limits: [silent] })
    const slow = { ...smooth, 'service.intake': fixed(3000) }
    const figures = figuresIn(smallOffice([variant('one', process)], slow))
    expect(figures['one/limit/tiny@1/answer']).toBe(0)
    // The rest of that day and the next: far less than the fifty hours of the window.
    expect(figures['one/working/mean']).toBeLessThan(20 * HOUR)
  })
})

describe('staff', () => {
  test('who comes outside the hours waits for the opening, and nobody else', () => {
    const atNight = Array.from({ length: 24 }, (_, hour) => (hour === 22 ? 1 : 0))
    const figures = figuresIn(
      smallOffice([variant('one', inTurn)], { ...smooth, 'arrivals.byHour': atNight }),
    )
    expect(figures['one/workingWait/windows']).toBe(0)
    expect(figures['one/wait/windows']).toBeGreaterThan(3 * HOUR)
    expect(figures['one/working/mean']).toBeCloseTo(170 * MINUTE, 6)
  })

  test('fewer of them, or the same with absence, make cases wait', () => {
    const wait = (parameters: object) =>
      figuresIn(smallOffice([variant('one', inTurn)], { ...smooth, ...parameters }))[
        'one/workingWait/all'
      ] as number
    expect(wait({})).toBe(0)
    expect(wait({ 'staff.all': 4 })).toBeGreaterThan(0)
    expect(wait({ 'staff.all': 4, 'absence.all': 0.4 })).toBeGreaterThan(wait({ 'staff.all': 4 }))
  })

  test('nobody is used for more than all their time; what is worked beyond the roster stands beside it', () => {
    const long = { ...smooth, 'service.review': fixed(300), 'staff.all': 6, 'absence.all': 0.5 }
    const figures = figuresIn(smallOffice([variant('one', inTurn)], long))
    expect(figures['one/use/all']).toBeGreaterThan(0.8)
    expect(figures['one/use/all']).toBeLessThanOrEqual(1)
    expect(figures['one/overtime/all']).toBeGreaterThan(HOUR)
    expect(figures['one/overtime/windows']).toBe(0)
  })

  test('a roster that changes: fewer from the second week on', () => {
    const staff = [
      { id: 'windows', does: ['windows'] },
      { id: 'all', does: ['bureau', 'office'], roster: [{ from: '2026-03-09', servers: 4 }] },
    ]
    const later = figuresIn(smallOffice([variant('one', inTurn)], smooth, { staff }))
    expect(later['one/workingWait/all']).toBeGreaterThan(0)
  })
})

test('matters whose arrival is known come when they came, whatever the rates say', () => {
  const arrivals = [9.5, 10, 33.75, 34].map((hour) => hour * HOUR)
  const figures = figuresIn(smallOffice([variant('one', inTurn)], smooth, { arrivals }))
  expect(figures['one/matters']).toBe(4)
  expect(figures['one/working/mean']).toBeCloseTo(170 * MINUTE, 6)
})

describe('cases that are open when the run starts', () => {
  const received: OpenCase = {
    process: inTurn,
    facts: {},
    at: ['accepted', 'accepted.under-review', 'accepted.under-review.sequence-1', ...step('a')],
    owed: [],
    phases: { receipt: '2026-02-27T02:00:00Z', acceptance: '2026-02-27T03:00:00Z' },
    clocks: [],
  }
  const open = Array.from({ length: 60 }, () => received)
  const few = { ...smooth, 'staff.all': 4 }

  test('take their share of the staff: who comes after them waits longer', () => {
    const empty = figuresIn(smallOffice([variant('one', inTurn)], few))
    const full = figuresIn(smallOffice([variant('one', inTurn)], few, { openCases: open }))
    expect(full['one/working/mean']).toBeGreaterThan(empty['one/working/mean'] as number)
    // They are in no figure of the matters that arrive.
    expect(full['one/matters']).toBe(empty['one/matters'])
    expect(full['one/staffHours']).toBe(empty['one/staffHours'])
  })

  test('a state that the definition does not have is refused', () => {
    const lost = { ...received, at: ['lost'] }
    expect(() => figuresIn(smallOffice([variant('one', inTurn)], few, { openCases: [lost] }))).toThrow(
      'no state "lost"',
    )
  })
})

function step(item: string): string[] {
  const path = `accepted.under-review.sequence-1.${item}`
  return [path, `${path}.reviewing`]
}
