import { computed, shallowRef } from 'vue'
import { api, ask } from '../api/client.ts'
import type { Named } from '../words/use-words.ts'

const processes = shallowRef<ReadonlyMap<string, Named>>()
let asked = false

/** Asked once for all pages; what was not answered is asked again by the next page. */
async function load() {
  if (asked) return
  asked = true
  try {
    const { processes: all } = await ask(api.GET('/processes'))
    // A later version has the name that is used now.
    const inOrder = all.toSorted((a, b) => a.version - b.version)
    processes.value = new Map(inOrder.map((one) => [one.slug, one]))
  } catch {
    asked = false
  }
}

/** What processes are called; until that is known, and where it is not, by their slug. */
export function useProcessNames() {
  void load()
  return computed(
    () =>
      (slug: string): Named =>
        processes.value?.get(slug) ?? { zh: slug, en: slug },
  )
}
