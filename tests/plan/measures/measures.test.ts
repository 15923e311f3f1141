import { describe, expect, test } from 'vitest'
import { measures } from '../../../src/plan/measures/measures.ts'
import { at, endedClock, exceeded, keptClock, measure, overdue, running, type Tiny } from './tiny-case.ts'

/** A value of so many cases, with the cases against it. */
const gives = (value: number, of: number, ...cases: string[]) => ({ value, of, against: cases.length, cases })
const noCaseYet = { value: null, of: 0, against: 0, cases: [] }
const issued = { certificate: at('2021-08-23T10:00') }

test.each([...measures.keys()])('%s says nothing before there is a case', (target) => {
  const results = Object.values(measure(target, {}))
  expect(results.length).toBeGreaterThan(0)
  for (const result of results) expect(result).toEqual(noCaseYet)
})

describe('a limit in hours', () => {
  test('K1: kept, exceeded and passed unswept count; open and withdrawn ones do not', () => {
    const cases = {
      a: { clocks: { 'four-hours': keptClock, 'two-hours': keptClock } },
      b: { clocks: { 'four-hours': keptClock, 'two-hours': exceeded } },
      c: { clocks: { 'four-hours': overdue } },
      d: { clocks: { 'four-hours': running } },
      e: { clocks: { 'four-hours': endedClock } },
    }
    expect(measure('K1', cases)).toEqual({
      'four-hours': gives(66.67, 3, 'c'),
      'two-hours': gives(50, 2, 'b'),
    })
    expect(measure('K1', { d: cases.d })['four-hours']).toEqual(noCaseYet)
  })
})

describe('nothing asked, nothing charged', () => {
  const papers = [{ material: 'licence', medium: 'paper' }]
  const defects = [{ material: 'licence', defect: '缺' }, { defect: '名称有误' }]
  const cases: Record<string, Tiny> = {
    a: { events: [['open', { channel: 'online', materials: [{ material: 'x', medium: 'e-licence' }] }]] },
    b: {
      events: [
        ['open', { channel: 'window', materials: papers }],
        ['charge', { fen: 1250 }],
      ],
    },
    c: {
      events: [
        ['open', { channel: 'online' }],
        ['request-correction', { defects }],
      ],
    },
  }
  test('K2: fees in yuan, paper and applications at the window', () => {
    expect(measure('K2', cases)).toEqual({
      fees: gives(12.5, 3, 'b'),
      papers: gives(1, 3, 'b'),
      'at-window': gives(1, 3, 'b'),
    })
  })
  test('K3: paper, and materials that a correction notice asks for', () => {
    expect(measure('K3', cases)).toEqual({ papers: gives(1, 3, 'b'), 'asked-for': gives(1, 3, 'c') })
  })
})

test('K4: the largest number of steps, materials on the one form, second lists', () => {
  const defects = [{ material: 'connection-material' }]
  expect(
    measure('K4', {
      a: { facts: { oneForm: true }, events: [['open'], ['connection.pass']] },
      b: {
        facts: { oneForm: false },
        events: [['open', { materials: [{ material: 'connection-material', medium: 'paper' }] }]],
      },
      c: {
        facts: { oneForm: true },
        events: [
          ['request-correction', { defects }],
          ['request-correction', { defects }],
          ['connection.fail'],
          ['other.pass'],
        ],
      },
    }),
  ).toEqual({
    steps: gives(2, 2, 'c'),
    materials: gives(1, 2, 'c'),
    'second-lists': gives(1, 3, 'c'),
  })
})

test('K5: former parts started alone after the day of effect, beside the merged starts', () => {
  const cases = {
    a: { process: 'planning-permit-merged' },
    b: { process: 'rural-planning-permit', openedAt: at('2021-06-01T09:00') },
    c: { process: 'rural-planning-permit', openedAt: at('2021-07-01T09:00') },
  }
  const effect = at('2021-06-20T00:00')
  const closedBefore = (of: { openedAt: Temporal.Instant }) =>
    Temporal.Instant.compare(of.openedAt, effect) >= 0
  expect(measure('K5', cases, { closedBefore })).toEqual({ standalone: gives(1, 2, 'c') })
  expect(measure('K5', { b: cases.b }, { closedBefore })).toEqual({ standalone: noCaseYet })
})

test('K6: promises kept in time, of those due or settled', () => {
  const promise = (clock: Tiny['clocks'], more: Tiny = {}): Tiny => ({ clocks: clock ?? {}, ...more })
  expect(
    measure('K6', {
      a: promise({ 'archive-commitment': keptClock }, { events: [['archive-commitment.fulfil']] }),
      b: promise({ 'archive-commitment': exceeded }, { events: [['archive-commitment.fulfil']] }),
      c: promise({ 'archive-commitment': keptClock }, { broken: ['archive-commitment'] }),
      d: promise({ 'archive-commitment': running }),
      e: {},
    }),
  ).toEqual({ kept: gives(33.33, 3, 'b', 'c') })
})

test('K7: items of one project, before and after', () => {
  const pre = (project: string): Tiny => ({ process: 'low-risk-pre-construction', project })
  expect(
    measure('K7', {
      a: pre('p1'),
      b: pre('p2'),
      c: pre('p2'),
      d: { process: 'low-risk-post-completion', project: 'p1' },
    }),
  ).toEqual({
    before: gives(2, 3, 'b', 'c'),
    after: gives(1, 1),
  })
})

