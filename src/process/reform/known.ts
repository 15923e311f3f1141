import type { Name } from '../definition.ts'
import { nearest } from './nearest.ts'
import { ReformError } from './reform-error.ts'

/**
 * The entry that a reform names.
 * @param what the kind of thing, as `事项 item`
 * @param lacking why it is not found, as `which is not in the tree`
 * @throws ReformError with the ids that are most like it
 */
export function known<T extends { readonly id: string }>(
  entries: readonly T[],
  id: string,
  what: Name,
  lacking: Name,
): T {
  const found = entries.find((entry) => entry.id === id)
  if (found) return found
  const ids = entries.map((entry) => entry.id)
  const near = nearest(id, ids)
  throw new ReformError({
    found: { zh: `${what.zh}“${id}”，${lacking.zh}`, en: `${what.en} "${id}", ${lacking.en}` },
    needed:
      near.length === 0
        ? { zh: '此处没有可用的名称', en: 'nothing, as there is none here at all' }
        : { zh: `其中之一：${near.join('、')}`, en: `one of these: ${near.join(', ')}` },
    remedy: { zh: '改正名称', en: 'correct the name' },
  })
}
