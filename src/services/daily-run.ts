import { hash } from 'node:crypto'
import type { Sql } from '../database/client.ts'
import type { AskedBy } from '../database/queries/jobs.ts'
import { isCollision } from './database-unavailable.ts'
import { dayOf } from './day-of.ts'
import type { JobService } from './jobs/job-service.ts'

/** Who lets the rules look when nobody asks. */
const ofItself: AskedBy = { id: 'system', role: 'system', department: '' }

export interface DailyRunOptions {
  readonly sql: Sql
  readonly jobs: Pick<JobService, 'ask'>
  readonly now: () => Temporal.Instant
}

/** Seconds between looks whether the day has its run, and after a start: a node that begins has other work to do. */
const everySeconds = 60
const afterStart = 600

const shanghai = 'Asia/Shanghai'
const beginningOf = (day: Temporal.PlainDate) => day.toZonedDateTime(shanghai).toInstant()

/**
 * What a run looks at where nobody says otherwise: from the first day of the month before, so that no pattern of a
 * month is cut by its end; never at what is still to come.
 * @param until the last day
 */
export function periodOfRun(
  at: Temporal.Instant,
  {
    from,
    until,
  }: { readonly from?: Temporal.PlainDate | undefined; readonly until?: Temporal.PlainDate | undefined },
) {
  const first = from ?? dayOf(at).with({ day: 1 }).subtract({ months: 1 })
  const end = until && beginningOf(until.add({ days: 1 }))
  return { from: beginningOf(first), to: end && Temporal.Instant.compare(end, at) < 0 ? end : at }
}

/** The id of a day's run, the same on every node. */
function idOf(day: Temporal.PlainDate): string {
  const hex = hash('sm3', `audit-run ${day}`)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/**
 * Sees that the rules look once a day, over all nodes, at everything until today. The id of the job is the day's:
 * whoever is second has nothing to do.
 */
export function dailyRun({ sql, jobs, now }: DailyRunOptions) {
  let begun: Temporal.Instant | undefined
  let looked: Temporal.Instant | undefined
  let done = ''
  const isBefore = (at: Temporal.Instant, last: Temporal.Instant, seconds: number) =>
    Temporal.Instant.compare(at, last.add({ seconds })) < 0

  /** Asks for the day's run where it has not been asked for; gives its id then. */
  return async (): Promise<string | undefined> => {
    const at = now()
    begun ??= at
    if (isBefore(at, begun, afterStart) || (looked && isBefore(at, looked, everySeconds))) return undefined
    looked = at
    const today = dayOf(at)
    if (done === String(today)) return undefined
    const [any] = await sql`select 1 from cases limit 1`
    if (!any) return undefined
    const id = idOf(today)
    const { from, to } = periodOfRun(at, { until: today.subtract({ days: 1 }) })
    try {
      const [known] = await sql`select 1 from jobs where id = ${id}`
      if (!known) await jobs.ask('audit-run', { from: String(from), to: String(to) }, ofItself, { id })
      done = String(today)
      return known ? undefined : id
    } catch (error) {
      // Another node has asked between our look and our writing.
      if (isCollision(error)) return undefined
      throw error
    }
  }
}
