import { isDeepStrictEqual } from 'node:util'
import { Problem } from '../problem.ts'

interface Recorded {
  readonly id: string
  readonly at: Temporal.Instant
}

/** Everything but when, as JSON holds it: what a sender repeats when no answer came. */
function content({ at: _, ...rest }: Recorded): unknown {
  return JSON.parse(JSON.stringify(rest))
}

/**
 * Whether an entry is the one that its id stands for already, sent again.
 * @throws Problem `id-reused` when it is another
 */
export function checkRepeated<T extends Recorded>(sent: T, kept: T): T {
  if (isDeepStrictEqual(content(sent), content(kept))) return kept
  throw new Problem('id-reused', {
    zh: `编号${sent.id}已用于其他内容：每次操作请用新编号`,
    en: `${sent.id} stands for something else: choose a new id for each act`,
  })
}

/**
 * Writes an entry once, however often it is sent.
 * @param insert gives undefined when the id is there already
 * @throws Problem `id-reused`
 */
export async function once<T extends Recorded>(
  sent: T,
  insert: (entry: T) => Promise<T | undefined>,
  find: (id: string) => Promise<T | undefined>,
): Promise<{ readonly entry: T; readonly repeated: boolean }> {
  const written = await insert(sent)
  if (written) return { entry: written, repeated: false }
  const kept = await find(sent.id)
  if (kept) return { entry: checkRepeated(sent, kept), repeated: true }
  throw new Problem('id-reused', {
    zh: `编号${sent.id}已用于不可见的内容：请用新编号`,
    en: `${sent.id} stands for something that is not to be seen: choose a new id`,
  })
}
