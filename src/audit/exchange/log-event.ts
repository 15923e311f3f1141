import type { Name } from '../../process/definition.ts'

/** One event of somebody else's log, as it is kept: who did what to which case, and when. */
export interface LogEvent {
  readonly case: string
  readonly activity: string
  /** Epoch milliseconds. */
  readonly at: number
  /** As the XES lifecycle names it in small letters; `complete` where the log says nothing. */
  readonly transition: string
  readonly resource: string | null
  /** Of several events at one instant the file's order holds: 1, 2, 3 … over the whole file. */
  readonly order: number
  /** The line of a CSV file, or of the event's end tag in XES. */
  readonly row: number
}

/** What in a file could not be read, and why. */
export interface Unreadable {
  readonly row: number
  readonly found: Name
  readonly needed: Name
}

/** Where what a file holds goes. */
export interface LogSink {
  event(event: LogEvent): void
  unreadable(what: Unreadable): void
}
