import type { Static, TSchema } from 'typebox'
import type { LedgerEvent } from '../case/ledger.ts'
import type { leafEvents, lifeEvents } from '../process/events.ts'

type Kinds = typeof lifeEvents & typeof leafEvents
type Payload<K extends keyof Kinds> = Kinds[K]['payload'] extends infer P extends TSchema ? Static<P> : never

/** What an event of a known kind carries. */
export const payloadOf = <K extends keyof Kinds>({ payload }: LedgerEvent, _kind: K) => payload as Payload<K>

/** The verb of an item's event: `pass` of `tax.pass`. */
export const verbOf = ({ type }: Pick<LedgerEvent, 'type'>): string => type.slice(type.indexOf('.') + 1)
