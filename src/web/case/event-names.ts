import { say, useWords, type WordKey } from '../words/use-words.ts'
import type { CaseData } from './case-data.ts'

/** Verbs that only time has; people's events are named by the service. */
const ofTime = ['limit-warned', 'limit-exceeded', 'deem-accepted', 'elapsed', 'overdue'] as const

/** Names of events in a case's language of both: `税务：审查通过`. */
export function useEventNames(data: () => Pick<CaseData, 'events'>) {
  const { t } = useWords()
  const eventName = (type: string): string => {
    if (type === 'open') return t('case.opened')
    if (type === 'move-version') return t('case.moved')
    const known = data().events.find((event) => event.type === type)
    if (known) return say(known)
    const verb = ofTime.find((one) => type === one || type.endsWith(`.${one}`))
    return verb ? t(`case.time-${verb}` satisfies WordKey) : type
  }
  return { eventName }
}
