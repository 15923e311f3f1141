import { type BareColumns, clockResults } from './columns.ts'
import { type Distribution, distributionOf } from './quantiles.ts'

/** What became of the clocks of some cases. Kept and exceeded make the on-time share; the others stand beside it. */
export interface ClockCounts {
  readonly kept: number
  readonly exceeded: number
  readonly superseded: number
  readonly ended: number
  readonly warned: number
  /** kept ÷ (kept + exceeded); null of none. */
  readonly onTimeShare: number | null
}

const rounded = (share: number) => Math.round(share * 1e6) / 1e6

export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : rounded(part / whole)

const resultCount = clockResults.length

/** Counts runs of clocks under keys of 0, 1, 2 … */
export function clockTally(keys: number) {
  const counts = new Float64Array(keys * resultCount)
  const warned = new Float64Array(keys)
  const of = (key: number, result: (typeof clockResults)[number]) =>
    counts[key * resultCount + clockResults.indexOf(result)] ?? 0
  return {
    add(key: number, result: number, wasWarned: number): void {
      counts[key * resultCount + result] = (counts[key * resultCount + result] as number) + 1
      warned[key] = (warned[key] as number) + wasWarned
    },
    counts(key: number): ClockCounts {
      const [kept, exceeded] = [of(key, 'kept'), of(key, 'exceeded')]
      return {
        kept,
        exceeded,
        superseded: of(key, 'superseded'),
        ended: of(key, 'ended'),
        warned: warned[key] ?? 0,
        onTimeShare: shareOf(kept, kept + exceeded),
      }
    },
  }
}

/**
 * The values of some places, put together by key in one pass, and the distribution of each key's.
 * @param keyOf the key of a place; -1 for none
 */
export function distributionsBy(
  places: Int32Array,
  keys: number,
  keyOf: (place: number) => number,
  valueAt: (place: number) => number,
  digits = 0,
): readonly (Distribution | null)[] {
  const ends = new Int32Array(keys)
  for (const place of places) {
    const key = keyOf(place)
    if (key >= 0) ends[key] = (ends[key] as number) + 1
  }
  for (let key = 1; key < keys; key += 1) ends[key] = (ends[key] as number) + (ends[key - 1] as number)
  const values = new Int32Array(ends[keys - 1] ?? 0)
  const next = Int32Array.from(ends)
  for (const place of places) {
    const key = keyOf(place)
    if (key < 0) continue
    const index = (next[key] as number) - 1
    next[key] = index
    values[index] = valueAt(place)
  }
  return Array.from(ends, (end, key) => distributionOf(values.subarray(next[key], end), digits))
}

/** Calls back for each clock of the cases in these rows. */
export function eachClock(
  { clocksEnd }: BareColumns,
  rows: Int32Array,
  see: (place: number, row: number) => void,
): void {
  for (const row of rows) {
    const end = clocksEnd[row] as number
    for (let place = row === 0 ? 0 : (clocksEnd[row - 1] as number); place < end; place += 1) see(place, row)
  }
}
