import type { OpenPayload } from '../process/events.ts'

type GivenParty = OpenPayload['applicant']

/**
 * A value that belongs to a person, as the ledger has it: sealed for the event that it came with, masked as it may be
 * seen, and the keyed hash by which it is found. In full it stands nowhere.
 */
export interface SealedValue {
  readonly sealed: string
  readonly masked: string
  readonly index: string
}

/** The applicant, or who hands in for it. A company's code is public and stays as it is. */
export interface Party extends Pick<GivenParty, 'name' | 'idType'> {
  readonly id: string | SealedValue
  readonly phone?: string | SealedValue
}

/** Who a case is for and who came with it, as the opening on the ledger names them. */
export interface Parties {
  readonly applicant: Party
  readonly agent?: Party
}

export const isSealed = (value: Party['phone']): value is SealedValue => typeof value === 'object'
