import type { Limit, Name, Process } from '../../process/definition.ts'
import { leadsOf } from '../../process/parts.ts'
import { leaves } from '../../process/tree.ts'
import type { LimitUnit } from '../../time/limit-unit.ts'
import { type BareColumns, clockResults } from './columns.ts'
import { type SpanKind, spanKindOf } from './measure-holders.ts'
import { type Distribution, distributionOf } from './quantiles.ts'
import {
  type CaseFilter,
  type Definitions,
  type KnownLimit,
  limitsOfFilter,
  selectCases,
} from './selection.ts'
import { type ClockCounts, clockTally, distributionsBy, gathered, shareOf } from './tallies.ts'

/** How long closed cases took, in working time and in plain time, both from receipt to closing. */
export interface Handling {
  readonly workingSeconds: Distribution | null
  readonly seconds: Distribution | null
}

/** Closed cases and how they kept their limits. */
export interface Compliance extends ClockCounts {
  readonly cases: number
  /** Cases in which a limit was exceeded. */
  readonly lateCases: number
}

export interface ProcessFigures extends Compliance, Handling, Name {
  readonly process: string
  readonly version: number
  readonly section: string
}

export interface LimitFigures extends ClockCounts, Name {
  readonly process: string
  readonly version: number
  readonly limit: string
  /** Whose part of the review it is about; the leading department's for a whole case. */
  readonly department: string | null
  readonly kind: Limit['kind']
  readonly unit: LimitUnit
  readonly amount: number | null
  /** False: an unconfirmed statutory limit, which makes no breach by itself and is in no sum above. */
  readonly confirmed: boolean
  /** Of the runs that were kept or exceeded, in days or in seconds. */
  readonly measure: 'days' | 'seconds'
  readonly used: Distribution | null
  /** 提速率: 1 − used ÷ allotted, over the same runs; null where the limit has no amount. */
  readonly speedUpShare: number | null
}

/** Time that somebody held cases on one ground, on their critical paths. */
export interface SpentFigures extends Omit<SpanKind, 'alone'> {
  /** What the part of the review is called; in several processes it may have several names, of which this is one. */
  readonly itemName: Name | null
  readonly cases: number
  readonly seconds: number
  readonly workingSeconds: number
  /** The part of it while nothing else was waited for. */
  readonly aloneWorkingSeconds: number
  /** Of all working time of these cases; all shares add up to 1. */
  readonly workingShare: number | null
}

export interface WeekFigures extends Compliance {
  /** Its Monday. */
  readonly week: string
  readonly medianWorkingSeconds: number | null
}

export interface ClosedReport {
  readonly closed: Compliance & Handling
  /** The working time and plain time of all cases together: what the parts of `spent` add up to, to the second. */
  readonly total: { readonly seconds: number; readonly workingSeconds: number }
  readonly outcomes: readonly { readonly outcome: string; readonly cases: number }[]
  readonly processes: readonly ProcessFigures[]
  readonly limits: readonly LimitFigures[]
  /** Longest first: where the time goes. */
  readonly spent: readonly SpentFigures[]
  /** Cases of which it is not settled yet who held them: they are in all figures but those of `spent`. */
  readonly unsettled: number
  readonly weeks: readonly WeekFigures[]
}

const WEEK = 7 * 86_400
/** Seconds from the epoch to the Monday 1970-01-05 00:00 in China. */
const FIRST_MONDAY = 4 * 86_400 - 8 * 3600

/** The figures of the closed cases that a filter lets in. */
export function closedReport(
  columns: BareColumns,
  definitions: Definitions,
  filter: CaseFilter,
): ClosedReport {
  const rows = selectCases(columns, definitions, filter)
  const weekOf = (second: number) => Math.floor((second - FIRST_MONDAY) / WEEK)
  const [firstWeek, lastWeek] = rangeOf(rows, columns.closedAt).map(weekOf) as [number, number]
  const weeks = rows.length === 0 ? 0 : lastWeek - firstWeek + 1
  const weekOfRow = new Uint16Array(columns.length)
  const processes = definitions.processes.length
  const casesBy = { process: new Float64Array(processes), week: new Float64Array(weeks) }
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number
    const week = weekOf(columns.closedAt[row] as number) - firstWeek
    const process = columns.process[row] as number
    weekOfRow[row] = week
    casesBy.process[process] = (casesBy.process[process] as number) + 1
    casesBy.week[week] = (casesBy.week[week] as number) + 1
  }
  const clocks = countClocks(columns, definitions, filter, rows, weekOfRow, weeks)

  const workingBy = distributionsBy(rows, processes, columns.process, columns.workingSeconds)
  const plainBy = distributionsBy(rows, processes, columns.process, columns.seconds)
  const workingByWeek = distributionsBy(rows, weeks, weekOfRow, columns.workingSeconds)
  const [working, plain] = [gathered(rows, columns.workingSeconds), gathered(rows, columns.seconds)]
  const sum = (values: Int32Array) => {
    let total = 0
    for (let index = 0; index < values.length; index += 1) total += values[index] as number
    return total
  }
  const total = { seconds: sum(plain), workingSeconds: sum(working) }

  return {
    closed: {
      cases: rows.length,
      lateCases: clocks.late,
      ...addedUp(clocks.counted, () => true),
      workingSeconds: distributionOf(working),
      seconds: distributionOf(plain),
    },
    total,
    outcomes: outcomesOf(columns, rows),
    processes: inProcessOrder(definitions).flatMap((code) => {
      const process = definitions.processes[code]
      if (!process || !casesBy.process[code]) return []
      const { slug, version, section, zh, en } = process
      return [
        {
          ...{ process: slug, version, section, zh, en },
          cases: casesBy.process[code],
          lateCases: clocks.lateByProcess[code] as number,
          ...addedUp(clocks.counted, (limit) => definitions.limits[limit]?.process === process),
          workingSeconds: workingBy[code] ?? null,
          seconds: plainBy[code] ?? null,
        },
      ]
    }),
    limits: limitFigures(columns, definitions, clocks),
    ...spentFigures(columns, definitions, rows),
    weeks: Array.from({ length: weeks }, (_, week) => ({
      week: mondayOf(firstWeek + week),
      cases: casesBy.week[week] as number,
      lateCases: clocks.lateByWeek[week] as number,
      ...clocks.byWeek.counts(week),
      medianWorkingSeconds: workingByWeek[week]?.median ?? null,
    })),
  }
}

