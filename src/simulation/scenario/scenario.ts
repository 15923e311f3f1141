import type { Facts } from '../../process/condition.ts'
import type { Name } from '../../process/definition.ts'
import type { Reform } from '../../process/reform/reform.ts'
import type { Batch } from '../kernel/staff-pool.ts'
import type { ParameterValue } from '../office/office-input.ts'
import type { Parameter } from '../office/parameters.ts'

export type Order = 'one-after-another' | 'side-by-side'

/** One way of handling the same matters, by definitions of the catalogue. */
export interface ScenarioVariant extends Name {
  readonly id: string
  /** `slug@version` of each case that an applicant brings. */
  readonly cases: readonly string[]
  /** Of several; one after another when absent, which is then assumed. */
  readonly order?: Order
  /** What these cases are, beside the facts of the matter. */
  readonly facts?: Facts
}

/** People who take their work from one line; a person of a shared pool works for several departments. */
export interface ScenarioStaff extends Partial<Name> {
  readonly id: string
  /** Ids of departments; `windows` is receiving and handing out. */
  readonly does: readonly string[]
  readonly roster?: readonly { readonly from: string; readonly servers: number }[]
  readonly batch?: Batch
}

/**
 * What is simulated, as a file or a request has it. A parameter that is not given takes its default, and every
 * default is assumed.
 */
export interface Scenario extends Name {
  readonly seed?: number
  readonly period: {
    readonly from: string
    readonly days: number
    /** `auto`: as long as pilots need to settle, so that the period shows a steady state. */
    readonly warmUpDays?: number | 'auto'
    readonly drainDays?: number
  }
  readonly replications?: {
    readonly least: number
    readonly most: number
    /** Until the half width of the mean handling time is so small a part of it, in each variant. */
    readonly relativeHalfWidth?: number
  }
  /** A reform: the definitions before it against the one after it. In place of `variants`. */
  readonly reform?: Reform
  readonly variants?: readonly ScenarioVariant[]
  readonly matters?: readonly { readonly share: number; readonly priority?: number; readonly facts: Facts }[]
  readonly staff?: readonly ScenarioStaff[]
  readonly parameters?: Readonly<Record<string, ParameterValue | Parameter>>
}
