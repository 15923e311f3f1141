/** What was given, what is needed instead, and what to do about it: all that a user is told of a refusal. */
export interface Refusal {
  readonly found: string
  readonly needed: string
  readonly remedy: string
}

/** A command line, or a file named on it, that cannot be used as it is. */
export class UsageError extends Error {
  readonly detail: Refusal

  constructor(detail: Refusal) {
    super(`found ${detail.found}; needed ${detail.needed}; ${detail.remedy}`)
    this.name = 'UsageError'
    this.detail = detail
  }
}
