import type { Process } from './definition.ts'

/** What the county has entered of one process and clause; null takes the earlier entry back. */
export interface EnteredDate {
  readonly process: string
  readonly clause: string
  readonly date: Temporal.PlainDate | null
}

/** The day from which a change holds; `assumed` when it is only the plan's latest day for making it. */
export interface EffectiveDate {
  readonly date: Temporal.PlainDate
  readonly assumed: boolean
}

type Of = Pick<Process, 'slug' | 'milestones' | 'effectiveFrom'>

/**
 * The day from which a clause's change of this process holds: what the county entered last, else the plan's
 * milestone of that very clause as an assumption (the last one where it has several: by then all of it is made),
 * else null. No clause inherits another's date.
 * @param entered in the order of entering
 */
export function effectiveDate(
  { slug, milestones, effectiveFrom }: Of,
  clause: string,
  entered: readonly EnteredDate[],
): EffectiveDate | null {
  const own = entered.findLast((entry) => entry.process === slug && entry.clause === clause)?.date
  if (own) return { date: own, assumed: false }
  const written = effectiveFrom[clause]
  if (written) return { date: Temporal.PlainDate.from(written), assumed: false }
  const milestone = milestones
    .filter((one) => one.clause === clause)
    .map(({ date }) => date)
    .sort()
    .at(-1)
  return milestone === undefined ? null : { date: Temporal.PlainDate.from(milestone), assumed: true }
}

/** The effective date of each clause of a process. */
export const effectiveDates = (process: Process, entered: readonly EnteredDate[]) =>
  Object.fromEntries(process.clauses.map((clause) => [clause, effectiveDate(process, clause, entered)]))
