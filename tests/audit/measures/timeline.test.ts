import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { type Span, type Timeline, timelineOf } from '../../../src/audit/measures/timeline.ts'
import type { Case } from '../../../src/case/case.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'
import { subjectOf } from '../../../src/process/proofs/subject.ts'
import { valuations } from '../../../src/process/proofs/valuations.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'
import { usedTime } from '../../../src/time/used-time.ts'
import { at, event, hall, sameTime, shown } from '../../case/hall.ts'
import { paces, walk } from '../../case/random-walk.ts'
import { SEED, seeded } from '../../case/seeded.ts'

const { engine, open } = hall()
const calendar = shippedCalendar()

const openings = {
  'enterprise-setup-1545': { items: ['seal', 'tax'], generalEnterprise: true },
  'construction-permit-merged': { tendered: false, basement: true },
}

const of = (events: readonly LedgerEvent[], until?: string) => {
  const history = engine.unfold(events)
  return timelineOf(engine.processOf, calendar, history, until === undefined ? undefined : at(until))
}

/** The timeline of a case that is closed or has been open for some time, of which every second is accounted for. */
function reconciled(last: Case, events: readonly LedgerEvent[]): Timeline {
  const until = last.ended ? last.lastAt : last.lastAt.add({ seconds: 100_000 })
  const line = timelineOf(engine.processOf, calendar, engine.unfold(events), until)
  const interval = { from: last.openedAt, to: until }
  const secondOf = (instant: Temporal.Instant) => Math.floor(instant.epochMilliseconds / 1000)
  expect(line.seconds).toBe(secondOf(until) - secondOf(last.openedAt))
  const worked = usedTime(calendar, 'working-hours', [interval]) / 1000
  expect(Math.abs(line.workingSeconds - worked)).toBeLessThan(1)
  const marks = [last.openedAt, ...line.spans.map(({ to }) => to)]
  expect(line.spans.map(({ from }) => from)).toEqual(marks.slice(0, -1))
  expect(marks.at(-1)).toEqual(until)
  const sum = (key: 'seconds' | 'workingSeconds') => line.spans.reduce((total, span) => total + span[key], 0)
  expect([sum('seconds'), sum('workingSeconds')]).toEqual([line.seconds, line.workingSeconds])
  for (const part of line.parts) expect(part.criticalSeconds).toBeLessThanOrEqual(part.seconds)
  return line
}

/** A set-up of a company with seal and taxes, and what happens to it: minute, type, payload and the department that does it. */
function setUp(acts: readonly [string, string, object?, string?][]): readonly LedgerEvent[] {
  const opened = open('enterprise-setup-1545', '2022-05-09T09:00', {
    items: ['seal', 'tax'],
    generalEnterprise: false,
  })
  let current = opened.case
  const events = [...opened.effects.events]
  for (const [time, type, payload = {}, department = 'approval-bureau'] of acts) {
    const sent = event(type, { ...payload })
    const actor = { ...sent.actor, id: `of ${department}`, department }
    const step = engine.advance(current, { ...sent, actor }, sameTime(`2022-05-${time}`))
    current = step.case
    events.push(...step.effects.events)
  }
  return events
}

const told = ({ from, to, ground, holder, department, item, alone }: Span) =>
  [shown(from)?.slice(11), shown(to)?.slice(11), ground, holder, department, item, alone ? '' : 'beside']
    .filter(Boolean)
    .join(' ')

const issued = {
  certificates: [
    { certificate: 'e-licence', number: 'L1' },
    { certificate: 'e-seal', number: 'S1' },
  ],
}

