import type { Process } from '../definition.ts'
import { registerKey } from '../register-key.ts'

/** An entry of a list of items: its name there, and the slug of the definition that it is said to be. */
export interface ListedItem {
  readonly key: string
  readonly data: Readonly<Record<string, unknown>>
}

/** `renamed`: an entry says that it is this process, under another name. */
export interface ComparedItem {
  readonly process: Process
  readonly standing: 'listed' | 'renamed' | 'missing'
  readonly entry: string | null
}

/**
 * How definitions stand to a list of items that somebody else keeps: each has the same name there, another name, or is
 * not there; and what is there and not here. Nothing is guessed: names are the same, or an entry names the process.
 */
export function compareItems(
  processes: readonly Process[],
  entries: readonly ListedItem[],
): { readonly items: readonly ComparedItem[]; readonly unknown: readonly string[] } {
  const named = new Map(entries.map((entry) => [registerKey(entry.key), entry.key]))
  const claimed = new Map(entries.map(({ key, data }) => [data.process, key]))
  const items = processes.map((process): ComparedItem => {
    const same = named.get(registerKey(process.zh))
    if (same !== undefined) return { process, standing: 'listed', entry: same }
    const other = claimed.get(process.slug)
    return { process, standing: other === undefined ? 'missing' : 'renamed', entry: other ?? null }
  })
  const known = new Set(items.map(({ entry }) => entry))
  return { items, unknown: entries.flatMap(({ key }) => (known.has(key) ? [] : [key])) }
}
