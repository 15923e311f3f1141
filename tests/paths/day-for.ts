import type { Process } from '../../src/process/definition.ts'

/**
 * A morning on which a process may be started: earlier items before the merger that ends them, versions by law while
 * they are in force, everything else in the year after the plan.
 */
export function dayFor(process: Process): Temporal.Instant {
  const { from, to } = process.inForce ?? {}
  const day = to
    ? Temporal.PlainDate.from(to).subtract({ days: 300 })
    : from
      ? Temporal.PlainDate.from(from)
      : undefined
  const ordinary = process.tier ? '2022-03-02' : '2021-03-01'
  return Temporal.Instant.from(`${day?.toString() ?? ordinary}T09:00:00+08:00`)
}
