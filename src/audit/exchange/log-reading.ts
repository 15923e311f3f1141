import type { Name } from '../../process/definition.ts'
import { type DateOrder, type InstantForm, isZone } from './read-instant.ts'
import type { ColumnMapping } from './read-row.ts'

/** Encodings that logs come in. Excel saves Chinese tables as GB18030 unless it is told otherwise. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/** How a file is to be read, as it was asked for. */
export interface LogReading {
  readonly format: 'xes' | 'csv'
  /** Of CSV; found in the file when absent. */
  readonly encoding?: Encoding
  /** Of times without an offset. */
  readonly zone?: string
  readonly dates?: DateOrder
  /** Of CSV, which can't be read without. */
  readonly columns?: ColumnMapping
}

/** Times without an offset are read as the county's own: assumed, and shown as assumed. */
export const assumedZone = 'Asia/Shanghai'

export const instantForm = ({ zone = assumedZone, dates = 'ymd' }: LogReading): InstantForm => ({
  zone,
  order: dates,
})

/** What is wrong with the way that a file is to be read; undefined when nothing is. */
export function findReadingFault({ format, zone, columns }: LogReading): Name | undefined {
  if (zone !== undefined && !isZone(zone)) {
    return {
      zh: `没有时区“${zone}”：请填写如+08:00或Europe/Amsterdam`,
      en: `there is no zone "${zone}": give one as +08:00 or Europe/Amsterdam`,
    }
  }
  if (format === 'xes') return undefined
  if (!columns) {
    return {
      zh: 'CSV须注明列：办件、活动和时间各是哪一列',
      en: 'a CSV file needs its columns named: which has the case, which the activity, which the time',
    }
  }
  if (columns.time === undefined && columns.start === undefined && columns.end === undefined) {
    return {
      zh: '须注明时间列：time，或start和end',
      en: 'a column of times is needed: `time`, or `start` and `end`',
    }
  }
  return undefined
}
