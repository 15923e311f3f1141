import { activePaths } from '../../case/active-paths.ts'
import type { Case } from '../../case/case.ts'
import type { Facts, FactValue } from '../../process/condition.ts'
import type { FactDeclaration, Process } from '../../process/definition.ts'
import { boundsOf } from '../../process/proofs/subject.ts'
import type { Bounds } from '../../process/proofs/valuations.ts'

/** A case that is open when a run starts: where it is, and what its limits have used. Instants are ISO. */
export interface OpenCase {
  readonly process: Process
  readonly facts: Facts
  /** The paths of its active states, as `accepted.under-review.quality.reviewing`. */
  readonly at: readonly string[]
  /** Commitments that are owed. */
  readonly owed: readonly string[]
  readonly phases: Readonly<Record<string, string>>
  /** Of each limit that runs: since when, and what is excluded; the last exclusion may still last. */
  readonly clocks: readonly {
    readonly limit: string
    readonly startedAt: string
    readonly excluded: readonly { readonly from: string; readonly to: string | null }[]
    readonly extensions: number
    /** The day that was promised, where no rule gives it. */
    readonly entered?: string
  }[]
}

/** A number as one of those that the conditions tell apart; undefined where none reads it. */
function toldApart(value: number, bounds: readonly number[] | undefined): number | undefined {
  const last = bounds?.length ? Math.max(...bounds) : undefined
  if (!bounds || last === undefined) return undefined
  return value > last ? last + 1 : Math.min(...bounds.filter((bound) => value <= bound))
}

/** A fact as far as a case's course depends on it: no condition reads texts and dates. */
function asRead({ id, type }: FactDeclaration, value: FactValue, bounds: Bounds, dates: ReadonlySet<string>) {
  if (type === 'number') return typeof value === 'number' ? toldApart(value, bounds.get(id)) : undefined
  if (type === 'text' || type === 'date') return dates.has(id) ? value : undefined
  return value
}

/** What a course depends on of a case's facts: cases that are alike in it run on the same tables. */
function factsRead(process: Process, facts: Facts): Facts {
  const bounds = boundsOf(process)
  const dates = new Set(process.limits.flatMap(({ before }) => before ?? []))
  return Object.fromEntries(
    process.facts.flatMap((fact) => {
      const value = facts[fact.id]
      const read = value === undefined ? undefined : asRead(fact, value, bounds, dates)
      return read === undefined ? [] : [[fact.id, read]]
    }),
  )
}

/**
 * An open case as a run can start from it.
 * @param start when the run begins: what has happened since is taken as having happened then
 */
export function openCaseOf(
  process: Process,
  { value, context, phases, clocks }: Case,
  start?: Temporal.Instant,
): OpenCase {
  const by = (at: Temporal.Instant) =>
    (start && Temporal.Instant.compare(at, start) > 0 ? start : at).toString()
  return {
    process,
    facts: factsRead(process, context.facts),
    at: activePaths(value).filter((path) => path !== ''),
    owed: Object.keys(context.owed),
    phases: Object.fromEntries(Object.entries(phases).map(([phase, at]) => [phase, by(at)])),
    clocks: clocks.flatMap(({ limit, startedAt, held, extensions, stoppedAt, entered }) =>
      stoppedAt
        ? []
        : [
            {
              limit,
              startedAt: by(startedAt),
              excluded: held.map(({ from, to }) => ({ from: by(from), to: to && by(to) })),
              extensions: extensions.length,
              ...(entered && { entered: entered.toString() }),
            },
          ],
    ),
  }
}
