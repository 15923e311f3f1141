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

/** Why nothing comes out of cases where a target is not made of them. */
const UNTOLD = {
  ledger: { zh: '由本台账的进展汇总', en: 'it is made of the progress on this ledger' },
  hand: { zh: '办件不载这些数字，由部门填报', en: 'no case holds these figures: a department enters them' },
} as const

const computedView = ({ complete, results }: NonNullable<TargetStanding['computed']>) => ({
  complete,
  results: results.map(({ aim, ...result }) => ({ ...result, aim: aim ?? null })),
})

export function targetView({ measure, assumed, milestones, values, computed, ...target }: TargetStanding) {
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
    computed: computed && computedView(computed),
    untold: measure.by === 'cases' ? (measure.untold ?? null) : UNTOLD[measure.by],
    values: values.map(entryView),
  }
}
