import { shallowRef, watch } from 'vue'
import { api, ask } from '../api/client.ts'
import { useSession } from '../session.ts'

const read = async (id: string) =>
  (await ask(api.GET('/audit/findings', { params: { query: { case: id, limit: 50 } } }))).findings
export type CaseFinding = Awaited<ReturnType<typeof read>>[number]

/** What the rules found in a case, for an auditor: it stands at the events that prove it. Others look at nothing. */
export function useCaseFindings(caseId: () => string | undefined) {
  const { session } = useSession()
  const findings = shallowRef<readonly CaseFinding[]>([])
  watch(
    caseId,
    async (id) => {
      if (id === undefined || session.value?.appointment?.role !== 'auditor') return
      // The case can be read without them; the list of findings says what is wrong.
      findings.value = await read(id).catch(() => [])
    },
    { immediate: true },
  )
  return findings
}

/** The findings that an event of a case proves. */
export const findingsAt = (findings: readonly CaseFinding[], caseId: string, seq: number) =>
  findings.filter(({ evidence }) => evidence.events.some((one) => one.case === caseId && one.seq === seq))
