import type { AskedBy } from '../../database/queries/jobs.ts'
import type { Name } from '../../process/definition.ts'

/** What the work of a job is given. */
export interface JobContext<Input> {
  readonly id: string
  readonly input: Input
  readonly by: AskedBy
  /** What it works on, as it was kept when it was asked for: the same for whoever begins it again. */
  material(): Promise<unknown>
  /**
   * Says how far it is (0 to 1) and what it is at, and is the point at which a cancelled job ends: it rejects, and
   * the work must let that through. To be called at least every few seconds.
   */
  progress(done: number, words: Name): Promise<void>
}

/**
 * The work of one kind of job. It may be begun again from its start when a node dies in the middle: whatever it
 * wrote before must then be replaced and not doubled. What it returns is kept as JSON.
 */
export interface JobKind<Input> {
  readonly name: Name
  readonly work: (context: JobContext<Input>) => Promise<unknown>
}

/** Thrown by `progress` where the work has to end: it was cancelled, overtaken, or the node stops. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped'
}
