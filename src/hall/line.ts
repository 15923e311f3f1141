import type { QueueRules } from './queue.ts'
import type { Standing, Ticket } from './ticket.ts'

/** Who is called before whom. */
export const inLine = (a: Standing, b: Standing): number =>
  b.rank - a.rank || a.place - b.place || a.turn - b.turn

/** `A001`: the letter and three digits; after 999 four, since no number is given twice on one day. */
export const ticketNumber = (letter: string, serial: number): string =>
  `${letter}${String(serial).padStart(3, '0')}`

export const rankOf = (
  { ranks }: Pick<QueueRules, 'ranks'>,
  {
    priority,
    reservation,
  }: { readonly priority?: string | undefined; readonly reservation?: string | undefined },
): number =>
  priority !== undefined ? ranks.priority : reservation !== undefined ? ranks.reservation : ranks.ordinary

/**
 * Where somebody goes who did not come: behind the so-many-th of those who wait, or behind all of them. Whoever has
 * not come too often is gone.
 * @param waiting those of the same business, in any order, without the ticket itself
 */
export function passedOver(
  { passedBehind, passesAtMost }: Pick<QueueRules, 'passedBehind' | 'passesAtMost'>,
  { rank, place, turn, passes }: Ticket,
  waiting: readonly Standing[],
): Standing & { readonly gone: boolean } {
  const gone = passes + 1 >= passesAtMost
  const line = waiting.toSorted(inLine)
  const before = line[Math.min(passedBehind, line.length) - 1]
  const own = { rank, place, turn }
  if (!before || inLine(own, before) > 0) return { ...own, gone }
  return { rank: before.rank, place: before.place, turn: before.turn + 0.5, gone }
}
