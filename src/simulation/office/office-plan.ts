import type { Facts } from '../../process/condition.ts'
import { holds } from '../../process/condition.ts'
import type { Process } from '../../process/definition.ts'
import { subjectOf } from '../../process/proofs/subject.ts'
import { valuations } from '../../process/proofs/valuations.ts'
import { startOfDay } from '../../time/beijing-time.ts'
import { buildCalendar, type Calendar } from '../../time/calendar.ts'
import { toEpochDay } from '../../time/epoch-day.ts'
import type { Batch, RosterChange } from '../kernel/staff-pool.ts'
import { compileWorkingClock, type WorkingClock } from '../kernel/working-clock.ts'
import type { Distribution } from '../random/distribution.ts'
import { type Sampler, samplerOf } from '../random/sampler.ts'
import type { Streams } from '../random/streams.ts'
import { type Activity, APPLICANT, activitiesOf, WAITING, WINDOWS } from './activities.ts'
import type { ArrivalRates } from './arrival-times.ts'
import { type CaseModel, compileModel } from './case-model.ts'
import type { OfficeInput, OfficeVariant, ParameterValue } from './office-input.ts'
import type { OpenCase } from './open-case.ts'
import { defaultOf } from './parameters.ts'

/** An activity with everything that doing it needs, looked up once. */
export interface Doing {
  readonly activity: Activity
  readonly holder: number
  /** -1: nobody of the staff. */
  readonly pool: number
  readonly sampler: Sampler
  /** The first number of its chance, and which of the case's purposes it is. */
  readonly purpose: number
  readonly slot: number
  readonly columns: Readonly<Record<Verb, number>>
}

const verbs = [
  'accept',
  'decline',
  'correct',
  'submit',
  'return',
  'pass',
  'fail',
  'suspend',
  'screened',
  'resume',
  'reconsider',
  'refuse',
  'approve',
  'go',
] as const
export type Verb = (typeof verbs)[number]

export interface CasePlan {
  readonly index: number
  readonly model: CaseModel
  readonly doings: readonly (Doing | undefined)[]
  readonly purposes: number
  /** Time alone may move it. */
  readonly hasDue: boolean
  /** Columns of the keeping of each commitment. */
  readonly fulfils: readonly number[]
  /** The columns of a withdrawal and of an extension; -1 where the machine knows none. */
  readonly withdraw: number
  readonly extend: number
  /** Bits of the limits that the law lets extend, where the scenario has some extended. */
  readonly extendable: number
  readonly materials: number
  readonly fee: number
}

export interface PoolPlan {
  readonly id: string
  readonly servers: number
  readonly absence: number
  readonly roster: readonly RosterChange[]
  readonly batch?: Batch
}

/** Numbers of chance between one purpose and the next: sixteen times, each with its parts. */
export const PER_PURPOSE = 64
export const PER_ROUND = 4

const DAY = 86_400

/** A variant of an office made ready to run: compiled tables, samplers, pools, the calendar of the run. */
export interface OfficePlan {
  readonly input: OfficeInput
  readonly variant: OfficeVariant
  readonly calendar: Calendar
  readonly clock: WorkingClock
  readonly startMs: number
  /** Seconds: the end of the warm-up, of the period, and of what follows it. */
  readonly warmUp: number
  readonly end: number
  readonly drained: number
  /** Days of the run. */
  readonly days: number
  readonly arrivals: ArrivalRates
  readonly matters: OfficeInput['matters']
  readonly priorities: number
  /** By kind of matter the case plans of its cases, in their order. */
  readonly casesOf: readonly (readonly number[])[]
  readonly cases: readonly CasePlan[]
  readonly openCases: readonly { readonly open: OpenCase; readonly casePlan: number }[]
  readonly sideBySide: boolean
  readonly pools: readonly PoolPlan[]
  /** Ids of whom a case can be with. */
  readonly holders: readonly string[]
  readonly applicant: number
  readonly mostRegions: number
  readonly rates: {
    readonly decline: number
    readonly correction: number
    readonly abandon: number
    readonly special: number
    readonly fail: number
    readonly refuse: number
    readonly refuseOnMerits: number
    /** A case's chance in a second of being withdrawn. */
    readonly withdraw: number
    readonly extension: number
    readonly screened: number
    readonly online: number
  }
  readonly between: Sampler
  readonly fulfil: Sampler
  readonly promised: Sampler
  readonly purposeOf: (name: string) => number
}

