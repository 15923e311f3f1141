import type { Name } from '../../process/definition.ts'
import type { LimitUnit } from '../../time/limit-unit.ts'

/** What a migration proof looks at, in this order. */
export const lines = ['case', 'state', 'clocks', 'warnings', 'duties'] as const
export type Line = (typeof lines)[number]

/** Why a case may not move: the line that fails with what was found, and the way that shows it where there is one. */
export interface Refusal extends Name {
  readonly line: Line
  readonly path?: readonly (Name & { readonly event: string })[]
}

/** What becomes of one run of a limit's clock. Used time is in the limit's own measure: whole days, or milliseconds. */
export interface ClockLine extends Name {
  readonly limit: string
  readonly run: number
  /** `carried`: it goes on as it was; `begins`: the limit newly applies; `ends`: the law lets the limit go; `judged`: it had stopped before. */
  readonly fate: 'carried' | 'begins' | 'ends' | 'judged'
  readonly unit: LimitUnit
  /** Since when it counts. */
  readonly startedAt: string
  readonly used: { readonly before: number; readonly after: number }
  /** Seconds of its counted stretches on the wall. */
  readonly seconds: { readonly before: number; readonly after: number }
  /** The last lawful instant; null while it is held, once it has stopped, and before it began. */
  readonly until: { readonly before: string | null; readonly after: string | null }
  /** By what right it ends. */
  readonly by?: Name
}

/** A warning, or the passing of a limit: when it was recorded, or when it will be. */
export interface WarningLine {
  readonly event: string
  readonly limit: string
  readonly run: number
  readonly at: string
}

/** What becomes of one duty of the definition that the case leaves. */
export interface DutyLine extends Name {
  /** `slug@version#item`. */
  readonly duty: string
  readonly how:
    | 'fulfilled'
    /** The applicant had it taken out, to be handled singly. */
    | 'taken-out'
    /** The facts of the case do not ask for it. */
    | 'not-in-case'
    /** It lies on every way to an approval. */
    | 'ahead'
    /** The case was refused: nothing is approved any more. */
    | 'refused'
  /** The event that fulfilled it. */
  readonly by: number | null
  /** The items of the target that carry it. */
  readonly now: readonly string[]
}

/** That a case may go on under a later version of its process: plain JSON. */
export interface MigrationProof {
  readonly from: string
  readonly to: string
  readonly at: string
  /** Active states before and after. */
  readonly state: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** Facts that the target asks in addition and a default answers. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly clocks: readonly ClockLine[]
  readonly warnings: {
    readonly fired: readonly WarningLine[]
    readonly pending: readonly WarningLine[]
  }
  readonly duties: readonly DutyLine[]
}