const inProcessOrder = ({ processes }: Definitions): readonly number[] =>
  [...processes.keys()].sort((a, b) => processesInOrder(processes[a], processes[b]))

const mondayOf = (week: number): string =>
  Temporal.PlainDate.from('1970-01-05').add({ weeks: week }).toString()

/** The least and the most of a column at some rows. */
function rangeOf(rows: Int32Array, column: Uint32Array): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let index = 0; index < rows.length; index += 1) {
    const value = column[rows[index] as number] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

function outcomesOf({ outcome, texts }: BareColumns, rows: Int32Array) {
  const counts = new Float64Array(texts.outcome.texts.length)
  for (const row of rows) add(counts, outcome[row] as number)
  return texts.outcome.texts
    .map((text, code) => ({ outcome: text, cases: counts[code] as number }))
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => inOrder(a.outcome, b.outcome))
}

/** The order of lists does not hang on which case happened to be read first: all nodes give the same. */
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const processesInOrder = (a: Process | undefined, b: Process | undefined) =>
  inOrder(a?.slug ?? '', b?.slug ?? '') || (a?.version ?? 0) - (b?.version ?? 0)

const add = (counts: Float64Array, key: number, more = 1) => {
  counts[key] = (counts[key] as number) + more
}

/** One pass over the clocks of the selected cases. */
function countClocks(
  columns: BareColumns,
  definitions: Definitions,
  filter: CaseFilter,
  rows: Int32Array,
  weekOfRow: Uint16Array,
  weeks: number,
) {
  const counted = limitsOfFilter(definitions, filter)
  const shown = limitsOfFilter(definitions, { ...filter, unconfirmed: true })
  const byLimit = clockTally(shown.length)
  const byWeek = clockTally(weeks)
  const lateByProcess = new Float64Array(definitions.processes.length)
  const lateByWeek = new Float64Array(weeks)
  const used = new Float64Array(shown.length)
  const allotted = new Float64Array(shown.length)
  const [kept, exceeded] = [clockResults.indexOf('kept'), clockResults.indexOf('exceeded')]
  // Places of the runs that were kept or exceeded.
  const judged = new Int32Array(columns.limit.length)
  let count = 0
  let late = 0
  const { clocksEnd, limit: limitOf, result: resultOf, warned: warnedOf } = columns
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number
    const week = weekOfRow[row] as number
    const end = clocksEnd[row] as number
    let isLate = false
    for (let place = row === 0 ? 0 : (clocksEnd[row - 1] as number); place < end; place += 1) {
      const limit = limitOf[place] as number
      if (!shown[limit]) continue
      const [result, warned] = [resultOf[place] as number, warnedOf[place] as number]
      byLimit.add(limit, result, warned)
      if (result === kept || result === exceeded) {
        judged[count] = place
        count += 1
        const whole = columns.allotted[place] as number
        if (whole >= 0) {
          used[limit] = (used[limit] as number) + (columns.used[place] as number)
          allotted[limit] = (allotted[limit] as number) + whole
        }
      }
      if (!counted[limit]) continue
      byWeek.add(week, result, warned)
      isLate ||= result === exceeded
    }
    if (!isLate) continue
    late += 1
    add(lateByProcess, columns.process[row] as number)
    add(lateByWeek, week)
  }
  return {
    byWeek,
    late,
    lateByProcess,
    lateByWeek,
    shown,
    used,
    allotted,
    judged: judged.subarray(0, count),
    byLimit: Array.from(shown, (_, limit) => byLimit.counts(limit)),
    get counted() {
      return this.byLimit.map((counts, limit) => ({ ...counts, limit })).filter(({ limit }) => counted[limit])
    },
  }
}

