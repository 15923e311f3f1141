import type { Name } from '../../process/definition.ts'

/** What a calibrated figure was fitted to. */
export interface Provenance {
  /** The ledger, or a log by its name. */
  readonly source: Name
  /** Dates of the first and the last day that were looked at. */
  readonly period: readonly [first: string, last: string]
}

/** The same as a report says it beside the figure. */
export function groundOf({ source, period: [first, last] }: Provenance, count: number, more?: Name): Name {
  return {
    zh: `由${source.zh}校准：${first}至${last}，${count}个观测值${more ? `；${more.zh}` : ''}`,
    en: `calibrated from ${source.en}, ${first} to ${last}, ${count} observations${more ? `; ${more.en}` : ''}`,
  }
}