/** The facts that a definition asks for, of those given; what is not given, as in the case with the most items. */
export function factsFor(process: Process, given: Facts): Facts {
  const { facts, bounds, included } = subjectOf(process)
  const open = facts.filter(({ id }) => given[id] === undefined)
  const taken = Object.fromEntries(
    facts.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])),
  )
  const cases = valuations(open, bounds).map((one): Facts => ({ ...one, ...taken }))
  const most = Math.max(...cases.map((one) => included(one).length))
  return cases.find((one) => included(one).length === most) ?? taken
}

const kindOf = ({ process: { slug, version }, facts }: OpenCase) => JSON.stringify([slug, version, facts])

/** The tables that open cases go on with, each once, by what they are. */
function modelsOf(openCases: readonly OpenCase[]): Map<string, CaseModel> {
  const found = new Map<string, CaseModel>()
  for (const open of openCases) {
    const kind = kindOf(open)
    if (!found.has(kind)) found.set(kind, compileModel(open.process, open.facts))
  }
  return found
}

/** What came later: after the others, so that those keep their numbers. */
const laterPurposes = ['withdrawal', 'extension']

/** Every name of chance in all variants, so that a purpose has the same number in each. */
function purposesOf({ variants, matters, staff }: OfficeInput, open: Iterable<CaseModel>): string[] {
  const names = new Set(['arrivals', 'matter', 'online', ...staff.map(({ id }) => `absence.${id}`)])
  for (const { cases, facts: own } of variants) {
    for (const [index, process] of cases.entries()) {
      names.add(`between#${index}`)
      names.add(`fulfil#${index}`)
      for (const { facts } of matters)
        for (const activity of activitiesOf(
          compileModel(process, factsFor(process, { ...facts, ...own })),
          index,
        ))
          if (activity) names.add(activity.purpose)
    }
  }
  for (const model of open)
    for (const activity of activitiesOf(model, 0)) if (activity) names.add(activity.purpose)
  return [...[...names].sort(), ...laterPurposes]
}

const asked = (process: Process, facts: Facts): number =>
  process.materials.filter(({ mayAsk }) => mayAsk === true || holds(mayAsk, facts)).length

/** Days after the last one of a run for which the calendar is asked: work that begins on it goes on. */
export const AFTERWARDS = 60

