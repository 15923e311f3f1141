import type { Facts } from '../process/condition.ts'
import { registerKey } from '../process/register-key.ts'
import type { Stock } from './stock.ts'

/** An entry of a register as it stands on a day. */
export interface RegisterEntry {
  readonly id: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate | null
  readonly data: Readonly<Record<string, unknown>>
}

/** What was looked for in a register, and what was found; null when nothing is in force on the day. */
export interface LookedUp {
  readonly register: string
  readonly key: string
  readonly entry: RegisterEntry | null
}

/** A material that was handed in, with the number of the case. */
export interface HandedIn {
  readonly material: string
  readonly caseId: string
  readonly number: string
}

/** The project of a case as far as an event is judged by it. */
export interface ProjectAround {
  readonly id: string
  readonly code: string
  readonly facts: Facts
  /** How many cases of the process that is to be opened it has already. */
  readonly cases: number
  readonly handedIn: readonly HandedIn[]
}

/**
 * What an event is judged by beside its case: plain data, which the service reads in the same transaction. Whatever
 * of it matters to the case later stands in the event's payload, so that a replay needs none of it.
 */
export interface Surroundings {
  readonly project?: ProjectAround
  readonly lookedUp?: readonly LookedUp[]
  /** The stock of its process before the event; nobody looks where the event moves nothing. */
  readonly stock?: Stock
}

/** What was found under a key of a register; undefined when nobody looked. */
export const findLookedUp = ({ lookedUp = [] }: Surroundings, register: string, key: string) =>
  lookedUp.find((one) => one.register === register && registerKey(one.key) === registerKey(key))
