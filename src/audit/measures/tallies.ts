import { clockResults } from './columns.ts'
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

/** The values of a column at some places. */
export function gathered(places: Int32Array, column: Int32Array): Int32Array {
  const values = new Int32Array(places.length)
  for (let index = 0; index < places.length; index += 1)
    values[index] = column[places[index] as number] as number
  return values
}

/**
 * The values of a column at some places, put together by the key that another column has there, and the distribution of
 * each key's. Columns and no functions of a place: a call for each of a million places takes longer than all else.
 */
export function distributionsBy(
  places: Int32Array,
  keys: number,
  keyColumn: Uint16Array,
  values: Int32Array,
  digits = 0,
): readonly (Distribution | null)[] {
  const next = new Int32Array(keys + 1)
  for (let index = 0; index < places.length; index += 1) {
    const key = (keyColumn[places[index] as number] as number) + 1
    next[key] = (next[key] as number) + 1
  }
  for (let key = 1; key <= keys; key += 1) next[key] = (next[key] as number) + (next[key - 1] as number)
  const starts = Int32Array.from(next)
  const grouped = new Int32Array(places.length)
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number
    const key = keyColumn[place] as number
    const at = next[key] as number
    next[key] = at + 1
    grouped[at] = values[place] as number
  }
  return Array.from({ length: keys }, (_, key) =>
    distributionOf(grouped.subarray(starts[key], starts[key + 1]), digits),
  )
}
