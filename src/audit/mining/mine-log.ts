import type { Calendar } from '../../time/calendar.ts'
import { TimeError } from '../../time/time-error.ts'
import { workingTimeAt } from '../../time/working-hours.ts'
import { type Distribution, distributionOf } from './distribution.ts'
import { type Instance, instancesOf, type MinedEvent, placeOf } from './instances.ts'
import { judgePair, type PairLimit, type PairResult } from './pair-limit.ts'

/** Names of cases that are shown with a figure; `count` says how many there are. */
const mostCases = 100
/** Variants in the answer, the most frequent first. */
const mostVariants = 200

/** A set of durations both ways. `uncounted`: those that lie where no calendar is. */
export interface Durations {
  readonly plainSeconds: Distribution | null
  readonly workingSeconds: Distribution | null
  readonly uncounted: number
}

interface Counted {
  readonly activity: string
  readonly count: number
}

export interface LogReport {
  readonly cases: number
  readonly events: number
  /** Of whole cases, from the first event to the last. */
  readonly caseDuration: Durations
  /** Of each activity that has a begin and an end; `unended` were begun and have none. */
  readonly activities: readonly (Counted & { readonly unended: number; readonly handling: Durations })[]
  /** The directly-follows map: how often one activity came right after another, and how long after. */
  readonly follows: readonly {
    readonly from: string
    readonly to: string
    readonly count: number
    readonly between: Durations
  }[]
  readonly starts: readonly Counted[]
  readonly ends: readonly Counted[]
  readonly variantCount: number
  /** What cases had the same activities in the same order. */
  readonly variants: readonly {
    readonly activities: readonly string[]
    readonly count: number
    readonly cases: readonly string[]
  }[]
  readonly limits: readonly (PairLimit & {
    readonly results: Readonly<Record<PairResult, number>>
    /** Kept of kept and exceeded; null where neither is. */
    readonly onTimeShare: number | null
    readonly exceededIn: { readonly count: number; readonly cases: readonly string[] }
  })[]
}

/** Durations as they gather, in seconds. */
function gathering(calendar: Calendar) {
  const plain: number[] = []
  const working: number[] = []
  let uncounted = 0
  return {
    add(from: number, to: number) {
      plain.push((to - from) / 1000)
      try {
        working.push((workingTimeAt(calendar.hours, to) - workingTimeAt(calendar.hours, from)) / 1000)
      } catch (error) {
        if (!(error instanceof TimeError)) throw error
        uncounted += 1
      }
    },
    durations: (): Durations => ({
      plainSeconds: distributionOf(plain),
      workingSeconds: distributionOf(working),
      uncounted,
    }),
  }
}

type Gathering = ReturnType<typeof gathering>

const byCount = (a: { readonly count: number }, b: { readonly count: number }) => b.count - a.count
const countedOf = (counts: ReadonlyMap<string, number>): Counted[] =>
  [...counts].map(([activity, count]) => ({ activity, count })).sort(byCount)
const increase = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** The value of a key, made when it is first asked for. */
function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/**
 * Gathers a log case by case. Memory grows with the numbers of distinct activities, pairs and variants, and by one
 * number for each duration; never by the events themselves.
 */
export function mineLog(calendar: Calendar, limits: readonly PairLimit[] = []) {
  const whole = gathering(calendar)
  const activities = new Map<string, { count: number; unended: number; handling: Gathering }>()
  const follows = new Map<string, Map<string, { count: number; between: Gathering }>>()
  const starts = new Map<string, number>()
  const ends = new Map<string, number>()
  const numbers = new Map<string, number>()
  const variants = new Map<string, { activities: string[]; count: number; cases: string[] }>()
  const judged = limits.map((limit) => ({
    limit,
    results: { kept: 0, exceeded: 0, open: 0, uncounted: 0 } as Record<PairResult, number>,
    exceeded: 0,
    cases: [] as string[],
  }))
  let cases = 0
  let events = 0

  function addInstance(one: Instance, before: Instance | undefined) {
    const { activity, startedAt, endedAt } = one
    const own = kept(activities, activity, () => ({ count: 0, unended: 0, handling: gathering(calendar) }))
    own.count += 1
    if (startedAt !== null && endedAt !== null) own.handling.add(startedAt, endedAt)
    if (endedAt === null) own.unended += 1
    if (!before) return
    const after = kept(follows, before.activity, () => new Map())
    const edge = kept(after, activity, () => ({ count: 0, between: gathering(calendar) }))
    edge.count += 1
    edge.between.add(placeOf(before), placeOf(one))
  }

  function addVariant(name: string, instances: readonly Instance[]) {
    const path = instances.map(({ activity }) => activity)
    const key = path.map((activity) => kept(numbers, activity, () => numbers.size)).join(' ')
    const variant = kept(variants, key, () => ({ activities: path, count: 0, cases: [] }))
    variant.count += 1
    if (variant.cases.length < mostCases) variant.cases.push(name)
  }

  return {
    /** @param of the events of one case, in order of time, then of the file */
    add(name: string, of: readonly MinedEvent[]): void {
      cases += 1
      events += of.length
      const [first, last] = [of[0], of.at(-1)]
      if (first && last) whole.add(first.at, last.at)
      const instances = instancesOf(of)
      for (const [index, one] of instances.entries()) addInstance(one, instances[index - 1])
      const [begin, end] = [instances[0], instances.at(-1)]
      if (begin) increase(starts, begin.activity)
      if (end) increase(ends, end.activity)
      addVariant(name, instances)
      for (const one of judged) {
        const results = judgePair(calendar, one.limit, instances)
        for (const result of results) one.results[result] += 1
        if (!results.includes('exceeded')) continue
        one.exceeded += 1
        if (one.cases.length < mostCases) one.cases.push(name)
      }
    },

    report: (): LogReport => ({
      cases,
      events,
      caseDuration: whole.durations(),
      activities: [...activities]
        .map(([activity, { handling, ...rest }]) => ({ activity, ...rest, handling: handling.durations() }))
        .sort(byCount),
      follows: [...follows]
        .flatMap(([from, after]) =>
          [...after].map(([to, { count, between }]) => ({ from, to, count, between: between.durations() })),
        )
        .sort(byCount),
      starts: countedOf(starts),
      ends: countedOf(ends),
      variantCount: variants.size,
      variants: [...variants.values()].sort(byCount).slice(0, mostVariants),
      limits: judged.map(({ limit, results, exceeded, cases: names }) => {
        const decided = results.kept + results.exceeded
        return {
          ...limit,
          results,
          onTimeShare: decided === 0 ? null : results.kept / decided,
          exceededIn: { count: exceeded, cases: names },
        }
      }),
    }),
  }
}
