/** Stands in the worklist for work without a limit: after everything that has one. */
export const neverDue = Temporal.Instant.from('9999-12-31T00:00:00Z')
