import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import type { Case, Clock } from '../../../src/case/case.ts'
import { clockResult } from '../../../src/case/clock-result.ts'
import { limitOf } from '../../../src/case/clocks.ts'
import { countedIntervals } from '../../../src/case/counted-intervals.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'
import type { Facts } from '../../../src/process/condition.ts'
import type { Process } from '../../../src/process/definition.ts'
import { leaves } from '../../../src/process/tree.ts'
import { CaseCourse } from '../../../src/simulation/office/case-course.ts'
import { compileModel, type ModelLimit } from '../../../src/simulation/office/case-model.ts'
import { usedBy } from '../../../src/simulation/office/limit-times.ts'
import { openCaseOf } from '../../../src/simulation/office/open-case.ts'
import { toEpochDay } from '../../../src/time/epoch-day.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'
import { usedTime } from '../../../src/time/used-time.ts'
import { hall } from '../../case/hall.ts'
import { paces, walk } from '../../case/random-walk.ts'
import { SEED, seeded } from '../../case/seeded.ts'

const { engine, open, step, possible } = hall()
const calendar = shippedCalendar()

const openings: Readonly<Record<string, Facts>> = {
  'enterprise-setup-1545': { items: ['seal', 'tax'], generalEnterprise: true },
  'construction-permit-merged': { tendered: false, basement: true },
  'civil-defence-drawings': {},
  'utility-joint-connection': { services: ['water', 'gas'], approvals: [] },
  'power-lv-exempt': {
    enterprise: true,
    lowVoltage: true,
    capacity: 100,
    length: 100,
    threeZero: true,
    interestedParty: true,
    touches: [],
    worksStart: '2022-06-30',
  },
  'foreign-project-conditional-acceptance': { procedures: [], lacking: true, difficulty: false },
  'joint-completion-acceptance': { mode: 'comprehensive', fireAcceptance: true },
  'tech-sme-registration': {},
}

/** Warnings move nothing and are not simulated. */
const isTold = ({ type }: LedgerEvent) => type !== 'limit-warned'
const isTime = ({ actor }: LedgerEvent) => actor.role === 'time'

interface Stopped {
  readonly limit: string
  readonly started: number
  readonly stopped: number
  readonly used: number
  readonly result: 'kept' | 'exceeded' | 'other'
}

/** What the engine says of the clocks that have stopped, each run in the order of limit and start. */
function fromEngine(process: Process, of: Case): Stopped[] {
  return of.clocks.flatMap((clock: Clock) => {
    if (!clock.stoppedAt) return []
    const result = clockResult(of, clock)
    return [
      {
        limit: clock.limit,
        started: clock.startedAt.epochMilliseconds,
        stopped: clock.stoppedAt.epochMilliseconds,
        used: usedTime(calendar, limitOf(process, clock).unit, countedIntervals(clock, clock.stoppedAt)),
        result: result === 'kept' || result === 'exceeded' ? result : ('other' as const),
      },
    ]
  })
}

/** Lets the simulator's case live through what people did, and tells everything that happened to it. */
function simulated(process: Process, facts: Facts, events: readonly LedgerEvent[]) {
  const model = compileModel(process, facts)
  const stopped: Stopped[] = []
  const told: string[] = []
  const course = new CaseCourse(model, calendar, {
    stopped(of, limit, atMs, reached) {
      const own = model.limits[limit] as ModelLimit
      const exceeded = (of.exceeded & (1 << limit)) !== 0 || atMs > of.until(limit)
      stopped.push({
        limit: own.id,
        started: of.runOf(limit).startMs,
        stopped: atMs,
        used: usedBy(calendar, own, of.runOf(limit), atMs),
        result: exceeded ? 'exceeded' : reached ? 'kept' : 'other',
      })
    },
  })
  function letTimePass(nowMs: number): void {
    while (course.look(true) && course.nextMs <= nowMs) {
      const { id } = model.limits[course.nextLimit] as ModelLimit
      const column = course.pass(true)
      const type = column < 0 ? 'limit-exceeded' : model.tables.events[column]?.type
      told.push(`${course.lastMs} ${type} ${id}`)
    }
  }
  for (const event of events.filter((one) => !isTime(one))) {
    const { type, payload } = event
    const atMs = event.occurredAt.epochMilliseconds
    if (type === 'open') course.open(atMs)
    else {
      letTimePass(atMs)
      const column = model.columns.get(holdsAll(process, event) ? `${type} true` : type)
      const entered =
        typeof payload.until === 'string' ? toEpochDay(Temporal.PlainDate.from(payload.until)) : undefined
      if (column === undefined || !course.act(column, atMs, entered)) throw new Error(`${type} is not heard`)
      if (type === 'extend')
        course.extend(
          model.limits.findIndex(({ id }) => id === payload.limit),
          atMs,
        )
    }
    told.push(`${atMs} ${type}`)
    letTimePass(atMs)
  }
  // What time brings after the last act.
  letTimePass(events.at(-1)?.occurredAt.epochMilliseconds ?? 0)
  return { course, model, told, stopped }
}

function holdsAll({ tree }: Process, { type, payload }: LedgerEvent): boolean {
  const leaf = leaves(tree).find(({ id }) => type === `${id}.screen`)
  const checks = leaf?.kind === 'item' ? leaf.screening?.checks : undefined
  const given = payload.checks as Record<string, boolean> | undefined
  return checks?.every(({ id }) => given?.[id] === true) ?? false
}

const byStart = (a: Stopped, b: Stopped) =>
  a.limit === b.limit ? a.started - b.started || a.stopped - b.stopped : a.limit < b.limit ? -1 : 1

const seen = new Set<string>()