test('K8: inspections of one project; a case without one counts none', () => {
  const visit = ['joint-inspection.done'] as const
  expect(
    measure('K8', {
      a: { project: 'p1', events: [visit] },
      b: { project: 'p2', events: [visit] },
      c: { project: 'p2', events: [visit] },
      d: { project: 'p2' },
    }),
  ).toEqual({ 'per-project': gives(2, 4, 'b', 'c') })
})

test('K9: filed ahead and pushed in time, each by its own clock', () => {
  expect(
    measure('K9', {
      a: {
        clocks: { 'three-days-ahead': keptClock, push: keptClock },
        events: [['filing.done'], ['push.done']],
      },
      b: { clocks: { 'three-days-ahead': exceeded, push: running }, events: [['filing.done']] },
    }),
  ).toEqual({ filed: gives(50, 2, 'b'), pushed: gives(100, 1) })
})

test('K12: kinds with a case', () => {
  const kind = (type: string): Tiny => ({ facts: { type } })
  expect(measure('K12', { a: kind('forest'), b: kind('forest'), c: kind('rural-house') })).toEqual({
    kinds: gives(2, 3),
  })
})

test('K13: the mean of working days, and class 1 by its clock', () => {
  const from = { acceptance: at('2021-08-23T09:00') }
  expect(
    measure('K13', {
      a: { phases: from, events: [['approval.pass', {}, '2021-08-25T10:00']] },
      // Over a week-end: seven working days.
      b: {
        phases: from,
        events: [['approval.pass', {}, '2021-09-01T10:00'], ['treasury-refund.done']],
        clocks: { 'class-1-refund': exceeded },
      },
      c: { phases: from },
      // No calendar is published for this year.
      d: { phases: from, events: [['approval.pass', {}, '2090-01-04T10:00']] },
    }),
  ).toEqual({ 'mean-days': gives(4.5, 2, 'b'), 'class-1': gives(0, 1, 'b') })
})

test('K16: clear cases by the clock of seven days', () => {
  expect(
    measure('K16', {
      a: { clocks: { 'seven-days': keptClock } },
      b: { clocks: { 'seven-days': exceeded } },
      c: { clocks: { 'sixty-days': keptClock } },
    }),
  ).toEqual({ 'seven-days': gives(50, 2, 'b') })
})

test('K24 and K25: samples that were large enough; firms registered', () => {
  expect(
    measure('K24', {
      a: { events: [['sample-share.pass']] },
      b: { events: [['sample-share.fail']] },
      c: { events: [['pass-on.done']] },
    }),
  ).toEqual({ 'large-enough': gives(50, 2, 'b') })
  expect(measure('K25', { a: { events: [['registration.done']] }, b: {} })).toEqual({
    registered: gives(1, 2),
  })
})

test('K26: 2% of the capital once it is awarded; projects whose procedures are done', () => {
  const award = (events: Tiny['events']): Tiny => ({
    process: 'major-fdi-award',
    facts: { capitalUsed: 1_000_000 },
    events: events ?? [],
  })
  const project = { process: 'foreign-project-conditional-acceptance' }
  expect(
    measure('K26', {
      a: award([['award.done']]),
      b: award([]),
      c: { ...project, outcome: 'approved' },
      d: project,
    }),
  ).toEqual({ awards: gives(20_000, 2), handled: gives(1, 2) })
})

test('K27: fees of small connections alone, and subsidies', () => {
  expect(
    measure('K27', {
      a: { events: [['to-meter.done'], ['charge', { fen: 100 }]] },
      b: { events: [['ordinary.done'], ['charge', { fen: 100 }]] },
      c: { events: [['subsidy.done']] },
    }),
  ).toEqual({ fees: gives(1, 1, 'a'), subsidised: gives(1, 3) })
})

test('K29: seal and licence in one act', () => {
  const issue = (...papers: string[]): Tiny => ({
    events: [['issue', { certificates: papers.map((certificate) => ({ certificate, number: 'SYN' })) }]],
  })
  expect(
    measure('K29', {
      a: issue('e-licence', 'e-seal'),
      b: issue('e-licence'),
      c: { ...issue('e-licence'), process: 'enterprise-change' },
      d: {},
    }),
  ).toEqual({ together: gives(50, 2, 'b') })
})

test('K30: online is a case of which no act was recorded at a window', () => {
  const open = ['open', { channel: 'online' }] as const
  expect(
    measure('K30', {
      a: { phases: issued, events: [open] },
      b: { phases: issued, events: [open, ['review.pass', {}, '2021-08-23T10:00', 'A03']] },
      c: { events: [open] },
    }),
  ).toEqual({ online: gives(50, 2, 'b') })
})

test('K36: what was published late, or is late now', () => {
  expect(
    measure('K36', {
      a: { clocks: { 'dual-disclosure': keptClock } },
      b: { clocks: { 'dual-disclosure': exceeded } },
      c: { clocks: { 'dual-disclosure': overdue } },
      d: {},
    }),
  ).toEqual({ late: gives(2, 3, 'b', 'c') })
})

test('all that count against a figure are counted, the first hundred are named', () => {
  const cases = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`n${index}`, { clocks: { 'dual-disclosure': exceeded } }]),
  )
  const late = measure('K36', cases).late
  expect(late).toMatchObject({ value: 120, of: 120, against: 120 })
  expect(late?.cases).toHaveLength(100)
})
