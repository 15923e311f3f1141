import type { LimitUnit } from '../time/limit-unit.ts'
import type { Condition } from './condition.ts'
import type { SmeSupport } from './rules/sme-support.ts'
import type { StockMoves } from './stock-moves.ts'
import type { Tree } from './tree.ts'

/** A name in the two languages of the hall. */
export interface Name {
  readonly zh: string
  readonly en: string
}

/**
 * Where a figure or a rule is from. `mark` C: confirmed in a stored source, K: not confirmed, so no red card
 * may rest on it until the county has confirmed it. `county`: neither plan nor law says it; the county
 * decides, and the value given is a default that shows as assumed.
 */
export type Source =
  | { readonly plan: string; readonly words: string }
  | { readonly law: string; readonly mark: 'C' | 'K' }
  | { readonly county: Name }

/** What is owed by whom: a department of the county, a utility or a bank. */
export interface Department extends Name {
  readonly id: string
}

/** The life of a case in phases; a limit runs from the start of one to the start of another. */
export type Phase = 'receipt' | 'acceptance' | 'decision' | 'certificate' | 'delivery'

/**
 * A time limit. It counts from `from` to `until`, while somebody on the side of the authority can act. Units are
 * never converted.
 */
export interface Limit extends Name {
  readonly id: string
  /** Null when no figure is given in advance: the day is entered when the promise is made. */
  readonly amount: number | null
  readonly unit: LimitUnit
  /** `waiting` is a minimum: the next step may begin only after it. */
  readonly kind: 'statutory' | 'promised' | 'plan' | 'step' | 'waiting'
  readonly source: Source
  /** `turn`: when its item's turn comes; `promise`: when the commitment of the same id is signed. */
  readonly from: Phase | 'turn' | 'promise'
  /** `result`: of its item; `fulfilment`: of the commitment. With `item`, never past that item's result. */
  readonly until: Phase | 'result' | 'fulfilment'
  readonly item?: string
  /** Counted back from the date in this fact: to be done at least so long before it (提前3天). */
  readonly before?: string
  /** Who must keep it when it is not the department: the applicant, a utility. */
  readonly owedBy?: Name
  /** The cases that it binds; all when absent. */
  readonly when?: Condition
  /** Dates between which the limit is in force (ISO); judged by the day on which its clock starts. */
  readonly inForce?: { readonly from?: string; readonly to?: string }
  readonly extension?: {
    readonly amount: number
    readonly unit: LimitUnit
    readonly approver: string
    readonly source: Source
  }
  /** What in this record neither plan nor law states, in words that are shown beside the figure. */
  readonly assumed?: readonly Name[]
  /** The event that silence brings about when the limit passes, and which law says so. */
  readonly onLapse?: { readonly event: 'deem-accepted'; readonly source: Source }
}

/**
 * A fact that is asked when a case is opened: the ground of conditions. No condition reads a `text`: it is a name
 * or a number by which something is looked up.
 */
export interface FactDeclaration extends Name {
  readonly id: string
  /** `number` is in `unit`; `date` is ISO. */
  readonly type: 'boolean' | 'choice' | 'set' | 'number' | 'date' | 'text'
  readonly unit?: string
  /** Of a number: it counts things, so it is 1, 2, 3 … */
  readonly whole?: true
  readonly values?: readonly (Name & { readonly id: string })[]
  /** Taken when the sender is silent; without a default the fact is required. */
  readonly default?: boolean | string | number | readonly string[]
  /**
   * Looked up in a register by the day of receipt, and never given by the sender. Under what the fact `key` says: a
   * boolean is whether there is an entry, any other type is what the entry says under this fact's id. Without a key
   * it is a set, and has those of its values whose Chinese names are entries.
   */
  readonly register?: { readonly id: string; readonly key?: string }
  /** Only the authority can say it: the published form asks no applicant for it. */
  readonly answeredBy?: 'authority'
  readonly source: Source
}

/** Who has what the applicant would otherwise bring, or that a signed promise stands in its place. */
export type StandIn = 'e-licence' | 'approval-system' | 'shared-data' | 'commitment'