describe('who holds a case', () => {
  test('the branch that finishes last carries the time, and the others none', () => {
    const { spans, parts } = of(
      setUp([
        ['09T09:20', 'accept'],
        ['09T09:30', 'seal.pass'],
        ['09T09:50', 'registration.pass'],
        ['09T10:50', 'tax.pass'],
        ['09T11:00', 'issue', issued],
        ['09T11:30', 'deliver'],
      ]),
    )
    const tax = parts.find(({ item }) => item === 'tax')
    const seal = parts.find(({ item }) => item === 'seal')
    expect(spans.map(told)).toEqual([
      '09:00 09:20 working window approval-bureau',
      '09:20 09:50 working department tax-bureau tax beside',
      '09:50 10:50 working department tax-bureau tax',
      '10:50 11:00 working window approval-bureau',
      '11:00 11:30 working window approval-bureau',
    ])
    expect(tax).toMatchObject({ seconds: 5400, criticalSeconds: 5400 })
    expect(seal).toMatchObject({ seconds: 600, criticalSeconds: 0 })
  })

  test('a wait for the applicant, for papers to be handed over and taken over, and a special procedure are each their own', () => {
    const { spans } = of(
      setUp([
        ['09T09:10', 'request-correction'],
        ['09T10:00', 'submit-correction'],
        ['09T10:05', 'accept'],
        ['09T10:06', 'registration.pass'],
        ['09T10:07', 'seal.pass'],
        ['09T10:15', 'hand-over', { department: 'tax-bureau' }],
        ['09T10:35', 'take-over', {}, 'tax-bureau'],
        ['09T10:40', 'tax.suspend', {}, 'tax-bureau'],
        ['09T11:10', 'tax.resume', {}, 'tax-bureau'],
        ['09T11:30', 'tax.pass', {}, 'tax-bureau'],
      ]),
      '2022-05-09T11:45',
    )
    expect(spans.map(told)).toEqual([
      '09:00 09:10 working window approval-bureau',
      '09:10 10:00 applicant applicant',
      '10:00 10:05 working window approval-bureau',
      '10:05 10:07 queue window approval-bureau tax beside',
      '10:07 10:15 queue window approval-bureau tax',
      '10:15 10:35 queue department tax-bureau tax',
      '10:35 10:40 working department tax-bureau tax',
      '10:40 11:10 special-procedure department tax-bureau tax',
      '11:10 11:30 working department tax-bureau tax',
      '11:30 11:45 working department approval-bureau',
    ])
  })

  test('what the builder owes is the builder’s time, not that of the department whose part it is', () => {
    const opened = open('completion-filing-merged', '2026-03-02T09:00', {
      ...{ civilDefence: false, specialProject: false, drawnForCheck: false, archivePromised: false },
      onSystem: [],
    })
    let current = opened.case
    const events = [...opened.effects.events]
    for (const [time, type] of [
      ['02T10:00', 'accept'],
      ['02T11:00', 'joint-acceptance.done'],
    ] as const) {
      const step = engine.advance(current, event(type, {}), sameTime(`2026-03-${time}`))
      current = step.case
      events.push(...step.effects.events)
    }
    const handed = of(events, '2026-03-03T10:00').spans.filter(({ item }) => item?.endsWith('handed-in'))
    expect(handed.length).toBeGreaterThan(0)
    for (const span of handed)
      expect(span).toMatchObject({ ground: 'applicant', holder: 'applicant', department: null })
  })

  test.each(Object.entries(openings))(
    `%s: whatever happens, every second has one holder (seed ${SEED})`,
    (process, facts) => {
      const grounds = new Set<string>()
      fc.assert(
        fc.property(paces, (course) => {
          const { case: last, events } = walk(engine, open(process, '2022-04-29T15:30', facts), course)
          for (const { ground } of reconciled(last, events).spans) grounds.add(ground)
        }),
        seeded(40),
      )
      expect([...grounds].sort()).toEqual(['applicant', 'queue', 'special-procedure', 'working'])
    },
  )

  test(`every process of the county: every second has one holder (seed ${SEED})`, () => {
    const grounds = new Set<string>()
    const courses = fc.sample(paces, { seed: SEED, numRuns: 150 })
    for (const [index, process] of catalogue.entries()) {
      if (process.version !== 1 || process.project) continue
      const [facts = {}] = valuations(process.facts, subjectOf(process).bounds)
      const { case: last, events } = walk(
        engine,
        open(process.slug, '2022-04-29T15:30', facts),
        courses[index] ?? [],
      )
      for (const { ground } of reconciled(last, events).spans) grounds.add(ground)
    }
    expect([...grounds].sort()).toEqual(['applicant', 'queue', 'special-procedure', 'working'])
  })
})
