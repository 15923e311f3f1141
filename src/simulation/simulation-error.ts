import type { Name } from '../process/definition.ts'

/** Stable codes of everything that a simulation refuses; callers switch on the code, people read the message. */
export type SimulationErrorCode =
  | 'seed-invalid'
  | 'distribution-invalid'
  | 'staff-invalid'
  | 'time-invalid'
  | 'clock-ended'
  | 'statistics-invalid'
  | 'replication-failed'
  | 'scenario-invalid'

/** What was found, what is needed instead, what the reader can do about it. */
export interface SimulationErrorDetail {
  readonly found: Name
  readonly needed: Name
  readonly remedy: Name
  /** Where in the scenario, as `parameters/rate.fail`, so that a form can show it there. */
  readonly at?: string
}

/** The only error thrown by `src/simulation` itself. */
export class SimulationError extends Error {
  readonly code: SimulationErrorCode
  readonly detail: SimulationErrorDetail

  constructor(code: SimulationErrorCode, detail: SimulationErrorDetail, options?: ErrorOptions) {
    super(`found ${detail.found.en}; needed ${detail.needed.en}; ${detail.remedy.en}`, options)
    this.name = 'SimulationError'
    this.code = code
    this.detail = detail
  }

  /** The whole in Chinese, as the message is in English. */
  get zh(): string {
    const { found, needed, remedy } = this.detail
    return `发现${found.zh}；需要${needed.zh}；请${remedy.zh}`
  }
}