export interface Material extends Name {
  readonly id: string
  /** Cases in which it may be asked for; in all others asking is refused. */
  readonly mayAsk: Condition | true
  /** What stands in for it, and in which cases: in none of them may it be asked for. Only where the source says so. */
  readonly standIns?: readonly { readonly by: StandIn; readonly when: Condition; readonly source: Source }[]
  readonly source: Source
}

/** A paper that nobody brings in any case, since a library of the authorities has it (免提交). */
export interface HeldPaper extends Name {
  readonly id: string
  readonly by: StandIn
  readonly source: Source
}

/**
 * A result paper that `issue` must carry; those of one process are issued together. With `item`, only in cases
 * in which that item was handled and not taken out.
 */
export interface Certificate extends Name {
  readonly id: string
  readonly item?: string
  readonly when?: Condition
}

/** The plan's latest date for making a change; how its words are read as a day is in `src/plan/deadline-words.ts`. */
export interface Milestone {
  readonly clause: string
  readonly date: string
  readonly words: string
  readonly covers: string
}

/** What the plan asks in words without a number (“及时”, “即报即得”): shown as such, and never a limit. */
export interface Unnumbered {
  readonly clause: string
  readonly words: string
  readonly of: string
}

/** A figure of the plan over all cases together, as an average: it binds no case and raises no card. */
export interface Measure extends Name {
  readonly id: string
  readonly amount: number
  readonly unit: LimitUnit
  readonly source: Source
}

export interface Process extends Name {
  readonly slug: string
  readonly version: number
  readonly section: string
  /** A: its deciding rule stands in the plan; B: the law or the county fills it in; C: a light case; none: an earlier item. */
  readonly tier?: 'A' | 'B' | 'C'
  readonly clauses: readonly string[]
  /** Never effective dates. */
  readonly milestones: readonly Milestone[]
  /**
   * Per clause, the day from which the county has put that change into effect (ISO); null until the county
   * enters it. A clause never inherits another's date.
   */
  readonly effectiveFrom: Readonly<Record<string, string | null>>
  readonly lead: readonly Department[]
  readonly responsible: readonly Department[]
  /** The plan's list of departments ends in 等: it is open. */
  readonly andOthers?: boolean
  readonly channels: readonly (Name & { readonly id: string })[]
  /** The dates between which the law that this version follows is in force (ISO, both included). */
  readonly inForce?: { readonly from?: string; readonly to?: string }
  /** Its cases belong to a project. */
  readonly project?: 'required'
  /** How many cases of it one project may have, of the projects that meet `when` (a condition on project facts). */
  readonly perProject?: { readonly most: number; readonly when?: Condition; readonly source: Source }
  /** The things in stock that its cases move. */
  readonly stock?: StockMoves
  /** How its purchases support smaller enterprises (十-4): its facts say what is bought, and what was chosen. */
  readonly support?: SmeSupport
  /** The clause by which nobody needs this item any longer, from that clause's effective date on (二-1). */
  readonly abolishedBy?: string
  /** Earlier items that may no longer be started alone once this process is in effect (二-6 to 二-9). */
  readonly mergedItems: readonly string[]
  /** `items`: the case is decided when its items are; `head`: one decision after all items. */
  readonly decidedBy: 'items' | 'head'
  /** Present when its decision is an administrative permit (行政许可), as its papers then say; who calls it one. */
  readonly permit?: Source
  /** Present when the process charges nothing. */
  readonly free?: Source
  /** Present when no paper may be asked for or taken. */
  readonly paperless?: Source
  readonly facts: readonly FactDeclaration[]
  readonly materials: readonly Material[]
  /** What is looked up and must never be asked for; its ids are no materials. */
  readonly held?: readonly HeldPaper[]
  readonly certificates: readonly Certificate[]
  readonly limits: readonly Limit[]
  readonly unnumbered?: readonly Unnumbered[]
  readonly measures?: readonly Measure[]
  readonly tree: Tree
  /** What neither plan nor law states about the process as a whole. */
  readonly assumed: readonly Name[]
  /** The county's own grounds of the reforms that it adopted to come to this version. */
  readonly decided?: readonly Name[]
}
