import type { Department } from '../process/definition.ts'
import type { ClauseStanding } from './clause-standing.ts'
import type { ClauseKind, Plan } from './plan.ts'
import { isFinished, type ProgressStatus } from './progress.ts'

/** How many clauses there are of each kind, and how far they have come. */
export interface Count {
  readonly clauses: number
  readonly kinds: Readonly<Record<ClauseKind, number>>
  readonly statuses: Readonly<Record<ProgressStatus, number>>
  /** Clauses not finished that had a milestone before the plan was printed: said, not blamed. */
  readonly openBeforePrint: number
  /** Clauses not finished of which a milestone set after the print has passed. */
  readonly openPassed: number
}

export interface Summary {
  readonly total: Count
  readonly sections: readonly {
    readonly section: NonNullable<ClauseStanding['section']>
    readonly count: Count
  }[]
  /** For each department that has any: the clauses that it leads, and those that it is responsible for. */
  readonly departments: readonly {
    readonly department: Department
    readonly lead: Count
    readonly responsible: Count
  }[]
}

export function countClauses(clauses: readonly ClauseStanding[]): Count {
  const of = (test: (clause: ClauseStanding) => boolean) => clauses.filter(test).length
  const kind = (wanted: ClauseKind) => of((clause) => clause.kind === wanted)
  const status = (wanted: ProgressStatus) => of((clause) => clause.status === wanted)
  const open = (standing: 'before-print' | 'passed') =>
    of((clause) => !isFinished(clause.status) && clause.milestones.some((one) => one.standing === standing))
  return {
    clauses: clauses.length,
    kinds: { process: kind('process'), rule: kind('rule'), neither: kind('neither') },
    statuses: {
      'not-started': status('not-started'),
      'under-way': status('under-way'),
      held: status('held'),
      done: status('done'),
      'kept-up': status('kept-up'),
    },
    openBeforePrint: open('before-print'),
    openPassed: open('passed'),
  }
}

/** The plan in figures, by section and by department. */
export function summarise(plan: Plan, clauses: readonly ClauseStanding[]): Summary {
  return {
    total: countClauses(clauses),
    sections: plan.sections.map(({ id, zh, en }) => ({
      section: { id, zh, en },
      count: countClauses(clauses.filter((clause) => clause.section?.id === id)),
    })),
    departments: plan.departments
      .map((department) => {
        const among = (list: readonly Department[]) => list.some(({ id }) => id === department.id)
        return {
          department,
          lead: countClauses(clauses.filter(({ lead }) => among(lead))),
          responsible: countClauses(clauses.filter(({ responsible }) => among(responsible))),
        }
      })
      .filter(({ lead, responsible }) => lead.clauses + responsible.clauses > 0),
  }
}
