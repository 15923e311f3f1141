/**
 * PostgreSQL's text of a `timestamptz` in a session on UTC, as in `2021-01-29 08:00:00.123456+00`.
 * Throws a RangeError for `infinity` and for years before Christ, which no case has.
 */
export function parseInstant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}

/** Cut to microseconds, PostgreSQL's precision, so that what is written is what is read back. */
export function formatInstant(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'microsecond', roundingMode: 'floor' })
}
