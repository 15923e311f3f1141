import type { Facts } from '../../process/condition.ts'
import type { Process } from '../../process/definition.ts'
import type { HallSessions } from '../../time/hall-sessions.ts'
import type { Notice } from '../../time/notice.ts'
import type { Batch } from '../kernel/staff-pool.ts'
import type { Distribution } from '../random/distribution.ts'
import type { OpenCase } from './open-case.ts'

/** A parameter's value: a number, a distribution, or weights by hour or weekday. */
export type ParameterValue = number | Distribution | readonly number[]

/** One way in which the same matters are handled. */
export interface OfficeVariant {
  readonly id: string
  /** What an applicant brings to get the matter done: one case, or several. */
  readonly cases: readonly Process[]
  /** Of several cases, whether the next is brought once the one before is done, or all at once. */
  readonly order: 'one-after-another' | 'side-by-side'
  /** What its cases are, beside the facts of the matter. */
  readonly facts?: Facts
}

export interface StaffInput {
  readonly id: string
  /** Ids of the departments whose work they do; `windows`: receiving and handing out. */
  readonly does: readonly string[]
  /** From a day on so many, instead of the parameter `staff.ID`. */
  readonly roster?: readonly { readonly from: string; readonly servers: number }[]
  readonly batch?: Batch
}

/** Everything that a run is made of, as plain data, so that it crosses to a worker thread. */
export interface OfficeInput {
  readonly seed: number
  /** The first day (ISO); the run starts at 00:00 in China. */
  readonly from: string
  readonly warmUpDays: number
  readonly days: number
  /** How long at most the matters of the period are followed after it. */
  readonly drainDays: number
  readonly notices: readonly Notice[]
  readonly sessions: readonly HallSessions[]
  readonly variants: readonly OfficeVariant[]
  /** Kinds of matters: how often, with which facts, and which priority (0 first). */
  readonly matters: readonly { readonly share: number; readonly priority: number; readonly facts: Facts }[]
  readonly staff: readonly StaffInput[]
  /** Cases that are open when the run starts; none: it starts empty. They take their share of the staff. */
  readonly openCases?: readonly OpenCase[]
  /** When matters arrive, in seconds from the start and in order, where that is known: no stream of chance then. */
  readonly arrivals?: readonly number[]
  /** By name; see `parameters.ts`. */
  readonly parameters: Readonly<Record<string, ParameterValue>>
}
