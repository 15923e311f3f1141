import { judgePair, type PairLimit } from '../../audit/mining/pair-limit.ts'
import type { Name } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import { earliestAt, workingTimeAt } from '../../time/working-hours.ts'
import type { Distribution } from '../random/distribution.ts'
import type { Mrg32k3a } from '../random/mrg32k3a.ts'
import { type Sampler, samplerOf } from '../random/sampler.ts'
import { streamsOf } from '../random/streams.ts'
import { statisticsInvalid } from '../statistics/quantile-sketch.ts'
import { calibrate, midnight } from './calibrate.ts'
import { gatherPassages, lengthOf, type Measure } from './fit-course.ts'
import { refit } from './fit-times.ts'
import { asKnownAt, type ObservedCase, type ObservedEvent } from './observed-case.ts'

export interface BackTestOptions {
  readonly calendar: Calendar
  /** Calibrated on the cases that came from here … */
  readonly from: Temporal.PlainDate
  /** … until here, as they were known then; held against those that came from here … */
  readonly split: Temporal.PlainDate
  /** … until here, as they were known then. */
  readonly to: Temporal.PlainDate
  readonly limit: PairLimit
  readonly source: Name
  readonly seed: number
  /** How many second halves are simulated; 400 when nothing is said. */
  readonly replications?: number
}

export interface BackTest {
  /** Runs of the limit that ended, or that had passed their end, in the held-out half. */
  readonly judged: number
  /** The share of them on time, as it was. */
  readonly actual: number
  /** The same share as the first half predicts it: the middle of the simulated ones. */
  readonly predicted: number
  /** The prediction interval: of so many simulated halves 95 in 100 lie in it. */
  readonly low: number
  readonly high: number
  readonly isInside: boolean
  /** Cases that came in each half. */
  readonly cases: readonly [calibrated: number, heldOut: number]
}

/**
 * Where a case stands: at its last activity, with all that has been done. The last alone would not do: of parallel
 * branches any may come last, and what is left is what the others are.
 */
interface Standing {
  /** How often it went on, and where; the share is with those before it. */
  readonly ways: Way[]
  seen: number
}

interface Way {
  readonly to: string | null
  readonly next: Standing
  count: number
  share: number
  measure: Measure
  lasts: Sampler | undefined
}

/** No case has more activities than this; a loop that never ends would. */
const MOST = 1000

/**
 * Calibrates on the first part of a period and predicts the second part's share on time.
 *
 * Each replication takes a resample of the first half's cases (so that what the first half doesn't know is in the
 * interval too), fits the course to it, and lets the cases of the second half come when they came. Case by case:
 * which activity follows, and how long after, as the fitted distributions say; waits for staff are part of these
 * times, so it holds for the load that was seen. The limit is judged as an auditor's is on a log.
 *
 * @throws SimulationError `statistics-invalid` when a half has no case or no run of the limit; TimeError
 */
export function backTest(histories: readonly ObservedCase[], options: BackTestOptions): BackTest {
  const { calendar, from, split, to, limit, source, seed, replications = 400 } = options
  const { cases, course } = calibrate(histories, calendar, { from, to: split }, source)
  const [begin, end] = [midnight(split), midnight(to)]
  const heldOut = histories.flatMap((history) => {
    const known = (history.events[0]?.at ?? 0) >= begin ? asKnownAt(history, end) : undefined
    return known ? [known] : []
  })
  const actual = shareOf(calendar, limit, heldOut, end)
  if (!actual)
    throw statisticsInvalid(
      { zh: `${split}至${to}没有该时限的计时`, en: `no run of the limit from ${split} to ${to}` },
      { zh: '在该期间计时的时限', en: 'a limit that runs there' },
    )
  const kinds = new Map(
    course.passages.map(({ from: before, to: after, measure, elapsed }) => [
      pairOf(before, after),
      { measure, kind: elapsed?.distribution.kind ?? 'empirical' } as const,
    ]),
  )
  const simulated: number[] = []
  for (let replication = 0; replication < replications; replication += 1) {
    const stream = streamsOf(seed, replication).shared(0)
    const resample = cases.map(() => cases[Math.floor(stream.next() * cases.length)] as ObservedCase)
    const ways = waysOf(resample, calendar, kinds)
    const lived = heldOut.map((one) => live(one, ways, stream, calendar, end))
    const share = shareOf(calendar, limit, lived, end)
    if (share) simulated.push(share.share)
  }
  if (simulated.length < 40)
    throw statisticsInvalid(
      {
        zh: `该时限只在${simulated.length}次模拟中出现`,
        en: `the limit in ${simulated.length} simulated halves`,
      },
      { zh: '办件会用到的时限', en: 'a limit that cases reach' },
    )
  simulated.sort((a, b) => a - b)
  const at = (share: number) => simulated[Math.round(share * (simulated.length - 1))] as number
  const [low, predicted, high] = [at(0.025), at(0.5), at(0.975)]
  return {
    ...{ judged: actual.judged, actual: actual.share, predicted, low, high },
    isInside: low <= actual.share && actual.share <= high,
    cases: [cases.length, heldOut.length],
  }
}

