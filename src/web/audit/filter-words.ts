import { computed } from 'vue'
import { useProcessNames } from '../process/process-names.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/use-words.ts'
import type { ListFilter } from './audit-filter.ts'

/** What a filter asks, each question in words. */
export function useFilterWords(filter: () => ListFilter) {
  const { t, say } = useWords()
  const { departmentOf } = useSession()
  const processOf = useProcessNames()

  return computed((): readonly string[] => {
    const { by = 'closed', from, until, process, department, kind, result, ground, ...rest } = filter()
    const [slug = '', version = ''] = process?.split('@') ?? []
    const { section, window, person, channel, outcome, limit, item } = rest
    return [
      `${t(`audit.by-${by}`)} ${from || until ? `${from ?? '…'} – ${until ?? '…'}` : t('audit.everything')}`,
      process && say(processOf.value(slug)) + (version && ` · ${t('catalogue.version', { version })}`),
      department && say(departmentOf(department)),
      kind && t(`process.kind-${kind}`),
      result && t(`audit.result-${result}`),
      ground && t(`audit.ground-${ground}`),
      window && t('layout.window', { window }),
      // What the auditor wrote into the address stands as it was written.
      ...[section, person, channel, outcome, limit, item],
    ].flatMap((one) => one || [])
  })
}