type CountedClocks = ReturnType<typeof countClocks>

/** The clocks of several limits together. */
function addedUp(limits: CountedClocks['counted'], wanted: (limit: number) => boolean): ClockCounts {
  const some = limits.filter(({ limit }) => wanted(limit))
  const sum = (key: 'kept' | 'exceeded' | 'superseded' | 'ended' | 'warned') =>
    some.reduce((total, counts) => total + counts[key], 0)
  const [kept, exceeded] = [sum('kept'), sum('exceeded')]
  return {
    ...{ kept, exceeded, superseded: sum('superseded'), ended: sum('ended'), warned: sum('warned') },
    onTimeShare: shareOf(kept, kept + exceeded),
  }
}

/** Whose part a limit is about. */
function departmentOf(process: Process, { id, item = id }: Limit): string | null {
  const part = leaves(process.tree).find((leaf) => leaf.id === item)
  return (part?.department ?? leadsOf(process)[0])?.id ?? null
}

/** Each limit against what it allots; unconfirmed ones too, and said to be so. */
function limitFigures(columns: BareColumns, definitions: Definitions, clocks: CountedClocks): LimitFigures[] {
  const { shown, used, allotted } = clocks
  const distributions = distributionsBy(clocks.judged, shown.length, columns.limit, columns.used, 1)
  const { limits } = definitions
  const place = ({ process, limit }: KnownLimit) => process.limits.indexOf(limit)
  const codes = [...limits.keys()].sort((a, b) => {
    const [one, other] = [limits[a], limits[b]]
    return processesInOrder(one?.process, other?.process) || (one && other ? place(one) - place(other) : 0)
  })
  return codes.flatMap((code) => {
    const one = limits[code]
    const counts = clocks.byLimit[code] as ClockCounts
    const runs = counts.kept + counts.exceeded + counts.superseded + counts.ended
    if (!one || !shown[code] || runs === 0) return []
    const { process, limit, confirmed } = one
    return [
      {
        ...{ process: process.slug, version: process.version, limit: limit.id, zh: limit.zh, en: limit.en },
        department: departmentOf(process, limit),
        ...{ kind: limit.kind, unit: limit.unit, amount: limit.amount, confirmed },
        ...counts,
        measure: limit.unit.endsWith('hours') ? ('seconds' as const) : ('days' as const),
        used: distributions[code] ?? null,
        speedUpShare: allotted[code]
          ? shareOf(allotted[code] - (used[code] as number), allotted[code])
          : null,
      },
    ]
  })
}

/** Where the time of some cases went. */
function spentFigures(
  columns: BareColumns,
  { processes }: Definitions,
  rows: Int32Array,
): Pick<ClosedReport, 'spent' | 'unsettled'> {
  const keys = columns.texts.span.texts
  const [seconds, working, cases] = [keys, keys, keys].map((list) => new Float64Array(list.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const held = new Uint8Array(processes.length)
  let unsettled = 0
  let all = 0
  const { span, spanSeconds, spanWorkingSeconds, spansEnd } = columns
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number
    const end = spansEnd[row] as number
    const start = row === 0 ? 0 : (spansEnd[row - 1] as number)
    held[columns.process[row] as number] = 1
    if (start === end) unsettled += 1
    for (let place = start; place < end; place += 1) {
      const key = span[place] as number
      const worked = spanWorkingSeconds[place] as number
      seconds[key] = (seconds[key] as number) + (spanSeconds[place] as number)
      working[key] = (working[key] as number) + worked
      cases[key] = (cases[key] as number) + 1
      all += worked
    }
  }
  const met = processes.filter((_, code) => held[code] === 1).sort(processesInOrder)
  const parts = met.flatMap((of) => (of ? leaves(of.tree) : []))
  const names = new Map(parts.map(({ id, zh, en }) => [id, { zh, en }]))
  const kinds = keys.flatMap((text, key) =>
    cases[key] ? [{ key, text: text.slice(0, text.lastIndexOf(' ')) }] : [],
  )
  kinds.sort((a, b) => inOrder(a.text, b.text))
  const spent = [...Map.groupBy(kinds, ({ text }) => text).values()].map((same) => {
    const total = (of: Float64Array) => same.reduce((sum, { key }) => sum + (of[key] as number), 0)
    const { alone: _, ...kind } = spanKindOf(keys[same[0]?.key ?? 0] ?? '')
    const alone = same.filter(({ key }) => spanKindOf(keys[key] ?? '').alone)
    return {
      ...kind,
      itemName: names.get(kind.item ?? '') ?? null,
      // A case may have been held in both ways: counted where it was held alone, or else beside others.
      cases: Math.max(...same.map(({ key }) => cases[key] as number)),
      seconds: total(seconds),
      workingSeconds: total(working),
      aloneWorkingSeconds: alone.reduce((sum, { key }) => sum + (working[key] as number), 0),
      workingShare: shareOf(total(working), all),
    }
  })
  return { spent: spent.sort((a, b) => b.workingSeconds - a.workingSeconds), unsettled }
}
