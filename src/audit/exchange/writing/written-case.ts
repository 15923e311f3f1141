import { maskText } from '../../../privacy/personal-data.ts'

/** An event of ours as other systems get it: no payload, and of people what the trail of an office has. */
export interface WrittenEvent {
  readonly seq: number
  readonly type: string
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly recordedAt: string
  readonly by: string
  readonly role: string
  readonly department: string
  readonly window: string | null
}

/** A case of ours as other systems get it: never the applicant. */
export interface WrittenCase {
  readonly number: string
  readonly process: string
  readonly version: number
  readonly status: string
  readonly outcome: string | null
  readonly openedAt: string
  readonly project: string | null
  readonly events: readonly WrittenEvent[]
}

export type WrittenCases = AsyncIterable<WrittenCase>

/** The item that an event is about, as `tax` of `tax.pass`; null where it is about the case. */
export const itemOf = (type: string): string | null => {
  const dot = type.lastIndexOf('.')
  return dot < 0 ? null : type.slice(0, dot)
}

/** A text as it may leave the house. */
export const outward = (text: string): string => maskText(text)
