import type { Name } from '../../process/definition.ts'
import type { StatedParameter } from '../scenario/resolve-parameters.ts'
import type { StartsFrom } from '../scenario/starts-from.ts'
import type { Shown } from '../statistics/interval.ts'

export type Unit = 'hours' | 'working-hours' | 'share' | 'count' | 'yuan'

/** A mean over replications with its half width at 95 %; rounded for people, so that it can be printed as it is. */
export interface Stated {
  readonly mean: number
  readonly halfWidth: number
}

export interface Difference extends Stated {
  /** `none`: the data don't support a difference. */
  readonly shown: Shown
}

/** One figure, of every variant, and against the first one the difference of each other. */
export interface ReportRow extends Name {
  readonly name: string
  readonly group: 'time' | 'working' | 'limit' | 'wait' | 'use' | 'held' | 'effort'
  readonly unit: Unit
  /** Null where fewer than two runs had anything of the kind. */
  readonly values: readonly (Stated | null)[]
  readonly differences: readonly (Difference | null)[]
}

/** What becomes of the difference in mean handling time when one assumption is another. */
export interface Sensitivity extends Name {
  readonly name: string
  readonly cases: readonly {
    readonly value: number | string
    readonly values: readonly (Stated | null)[]
    readonly difference: Difference | null
  }[]
}

/** A comparison as it is read, printed, drawn and kept: plain data, the same for the same seed. */
export interface Report extends Name {
  /** What a reader must know before any figure. */
  readonly warnings: readonly Name[]
  readonly seed: number
  readonly replications: number
  readonly confidence: number
  readonly period: { readonly from: string; readonly days: number; readonly warmUpDays: number }
  readonly calendar: string
  /** The cases that were open at its beginning; absent where it started empty. */
  readonly startsFrom?: StartsFrom
  readonly variants: readonly (Name & {
    readonly id: string
    readonly cases: readonly string[]
    readonly order: string
  })[]
  /** SM3 of each definition. */
  readonly definitions: Readonly<Record<string, string>>
  readonly rows: readonly ReportRow[]
  /** Handling times, in hours, that 1 % to 99 % do not exceed. */
  readonly spread: Readonly<Record<string, readonly number[]>>
  readonly sensitivity: readonly Sensitivity[]
  readonly parameters: readonly StatedParameter[]
  readonly assumed: readonly Name[]
}
