import { activePaths } from '../../case/active-paths.ts'
import type { Case } from '../../case/case.ts'
import type { Facts } from '../../process/condition.ts'
import type { Process } from '../../process/definition.ts'

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

/** An open case as a run can start from it. */
export function openCaseOf(process: Process, { value, context, phases, clocks }: Case): OpenCase {
  return {
    process,
    facts: context.facts,
    at: activePaths(value).filter((path) => path !== ''),
    owed: Object.keys(context.owed),
    phases: Object.fromEntries(Object.entries(phases).map(([phase, at]) => [phase, at.toString()])),
    clocks: clocks.flatMap(({ limit, startedAt, held, extensions, stoppedAt, entered }) =>
      stoppedAt
        ? []
        : [
            {
              limit,
              startedAt: startedAt.toString(),
              excluded: held.map(({ from, to }) => ({ from: from.toString(), to: to?.toString() ?? null })),
              extensions: extensions.length,
              ...(entered && { entered: entered.toString() }),
            },
          ],
    ),
  }
}
