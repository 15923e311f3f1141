/** Stable codes of everything this folder refuses; callers switch on the code, people read the message. */
export type TimeErrorCode =
  | 'notice-invalid'
  | 'version-conflict'
  | 'hall-sessions-invalid'
  | 'calendar-gap'
  | 'calendar-missing'
  | 'limit-unit-invalid'
  | 'limit-amount-invalid'
  | 'limit-start-invalid'
  | 'interval-invalid'
  | 'backward-not-adjustable'
  | 'receipt-disagrees'

/** What was found, what is needed instead, and what the reader can do about it. */
export interface TimeErrorDetail {
  found: string
  needed: string
  remedy: string
  /** The same in Chinese, where people at the hall can meet it. */
  zh?: string
}

/** The only error thrown by `src/time`. */
export class TimeError extends Error {
  readonly code: TimeErrorCode
  readonly detail: TimeErrorDetail

  constructor(code: TimeErrorCode, detail: TimeErrorDetail) {
    super(`found ${detail.found}; needed ${detail.needed}; ${detail.remedy}`)
    this.name = 'TimeError'
    this.code = code
    this.detail = detail
  }
}
