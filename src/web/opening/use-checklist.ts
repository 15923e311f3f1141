import { onScopeDispose, watch } from 'vue'
import type { paths } from '../../../openapi/banjie.d.ts'
import type { FactValue } from '../../process/condition.ts'
import { api, ask } from '../api/client.ts'
import { useAsked } from '../api/use-asked.ts'
import type { ReadableProcess } from '../process/readable-process.ts'
import { factFault } from './fact-fault.ts'

/** The materials of a case as the service tells them of the facts that are known so far. */
export type Checklist =
  paths['/processes/{slug}/checklist']['get']['responses'][200]['content']['application/json']
export type ChecklistEntry = Checklist['materials'][number]

/** Milliseconds after the last change of a fact. */
const TYPING_MS = 250

type Draft = Readonly<Record<string, FactValue | undefined>>

/** What has been answered rightly; a text only where a register is asked about it, since nothing else turns on one. */
function answered({ facts }: Pick<ReadableProcess, 'facts'>, draft: Draft): Record<string, FactValue> {
  const keys = new Set(facts.map(({ register }) => register?.key))
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const value = draft[fact.id]
      const counts = !fact.register && (fact.type !== 'text' || keys.has(fact.id))
      return counts && value !== undefined && !factFault(fact, value) ? [[fact.id, value]] : []
    }),
  )
}

/** The checklist, asked anew when the facts change. */
export function useChecklist(process: ReadableProcess, draft: Draft) {
  const { slug, version } = process
  const facts = () => JSON.stringify(answered(process, draft))
  const asked = useAsked(() =>
    ask(
      api.GET('/processes/{slug}/checklist', {
        params: { path: { slug }, query: { version, facts: facts() } },
      }),
    ),
  )
  let timer: number | undefined
  watch(facts, () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void asked.again(), TYPING_MS)
  })
  onScopeDispose(() => window.clearTimeout(timer))
  return asked
}
