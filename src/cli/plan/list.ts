import { plan } from '../../../machines/plan/plan.ts'
import { type ClauseFilter, chooseClauses } from '../../plan/choose-clauses.ts'
import { type ClauseStanding, planStanding } from '../../plan/clause-standing.ts'
import { deadlineConventions } from '../../plan/deadline-words.ts'
import { CLAUSE_KINDS, type ClauseKind } from '../../plan/plan.ts'
import { inPlan } from '../../services/plan-filter.ts'
import { clauseView } from '../../services/plan-view.ts'
import { UsageError } from '../input/usage-error.ts'

export interface PlanOptions {
  readonly section?: string
  readonly department?: string
  readonly kind?: string
  readonly text?: string
}

function readKind(kind: string | undefined): ClauseKind | undefined {
  const found = CLAUSE_KINDS.find((one) => one === kind)
  if (found || kind === undefined) return found
  throw new UsageError({
    found: `--kind ${JSON.stringify(kind)}`,
    needed: CLAUSE_KINDS.join(', '),
    remedy: 'correct --kind',
  })
}

/**
 * The clauses as the plan has them. No ledger is read, so nothing is said of how far they have come.
 * @throws UsageError, Problem `unknown-section`, `unknown-department`
 */
export function clausesOfPlan({ kind, ...options }: PlanOptions): ClauseStanding[] {
  const filter: ClauseFilter = inPlan(plan, { ...options, kind: readKind(kind) })
  // On the day of the print everything later lies ahead: a date that the reader's clock has no part in.
  const { clauses } = planStanding(plan, new Map(), Temporal.PlainDate.from(plan.printedOn))
  return chooseClauses(clauses, filter)
}

/** The same as data, without what only the ledger and a clock could tell. */
export function planJson(options: PlanOptions) {
  const clauses = clausesOfPlan(options).map((clause) => {
    const { status: _, progress: __, milestones, ...view } = clauseView(clause)
    return { ...view, milestones: milestones.map(({ standing: ___, ...milestone }) => milestone) }
  })
  return { printedOn: plan.printedOn, conventions: deadlineConventions, clauses }
}