/** Makes every variant ready. @throws TypeError, TimeError, SimulationError for what cannot be run */
export function planOffice(input: OfficeInput): OfficePlan[] {
  const openModels = modelsOf(input.openCases ?? [])
  const purposes = new Map(purposesOf(input, openModels.values()).map((name, index) => [name, index]))
  const purposeOf = (name: string) => (purposes.get(name) ?? 0) * PER_PURPOSE
  const calendar = buildCalendar(input.notices, input.sessions)
  const first = toEpochDay(Temporal.PlainDate.from(input.from))
  const startMs = startOfDay(first)
  const days = input.warmUpDays + input.days + input.drainDays
  const start = Temporal.Instant.fromEpochMilliseconds(startMs)
  const clock = compileWorkingClock(calendar, start, days + AFTERWARDS)
  const value = (name: string): ParameterValue => {
    const found = input.parameters[name] ?? defaultOf(name)?.value
    if (found === undefined) throw new TypeError(`there is no parameter "${name}"`)
    return found
  }
  const number = (name: string) => value(name) as number
  const sampler = (names: readonly string[]): Sampler => {
    const own = names.find((name) => input.parameters[name] !== undefined) ?? names.at(-1)
    return samplerOf((own === undefined ? { kind: 'fixed', value: 0 } : value(own)) as Distribution)
  }
  const pools = input.staff.map(
    ({ id, roster = [], batch }): PoolPlan => ({
      id,
      servers: number(`staff.${id}`),
      absence: number(`absence.${id}`),
      roster: roster.map(({ from, servers }) => ({
        at: Math.max(0, (toEpochDay(Temporal.PlainDate.from(from)) - first) * DAY),
        servers,
      })),
      ...(batch && { batch }),
    }),
  )
  const poolOf = (holder: string) => input.staff.findIndex(({ does }) => does.includes(holder))

  return input.variants.map((variant): OfficePlan => {
    const models = variant.cases.map((process) =>
      input.matters.map(({ facts }) =>
        compileModel(process, factsFor(process, { ...facts, ...variant.facts })),
      ),
    )
    const departments = models.flatMap((ofKind, index) =>
      ofKind.flatMap((model) => activitiesOf(model, index).flatMap((one) => (one ? [one.holder] : []))),
    )
    const ofOpen = [...openModels.values()].flatMap((model) =>
      activitiesOf(model, 0).flatMap((one) => (one ? [one.holder] : [])),
    )
    const holders = [...new Set([WINDOWS, APPLICANT, WAITING, ...departments, ...ofOpen])]
    const cases: CasePlan[] = []
    function addCase(model: CaseModel, index: number): number {
      const slots = new Map<string, number>()
      const doings = activitiesOf(model, index).map((activity): Doing | undefined => {
        if (!activity) return undefined
        const slot = slots.get(activity.purpose) ?? slots.size
        slots.set(activity.purpose, slot)
        return {
          activity,
          holder: holders.indexOf(activity.holder),
          pool: activity.kind === 'staff' ? poolOf(activity.holder) : -1,
          sampler: sampler(activity.lasts),
          purpose: purposeOf(activity.purpose),
          slot,
          columns: Object.fromEntries(verbs.map((verb) => [verb, activity.columns[verb] ?? -1])) as Record<
            Verb,
            number
          >,
        }
      })
      cases.push({
        index: cases.length,
        model,
        doings,
        purposes: slots.size,
        hasDue: model.limits.some(({ brings }) => brings >= 0),
        fulfils: model.tables.commitments.map((id) => model.columns.get(`${id}.fulfil`) ?? -1),
        withdraw: model.columns.get('withdraw') ?? -1,
        extend: model.columns.get('extend') ?? -1,
        extendable:
          number('rate.extension') > 0
            ? model.limits.reduce((bits, { extension }, place) => (extension ? bits | (1 << place) : bits), 0)
            : 0,
        materials: asked(model.process, model.facts),
        fee: model.process.free ? 0 : number(`fee.${model.process.slug}`),
      })
      return cases.length - 1
    }
    const casesOf = input.matters.map((_, kind) =>
      models.map((ofKind, index) => addCase(ofKind[kind] as CaseModel, index)),
    )
    const openPlans = new Map([...openModels].map(([kind, model]) => [kind, addCase(model, 0)]))
    const openCases = (input.openCases ?? []).map((open) => ({
      open,
      casePlan: openPlans.get(kindOf(open)) as number,
    }))
    return {
      input,
      variant,
      calendar,
      clock,
      startMs,
      warmUp: input.warmUpDays * DAY,
      end: (input.warmUpDays + input.days) * DAY,
      drained: days * DAY,
      days,
      arrivals: {
        perWeek: number('arrivals.perWeek'),
        byHour: value('arrivals.byHour') as readonly number[],
        byWeekday: value('arrivals.byWeekday') as readonly number[],
        onHolidays: number('arrivals.onHolidays'),
      },
      matters: input.matters,
      priorities: 1 + Math.max(...input.matters.map(({ priority }) => priority)),
      casesOf,
      cases,
      openCases,
      sideBySide: variant.order === 'side-by-side',
      pools,
      holders,
      applicant: holders.indexOf(APPLICANT),
      mostRegions: Math.max(...cases.map(({ model }) => model.tables.regions.length)),
      rates: {
        decline: number('rate.decline'),
        correction: number('rate.correction'),
        abandon: number('rate.abandon'),
        special: number('rate.special-procedure'),
        fail: number('rate.fail'),
        refuse: number('rate.refuse'),
        refuseOnMerits: number('rate.refuse-on-merits'),
        withdraw: -Math.log1p(-number('rate.withdraw')) / DAY,
        extension: number('rate.extension'),
        screened: number('rate.screened'),
        online: number('rate.online'),
      },
      between: sampler(['delay.between']),
      fulfil: sampler(['delay.fulfil']),
      promised: sampler(['delay.promised']),
      purposeOf,
    }
  })
}

/** How many of a pool are on duty from each day on: the roster, less who is absent that day. */
export function rosterOf(
  { pools, days, purposeOf }: OfficePlan,
  pool: number,
  streams: Streams,
): RosterChange[] {
  const { id, servers, absence, roster } = pools[pool] as PoolPlan
  const stream = streams.shared(purposeOf(`absence.${id}`))
  const changes: RosterChange[] = []
  let planned = servers
  for (let day = 0; day < days; day++) {
    planned = roster.findLast(({ at }) => at <= day * DAY)?.servers ?? planned
    let present = 0
    for (let person = 0; person < planned; person++) if (stream.next() >= absence) present += 1
    if (present !== (changes.at(-1)?.servers ?? servers)) changes.push({ at: day * DAY, servers: present })
  }
  return changes
}