/** Of the runs of a limit that are decided by an instant, the share that was kept. */
function shareOf(
  calendar: Calendar,
  limit: PairLimit,
  cases: readonly ObservedCase[],
  end: number,
): { share: number; judged: number } | undefined {
  let [kept, judged] = [0, 0]
  for (const { events } of cases) {
    const instances = events.map(({ activity, at }) => ({ activity, startedAt: null, endedAt: at }))
    // What hasn't come by the end is late when it would be late at the end.
    for (const result of judgePair(calendar, limit, instances)) {
      if (result === 'open' || result === 'uncounted') continue
      judged += 1
      if (result === 'kept') kept += 1
    }
    const began = instances.findLastIndex(({ activity }) => activity === limit.from)
    if (began < 0 || instances.slice(began + 1).some(({ activity }) => activity === limit.to)) continue
    const [asOfNow] = judgePair(calendar, limit, [
      instances[began] as (typeof instances)[number],
      { activity: limit.to, startedAt: null, endedAt: end },
    ])
    if (asOfNow === 'exceeded') judged += 1
  }
  return judged === 0 ? undefined : { share: kept / judged, judged }
}

type Kinds = ReadonlyMap<string, { readonly measure: Measure; readonly kind: Distribution['kind'] }>

const pairOf = (from: string | null, to: string | null) => `${from}\n${to}`

/** The standings of cases, from the beginning on, each way with its share and how long it takes. */
function waysOf(cases: readonly ObservedCase[], calendar: Calendar, kinds: Kinds): Standing {
  const known = new Map<string, Standing>()
  const standing = (last: string | null, done: ReadonlySet<string>): Standing => {
    const key = JSON.stringify([last, [...done].sort()])
    const found = known.get(key) ?? { ways: [], seen: 0 }
    known.set(key, found)
    return found
  }
  const lasts = new Map(
    [...gatherPassages(cases).values()].flatMap(({ from, to, spans }) => {
      if (from === null || to === null) return []
      const { measure, kind } = kinds.get(pairOf(from, to)) ?? { measure: 'plain', kind: 'empirical' }
      const times = spans.map((span) => lengthOf(calendar, measure, span))
      return [[pairOf(from, to), { measure, lasts: samplerOf(refit(kind, times)) }] as const]
    }),
  )
  const start = standing(null, new Set())
  for (const { events, ended } of cases) {
    const done = new Set<string>()
    let at = start
    let last: string | null = null
    for (const to of [...events.map(({ activity }) => activity), ...(ended ? [null] : [])]) {
      let way = at.ways.find((one) => one.to === to)
      if (!way) {
        const passage = lasts.get(pairOf(last, to)) ?? { measure: 'plain', lasts: undefined }
        if (to !== null) done.add(to)
        way = { to, next: standing(to, done), count: 0, share: 0, ...passage }
        at.ways.push(way)
      } else if (to !== null) done.add(to)
      way.count += 1
      at.seen += 1
      at = way.next
      last = to
    }
  }
  for (const { ways, seen } of known.values()) {
    let before = 0
    for (const way of ways) {
      before += way.count
      way.share = before / seen
    }
  }
  return start
}

/** A case that comes when another one came, and goes on as the standings say until the end of the period. */
function live(
  { id, events: [first] }: ObservedCase,
  start: Standing,
  stream: Mrg32k3a,
  calendar: Calendar,
  end: number,
): ObservedCase {
  const events: ObservedEvent[] = []
  let at = first?.at ?? 0
  let standing = start
  while (events.length < MOST) {
    const number = stream.next()
    const way = standing.ways.find(({ share }) => number < share)
    if (!way || way.to === null) return { id, events, ended: way !== undefined }
    const lasted = (way.lasts?.sample(stream) ?? 0) * 1000
    at = way.measure === 'working' ? afterWork(calendar, at, lasted) : at + lasted
    if (at >= end) break
    events.push({ activity: way.to, at, by: null })
    standing = way.next
  }
  return { id, events, ended: false }
}

const afterWork = ({ hours }: Calendar, at: number, lasted: number): number =>
  lasted > 0 ? earliestAt(hours, workingTimeAt(hours, at) + lasted) : at
