import type { Figures } from '../statistics/stop-rule.ts'

/** What a replication gives: its figures, and whatever else of it is kept. It crosses a thread as plain data. */
export interface Replication<Rest = unknown> {
  readonly figures: Figures
  readonly rest?: Rest
}

/**
 * What the default export of a model's module is: made ready once in each worker, then run for each replication. It
 * may take chance only from `streamsOf(seed, replication)`, and keep nothing from one replication to the next: then
 * the same seed gives the same bytes for any number of workers.
 */
export type Model<Input, Rest = unknown> = (input: Input) => (replication: number) => Replication<Rest>
