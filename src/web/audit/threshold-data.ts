import { api, ask } from '../api/client.ts'
import { useProcessNames } from '../process/process-names.ts'
import { choices } from '../words/choices.ts'
import { useWords } from '../words/use-words.ts'

/** @throws ServiceProblem */
export const readRules = () => ask(api.GET('/audit/rules'))
export type AuditRules = Awaited<ReturnType<typeof readRules>>
export type Threshold = AuditRules['thresholds'][number]

/** What a value of a threshold is called: `3 working days`, or the words, processes and special procedures by name. */
export function useThresholdWords() {
  const { t, say } = useWords()
  const processOf = useProcessNames()
  const wordOf = (id: string, word: string) => {
    if (id === 'instant') return say(processOf.value(word))
    return Object.hasOwn(choices, word) ? say(choices[word as keyof typeof choices]) : word
  }
  return (value: unknown, { id, unit }: Pick<Threshold, 'id' | 'unit'>): string => {
    if (Array.isArray(value)) return value.map((word) => wordOf(id, word)).join(t('process.and')) || '—'
    return unit ? `${value} ${say(unit)}` : String(value)
  }
}
