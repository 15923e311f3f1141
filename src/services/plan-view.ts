import type { ClauseStanding } from '../plan/clause-standing.ts'
import type { TargetStanding } from '../plan/dispatch-report.ts'
import type { RecordedBy } from '../plan/progress.ts'

interface Entry {
  readonly by: RecordedBy
  readonly at: Temporal.Instant
}

/** Something on the plan's ledger, its instant as text. */
export const entryView = <T extends Entry>({ at, ...entry }: T) => ({ ...entry, at: String(at) })

/** A clause as it is answered; absent notes are null. */
export const clauseView = ({ progress, ...clause }: ClauseStanding) => ({
  ...clause,
  charges: clause.charges.map(({ covers, andOthers, ...charge }) => ({
    ...charge,
    andOthers: andOthers ?? false,
    covers: covers ?? null,
  })),
  progress: progress && entryView(progress),
})

export function targetView({ measure, assumed, milestones, values, ...target }: TargetStanding) {
  return {
    ...target,
    milestones: milestones.map(({ inferred, ...milestone }) => ({
      ...milestone,
      inferred: inferred ?? false,
    })),
    assumed: assumed ?? null,
    by: measure.by,
    processes: measure.by === 'cases' ? measure.processes : [],
    figures:
      measure.by === 'ledger'
        ? []
        : (measure.figures ?? []).map(({ aim, ...figure }) => ({ ...figure, aim: aim ?? null })),
    values: values.map(entryView),
  }
}
