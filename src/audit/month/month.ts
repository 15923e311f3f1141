import type { CaseEngine } from '../../case/engine.ts'
import type { Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import { calendarDay } from '../../time/calendar-day.ts'
import { company } from './applicant.ts'
import { type Chance, chanceOf } from './chance.ts'
import { drive, type Lived, type Office } from './drive.ts'
import { clerkFor, whoDoes } from './people.ts'
import type { Plant, Planted } from './plant.ts'
import { fakedPlants } from './plants/faked.ts'
import { intakePlants } from './plants/intake.ts'
import { jointPlants } from './plants/joint.ts'
import { limitPlants } from './plants/limits.ts'
import { suspensionPlants } from './plants/suspensions.ts'
import { visitPlants } from './plants/visits.ts'
import { type Visit, visit } from './visit.ts'
import { addWorkingTime } from './working-time.ts'

/** Every pattern that the month can plant. */
export const plants: readonly Plant[] = [
  ...limitPlants,
  ...intakePlants,
  ...suspensionPlants,
  ...fakedPlants,
  ...jointPlants,
  ...visitPlants,
]

/** What is so of the month: whoever looks for it must find the one, and may not find the other. */
export interface Label {
  readonly rule: string
  readonly variant: string
  readonly planted: boolean
  /** Cases, tickets and changes in which it shows. */
  readonly subjects: readonly string[]
  /** Everything that was added with it. */
  readonly all: readonly string[]
  /** Rules that rightly find something in it too. */
  readonly also: readonly string[]
}

export interface MonthOptions {
  readonly engine: CaseEngine
  readonly calendar: Calendar
  readonly catalogue: readonly Process[]
  readonly seed: number
  /** Ordinary and planted cases together, about. */
  readonly cases: number
  /** The last moment of the month. */
  readonly now: Temporal.Instant
}

/** What the county handles in such a month: how often, and at what pace (minutes of working time between acts). */
const mix = [
  { weight: 30, process: 'enterprise-setup-1545', facts: { generalEnterprise: false }, pace: [4, 18] },
  { weight: 20, process: 'enterprise-change', facts: {}, pace: [20, 200] },
  { weight: 8, process: 'enterprise-auto-registration', facts: {}, pace: [2, 9] },
  { weight: 8, process: 'enterprise-setup-split', facts: { item: 'tax' }, pace: [60, 800] },
  { weight: 4, process: 'enterprise-setup-split', facts: { item: 'bank' }, pace: [60, 800] },
  {
    weight: 8,
    process: 'construction-permit-merged',
    facts: { tendered: true, basement: false },
    pace: [30, 240],
  },
  {
    weight: 4,
    process: 'construction-permit-merged',
    facts: { tendered: true, basement: true },
    pace: [30, 200],
  },
  {
    weight: 5,
    process: 'planning-permit-merged',
    facts: { site: 'urban', basement: false },
    pace: [60, 700],
  },
  { weight: 4, process: 'municipal-facility-permit-merged', facts: { needs: ['greenery'] }, pace: [60, 700] },
  { weight: 6, process: 'work-injury-determination', facts: { clear: true }, pace: [60, 400] },
  { weight: 5, process: 'plant-quarantine-registration', facts: { goods: 'seedlings' }, pace: [60, 800] },
  { weight: 5, process: 'one-industry-one-licence', facts: {}, pace: [60, 900] },
] as const

/** An ordinary case: sometimes corrected, sometimes held for experts, sometimes rated. */
function ordinary(office: Office, arrivals: () => Temporal.Instant): { lived: Lived; visits: Visit[] } {
  const { chance } = office
  const { process, facts, pace } = chance.weighted(mix)
  const at = arrivals()
  const clerk = clerkFor(chance)
  const driven = drive(office, { process, facts, at, clerk })
  const minutes = () => chance.whole(pace[0], pace[1])
  const isSoon = (minutesMore: number) =>
    Temporal.Instant.compare(addWorkingTime(office.calendar, driven.at, minutesMore), office.now) < 0
  const luck = chance.next()
  const hasNotice = driven.process.limits.some(({ id }) => id === 'correction-notice')
  if (luck < 0.08 && hasNotice && process !== 'enterprise-auto-registration' && isSoon(1500)) {
    driven
      .work(minutes())
      .pass({ seconds: chance.whole(1, 55) })
      .act('request-correction')
    driven.days(chance.between(0.5, 2.5)).act('submit-correction')
  } else if (luck < 0.12 && process === 'plant-quarantine-registration' && isSoon(3000)) {
    driven.work(minutes()).act('accept').work(minutes()).act('review.suspend', { kind: 'expert-review' })
    driven.days(chance.between(1, 3)).act('review.resume')
  }
  driven.live(minutes)
  if (driven.case.ended && chance.next() < 0.15)
    driven.rate(chance.pick([5, 5, 5, 4, 4, 3, 2]), chance.whole(90, 90_000))
  const lived = driven.end()
  return { lived, visits: chance.next() < 0.3 ? [visitFor(office, lived, at)] : [] }
}

/** An open case whose limit has warned is about to end, planted or not: that is so, and S1 must say it. */
function aboutToEnd({ case: { id, clocks } }: Lived): Label | null {
  const warned = clocks.some(({ warnedAt, exceededAt, due }) => warnedAt && !exceededAt && due)
  const of = { rule: 'S1', variant: 'open at the end', planted: true, subjects: [id], all: [id], also: [] }
  return warned ? of : null
}

/** The visit at which a case was handed in. */
function visitFor(office: Office, { case: { id }, events }: Lived, at: Temporal.Instant): Visit {
  const { chance } = office
  const clerk = events[0]?.actor ?? clerkFor(chance)
  const waited = chance.between(1, 18)
  const takenAt = at.subtract({ seconds: Math.round(waited * 60) + 90 })
  const day = takenAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  return visit(chance, {
    ...{ business: 'enterprise', letter: 'A', takenAt, clerk, called: waited, ended: chance.between(4, 15) },
    ...{ end: 'case', cases: [id], number: office.nextNumber(`A ${day}`) },
    ...(chance.next() < 0.3 && { rated: [chance.pick([5, 5, 4, 3]), chance.whole(40, 600)] as const }),
  })
}

export interface MonthPart {
  readonly cases: readonly Lived[]
  readonly visits: readonly Visit[]
  readonly changes: NonNullable<Planted['changes']>
  readonly lowRisk: readonly string[]
  readonly label: Label | null
}

const labelOf = (
  { rule, variant, also = [], twinAlso = [] }: Plant,
  planted: boolean,
  { cases = [], visits = [], subjects, changes = [] }: Planted,
): Label => {
  const all = [
    ...cases.map(({ case: { id } }) => id),
    ...visits.map(({ ticket }) => ticket.id),
    ...changes.map(({ id }) => id),
  ]
  return { rule, variant, planted, subjects: subjects ?? all, all, also: planted ? also : twinAlso }
}

/**
 * A month of a county, case by case: most of them ordinary, and of each pattern some planted ones and as many innocent
 * twins. Everything happens on the real engine and the real calendar; the same seed gives the same month.
 */
export function* liveMonth({
  engine,
  calendar,
  catalogue,
  seed,
  cases,
  now,
}: MonthOptions): Generator<MonthPart> {
  const office = officeOf(chanceOf(seed), { engine, calendar, catalogue, now, who: whoDoes })
  const working = lastWorkingDays(calendar, now, 24)
  const morningOf = (back: number) =>
    working[working.length - 1 - Math.ceil(back)] ?? (working[0] as Temporal.PlainDate)
  const morning = (back: number) =>
    morningOf(back)
      .toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' })
      .toInstant()
      .add({ seconds: office.chance.whole(60, 2400) })
  const add = (planted: Planted, label: Label | null): MonthPart => ({
    cases: planted.cases ?? [],
    visits: planted.visits ?? [],
    changes: planted.changes ?? [],
    lowRisk: planted.lowRisk ?? [],
    label,
  })
  // Every pattern at least once, and about every hundredth case.
  const rounds = Math.max(1, Math.round(cases / 4000))
  let lived = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const plant of plants) {
      for (const planted of [true, false]) {
        const added = planted ? plant.plant(office, morning) : plant.twin(office, morning)
        lived += added.cases?.length ?? 0
        yield add(added, labelOf(plant, planted, added))
      }
    }
  }
  const month = working.slice(2)
  const arrivals = () => {
    const { chance } = office
    const minute = chance.next() < 0.55 ? chance.whole(1, 175) : chance.whole(245, 470)
    return chance
      .pick(month)
      .toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' })
      .toInstant()
      .add({ minutes: minute, seconds: chance.whole(0, 59) })
  }
  for (; lived < cases; lived += 1) {
    const { lived: own, visits } = ordinary(office, arrivals)
    yield add({ cases: [own], visits }, aboutToEnd(own))
  }
}

/** An office in which nothing has happened yet. */
export function officeOf(
  chance: Chance,
  {
    catalogue,
    ...rest
  }: Pick<MonthOptions, 'engine' | 'calendar' | 'catalogue' | 'now'> & Pick<Office, 'who'>,
): Office {
  const numbers = new Map<string, number>()
  let applicants = 0
  return {
    ...rest,
    chance,
    processes: new Map(catalogue.map((process) => [process.slug, process])),
    courses: new Map(),
    nextNumber(day) {
      const next = (numbers.get(day) ?? 0) + 1
      numbers.set(day, next)
      return next
    },
    nextApplicant() {
      applicants += 1
      return company(applicants)
    },
  }
}

/** So many working days, the last of them that of an instant. */
function lastWorkingDays(calendar: Calendar, now: Temporal.Instant, count: number): Temporal.PlainDate[] {
  const last = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  const found: Temporal.PlainDate[] = []
  for (let back = 0; found.length < count; back += 1) {
    const day = last.subtract({ days: back })
    if (calendarDay(calendar, day).working) found.unshift(day)
  }
  return found
}
