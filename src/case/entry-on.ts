import { registerKey } from '../process/register-key.ts'
import type { LookedUp, RegisterEntry } from './surroundings.ts'

/** What was once entered in a register; without data it takes out what stood from that day. */
export interface Entered extends Omit<RegisterEntry, 'data'> {
  readonly register: string
  readonly key: string
  readonly data: RegisterEntry['data'] | null
}

const compare = Temporal.PlainDate.compare

/**
 * The entry under a key that is in force on a day; null when there is none. An entry with the same first day takes
 * the place of the one before it; of those in force the one that began last counts.
 * @param entered under this key, in the order of entering
 */
export function entryOn(entered: readonly Entered[], day: Temporal.PlainDate): RegisterEntry | null {
  const byFirstDay = new Map(entered.map((entry) => [String(entry.from), entry]))
  const inForce = [...byFirstDay.values()]
    .filter(({ from, to, data }) => data && compare(from, day) <= 0 && (!to || compare(day, to) <= 0))
    .sort((a, b) => compare(a.from, b.from))
    .at(-1)
  return inForce?.data ? { id: inForce.id, from: inForce.from, to: inForce.to, data: inForce.data } : null
}

/** What is found under each key on a day. */
export const lookUp = (
  wanted: readonly Pick<LookedUp, 'register' | 'key'>[],
  entered: readonly Entered[],
  day: Temporal.PlainDate,
): LookedUp[] =>
  wanted.map(({ register, key }) => ({
    register,
    key,
    entry: entryOn(
      entered.filter((entry) => entry.register === register && registerKey(entry.key) === registerKey(key)),
      day,
    ),
  }))