/** A run that starts from an open case finds it where it is, with the same ends of its limits. */
function expectGoesOn(process: Process, last: Case): void {
  if (last.ended) return
  const open = openCaseOf(process, last)
  const model = compileModel(process, open.facts)
  const course = new CaseCourse(model, calendar, { stopped() {} })
  course.resume(JSON.parse(JSON.stringify(open)), last.lastAt.epochMilliseconds)
  const paths = [...course.run.at].flatMap((at) => (at < 0 ? [] : (model.tables.positions[at]?.paths ?? [])))
  expect(paths.toSorted()).toEqual([...open.at].sort())
  for (const clock of last.clocks.filter(({ stoppedAt }) => stoppedAt === null)) {
    const limit = model.limits.findIndex(({ id }) => id === clock.limit)
    expect(course.isRunning(limit)).toBe(true)
    if (clock.due) expect(course.until(limit)).toBe(clock.due.until.epochMilliseconds)
  }
}

/** A limit is about to end when the due-date table warns of it; one that was extended is not extended again. */
function expectWarns(course: CaseCourse, limit: number, { due, extensions }: Clock): void {
  const { stage, waiting } = course.model.limits[limit] as ModelLimit
  if (!due || !stage || waiting) return
  const warned = Math.max(course.lastMs, due.warnAt.epochMilliseconds)
  const isInTime = extensions.length === 0 && warned <= due.until.epochMilliseconds
  expect(course.firstToEnd(1 << limit)?.atMs).toBe(isInTime ? warned : undefined)
}

/** The case that the ledger implies, beside the one that the simulator comes to by what people did. */
function expectSame(process: Process, last: Case, events: readonly LedgerEvent[]): void {
  const own = simulated(process, last.context.facts, events)
  const theirs = events.filter(isTold).map((event) => {
    const at = `${event.occurredAt.epochMilliseconds} ${event.type}`
    return isTime(event) ? `${at} ${String(event.payload.limit)}` : at
  })
  expect(own.told).toEqual(theirs)
  expect(own.course.ended).toBe(last.ended)
  expect(own.course.outcome ?? null).toBe(last.outcome)
  expect(own.stopped.toSorted(byStart)).toEqual(fromEngine(process, last).toSorted(byStart))
  for (const clock of last.clocks.filter(({ due }) => due !== null)) {
    const limit = own.model.limits.findIndex(({ id }) => id === clock.limit)
    expect(own.course.isRunning(limit)).toBe(true)
    expect(own.course.until(limit)).toBe(clock.due?.until.epochMilliseconds)
    expectWarns(own.course, limit, clock)
  }
  expectGoesOn(process, last)
  for (const text of own.told) seen.add(text.split(' ')[1] ?? '')
}

const definition = (slug: string) => catalogue.find((one) => one.slug === slug) as Process

describe(`the case engine and the simulator tell the same history (seed ${SEED})`, () => {
  test.each(Object.entries(openings))('%s', (slug, given) => {
    fc.assert(
      fc.property(paces, (course) => {
        const { case: last, events } = walk(engine, open(slug, '2022-04-29T15:30', given), course)
        expectSame(definition(slug), last, events)
      }),
      seeded(25),
    )
  })

  test.each([
    ['kept in time', '2022-06-10T10:00'],
    ['kept too late', '2022-07-20T10:00'],
  ])('a commitment that is %s', (_, kept) => {
    const slug = 'tendering-certification-commitment'
    const opened = open(slug, '2022-04-29T15:30', { matter: 'certificates', commits: true })
    const events = [...opened.effects.events]
    let current = opened.case
    const commitment = 'certificate-commitment'
    for (const [time, type, payload] of [
      ['2022-05-05T09:10', 'accept', {}],
      ['2022-05-05T09:15', 'informing.done', {}],
      ['2022-05-05T09:20', `${commitment}.promise`, { document: 'C1', until: '2022-06-30' }],
      ['2022-05-06T09:30', 'handling.pass', {}],
      ['2022-05-06T09:40', 'approve', {}],
      ['2022-05-07T10:00', 'deliver', {}],
      [kept, `${commitment}.fulfil`, { proof: 'P1' }],
    ] as const) {
      if (!possible(current).includes(type)) continue
      const done = step(current, time, type, payload)
      events.push(...done.effects.events)
      current = done.case
    }
    expect(current.ended).toBe(true)
    expectSame(definition(slug), current, events)
  })

  test('open cases that differ in what no condition reads go on as one kind, from no later than the run begins', () => {
    const slug = 'power-lv-exempt'
    const of = (facts: Facts) => open(slug, '2022-04-29T15:30', { ...openings[slug], ...facts }).case
    const start = Temporal.Instant.from('2022-04-29T00:00+08:00')
    const taken = (facts: Facts) => openCaseOf(definition(slug), of(facts), start)
    expect(taken({ capacity: 30 })).toEqual(taken({ capacity: 20 }))
    // A limit counts back from this day.
    expect(taken({ worksStart: '2022-07-30' }).facts).toMatchObject({ worksStart: '2022-07-30' })
    expect(taken({ capacity: 100_000 }).facts).not.toEqual(taken({}).facts)
    expect(taken({}).phases.receipt).toBe(String(start))
  })

  test('and it tells enough of them to mean something', () => {
    const told = [...seen].join(' ')
    for (const type of [
      'correction',
      'deem-accepted',
      'limit-exceeded',
      'extend',
      'withdraw',
      'refuse',
      'deliver',
    ])
      expect(told).toContain(type)
    for (const verb of ['elapsed', 'promise', 'fulfil', 'suspend', 'resume', 'reply', 'screen', 'fail'])
      expect(told).toContain(`.${verb}`)
  })
})
