import type { SyntheticPerson } from '../../services/synthetic-session.ts'

/** The service that a demonstration plays on. */
export interface Stage {
  readonly url: string
  /** In words, for the head of the page. */
  readonly about: readonly string[]
  /**
   * Lets the clock go forward to an instant and time do what is due on the way; `moved` is awaited whenever it
   * has moved a case. Absent on a service that has a clock of its own.
   */
  passTo?(at: Temporal.Instant, moved: () => Promise<void>): Promise<void>
  /** The token of a new session of an invented person. */
  signIn(person: SyntheticPerson): Promise<string>
  close(): Promise<void>
}
