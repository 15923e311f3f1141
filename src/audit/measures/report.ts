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
import { type ClockCounts, clockTally, distributionsBy, eachClock, shareOf } from './tallies.ts'

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
  const weekOf = (row: number) => Math.floor(((columns.closedAt[row] as number) - FIRST_MONDAY) / WEEK)
  const [firstWeek, lastWeek] = rangeOf(rows, weekOf)
  const weeks = rows.length === 0 ? 0 : lastWeek - firstWeek + 1
  const weekOfRow = new Uint16Array(columns.length)
  const processes = definitions.processes.length
  const casesBy = { process: new Float64Array(processes), week: new Float64Array(weeks) }
  for (const row of rows) {
    const week = weekOf(row) - firstWeek
    weekOfRow[row] = week
    add(casesBy.process, columns.process[row] as number)
    add(casesBy.week, week)
  }
  const clocks = countClocks(columns, definitions, filter, rows, weekOfRow, weeks)

  const working = (row: number) => columns.workingSeconds[row] as number
  const plain = (row: number) => columns.seconds[row] as number
  const processOf = (row: number) => columns.process[row] as number
  const workingBy = distributionsBy(rows, processes, processOf, working)
  const plainBy = distributionsBy(rows, processes, processOf, plain)
  const workingByWeek = distributionsBy(rows, weeks, (row) => weekOfRow[row] as number, working)
  const sum = (column: Int32Array) => {
    let total = 0
    for (const row of rows) total += column[row] as number
    return total
  }

  return {
    closed: {
      cases: rows.length,
      lateCases: clocks.late,
      ...addedUp(clocks.counted, () => true),
      workingSeconds: distributionOf(Int32Array.from(rows, working)),
      seconds: distributionOf(Int32Array.from(rows, plain)),
    },
    total: { seconds: sum(columns.seconds), workingSeconds: sum(columns.workingSeconds) },
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

function rangeOf(rows: Int32Array, valueAt: (row: number) => number): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    const value = valueAt(row)
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
  let lastLate = -1
  eachClock(columns, rows, (place, row) => {
    const limit = columns.limit[place] as number
    if (!shown[limit]) return
    const [result, warned] = [columns.result[place] as number, columns.warned[place] as number]
    byLimit.add(limit, result, warned)
    if (result === kept || result === exceeded) {
      judged[count] = place
      count += 1
      if ((columns.allotted[place] as number) >= 0) {
        add(used, limit, columns.used[place])
        add(allotted, limit, columns.allotted[place])
      }
    }
    if (!counted[limit]) return
    byWeek.add(weekOfRow[row] as number, result, warned)
    if (result !== exceeded || row === lastLate) return
    lastLate = row
    late += 1
    add(lateByProcess, columns.process[row] as number)
    add(lateByWeek, weekOfRow[row] as number)
  })
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
  const distributions = distributionsBy(
    clocks.judged,
    shown.length,
    (place) => columns.limit[place] as number,
    (place) => columns.used[place] as number,
    1,
  )
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
  const held = new Set(Array.from(rows, (row) => columns.process[row] as number))
  const met = processes.filter((_, code) => held.has(code)).sort(processesInOrder)
  const parts = met.flatMap((of) => (of ? leaves(of.tree) : []))
  const names = new Map(parts.map(({ id, zh, en }) => [id, { zh, en }]))
  let unsettled = 0
  let all = 0
  for (const row of rows) {
    const end = columns.spansEnd[row] as number
    const start = row === 0 ? 0 : (columns.spansEnd[row - 1] as number)
    if (start === end) unsettled += 1
    for (let place = start; place < end; place += 1) {
      const key = columns.span[place] as number
      add(seconds, key, columns.spanSeconds[place])
      add(working, key, columns.spanWorkingSeconds[place])
      add(cases, key)
      all += columns.spanWorkingSeconds[place] as number
    }
  }
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
