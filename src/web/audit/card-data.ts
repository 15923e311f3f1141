import { api, ask } from '../api/client.ts'
import { useAsked } from '../api/use-asked.ts'
import { useSession } from '../session.ts'
import { type Named, useWords } from '../words/use-words.ts'

/** @throws ServiceProblem */
export const readCard = (card: string) => ask(api.GET('/audit/cards/{card}', { params: { path: { card } } }))
/** @throws ServiceProblem */
export const readFinding = (finding: string) =>
  ask(api.GET('/audit/findings/{finding}', { params: { path: { finding } } }))
export type Proof = Awaited<ReturnType<typeof readFinding>>['proof']

export type Card = Awaited<ReturnType<typeof readCard>>['card']
export type CardEventType = 'explain' | 'uphold' | 'withdraw'

export const levels = ['red', 'yellow', 'blue'] as const

/** What the rules are called, and the thresholds with which they look. */
export function useRules() {
  const { t, say } = useWords()
  const asked = useAsked(() => ask(api.GET('/audit/rules')))
  /** The rule's number and name; three yellow cards are counted and have no number. */
  const ruleName = (id: string): string => {
    const rule = asked.data.value?.rules.find((one) => one.id === id)
    if (rule) return `${id} ${say(rule)}`
    return id === 'yellow-cards' ? t('audit.yellowCards') : id
  }
  return { asked, ruleName }
}

/** Who held the clock: a department, or whoever owes it instead; nobody, where no record lays it at anybody's door. */
export function useChargedTo() {
  const { t, say } = useWords()
  const { departmentOf } = useSession()
  return ({
    charged: { department, owedBy },
  }: {
    charged: { department: string | null; owedBy: Named | null }
  }) => (department ? say(departmentOf(department)) : owedBy ? say(owedBy) : t('audit.nobody'))
}
