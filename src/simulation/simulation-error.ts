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
  found: string
  needed: string
  remedy: string
  /** The same in one Chinese sentence, where whoever sends a scenario is told. */
  zh?: string
  /** Where in the scenario, as `parameters/rate.fail`, so that a form can show it there. */
  at?: string
}

/** The only error thrown by `src/simulation` itself. */
export class SimulationError extends Error {
  readonly code: SimulationErrorCode
  readonly detail: SimulationErrorDetail

  constructor(code: SimulationErrorCode, detail: SimulationErrorDetail, options?: ErrorOptions) {
    super(`found ${detail.found}; needed ${detail.needed}; ${detail.remedy}`, options)
    this.name = 'SimulationError'
    this.code = code
    this.detail = detail
  }
}
