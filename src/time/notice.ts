/** Days off work for one festival, both ends included, as `YYYY-MM-DD`. */
export interface DaysOff {
  festival: string
  from: string
  to: string
}

/**
 * One version of one year's holiday notice (国务院办公厅关于部分节假日安排的通知).
 *
 * A notice is immutable: a correction is the same year with a higher `version`
 * (2020's emergency extension of 春节 shows why one may come).
 */
export interface Notice {
  year: number
  /** Counts from 1 within the year. */
  version: number
  /** `provisional` until the State Council has published the year's notice. */
  status: 'official' | 'provisional'
  /** Document number, or `null` where it was not found. */
  document: string | null
  publishedOn: string | null
  /** `C`: confirmed against the source. `K`: not confirmed. */
  mark: 'C' | 'K'
  /** Where the days are from. */
  source: string
  /** May reach into a neighbouring year: 2023's notice frees 2022-12-31. */
  off: readonly DaysOff[]
  /** Make-up working days (调休上班), each a Saturday or a Sunday. */
  work: readonly string[]
  /** When the county loaded it, as an ISO instant; `null` when it came with the product. */
  recordedAt: string | null
}
