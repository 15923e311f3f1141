import type { Department, Name } from '../process/definition.ts'

/**
 * What a clause asks for: `process`: it is or contains a case process; `rule`: it binds cases without being one;
 * `neither`: the county acts on it otherwise.
 */
export const CLAUSE_KINDS = ['process', 'rule', 'neither'] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]

/** The plan's latest date for making a change; the name says which change. Never the day from which it holds. */
export interface ClauseMilestone extends Name {
  /** As printed. */
  readonly words: string
  /** What the words stand for (ISO), by the conventions of `deadline-words.ts`. */
  readonly date: string
  /** The words stand in a neighbouring sentence or a heading. */
  readonly inferred?: true
}

/** Who answers for a clause, or for the part of it that `covers` names: one bracket of the plan. */
export interface Charge {
  /** 牵头部门; empty where the plan names responsible ones only. */
  readonly lead: readonly Department[]
  /** 责任部门 or 责任单位. */
  readonly responsible: readonly Department[]
  /** The list ends in 等. */
  readonly andOthers?: true
  readonly covers?: Name
}

/** A slip of the print or the scan: what stands there, and what is meant. */
export interface Erratum {
  readonly printed: string
  readonly read: string
}

/** One numbered clause of the plan. `zh` and `en` sum it up in words of our own: they are not its text. */
export interface Clause extends Name {
  /** Section and number, as `一-1`. */
  readonly id: string
  readonly kind: ClauseKind
  readonly charges: readonly Charge[]
  readonly milestones: readonly ClauseMilestone[]
  /** Slugs of the processes that serve it. */
  readonly processes: readonly string[]
  /** Targets that measure it, as `K1`. */
  readonly targets: readonly string[]
  readonly errata?: readonly Erratum[]
  /** What the plan leaves open here. */
  readonly open?: Name
}

export interface Section extends Name {
  /** The Chinese numeral by which clauses are cited, as `十四`. */
  readonly id: string
  /** 总牵头协调部门. */
  readonly coordinator: Department
  readonly clauses: readonly Clause[]
}

/** A figure that a department enters. */
export interface Figure extends Name {
  readonly id: string
  readonly unit: '%' | 'percentage-points' | 'hours' | 'count'
  /** What the plan wants it to be; absent where it only helps to compute another. */
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number }
}

/** Whether a target comes out of the cases of some processes, out of this ledger, or has to be entered. */
export type Measure =
  | {
      readonly by: 'cases'
      readonly processes: readonly string[]
      /** What the cases do not tell, so that it is entered beside them. */
      readonly figures?: readonly Figure[]
      /** What neither a case nor an entry tells: a word why the target, or a part of it, is not computed. */
      readonly untold?: Name
    }
  | { readonly by: 'ledger' }
  | { readonly by: 'hand'; readonly figures: readonly Figure[] }

/** A measurable aim of the plan. The name is the aim in words; nothing here is a time limit of a case. */
export interface Target extends Name {
  readonly id: string
  readonly clauses: readonly string[]
  /** How the figure is made, in words. */
  readonly formula: Name
  readonly measure: Measure
  readonly milestones: readonly ClauseMilestone[]
  /** What the plan does not say about it. */
  readonly assumed?: Name
}

/** Another name under which the plan prints a body. */
export interface PrintedName {
  readonly printed: string
  readonly clause: string
  readonly of: Department
  readonly as: 'alias' | 'misprint'
}

/** The whole plan: its annex by section, and the tasks of its main text, which are not among the 167. */
export interface Plan {
  /** Day on which the plan was printed. */
  readonly printedOn: string
  readonly sections: readonly Section[]
  readonly mainText: readonly Clause[]
  readonly targets: readonly Target[]
  /** Every body that the plan names, once. */
  readonly departments: readonly Department[]
  readonly printedNames: readonly PrintedName[]
}
