import type { RuleChange } from '../rules/audited-case.ts'
import type { Lived, Office } from './drive.ts'
import type { Visit } from './visit.ts'

/** What one plant adds to the month. */
export interface Planted {
  readonly cases?: readonly Lived[]
  readonly visits?: readonly Visit[]
  /** Ids of the cases and tickets that show the pattern; all that it adds when absent. */
  readonly subjects?: readonly string[]
  /** Cases that a register of low-risk projects counts. */
  readonly lowRisk?: readonly string[]
  readonly changes?: readonly RuleChange[]
}

/** An hour of the month at which something may begin. */
export type Morning = (workingDaysBeforeEnd: number) => Temporal.Instant

/** A pattern of a rule, planted, and its twin: what looks like it and is innocent. */
export interface Plant {
  readonly rule: string
  readonly variant: string
  readonly plant: (office: Office, morning: Morning) => Planted
  readonly twin: (office: Office, morning: Morning) => Planted
  /** Rules that rightly find something in it too. */
  readonly also?: readonly string[]
  readonly twinAlso?: readonly string[]
}
