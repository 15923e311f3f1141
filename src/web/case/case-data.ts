import type { paths } from '../../../openapi/banjie.d.ts'
import type { Facts } from '../../process/condition.ts'
import { api, ask } from '../api/client.ts'
import { type ReadableProcess, readProcess } from '../process/readable-process.ts'

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } }
}
  ? A
  : never

export type CaseDetails = Omit<Answer<'/cases/{case}'>, 'facts'> & { readonly facts: Facts }
export type CaseClock = CaseDetails['clocks'][number]
export type CaseItem = CaseDetails['items'][number]
export type AvailableEvent = Answer<'/cases/{case}/available-events'>['events'][number]
export type History = Answer<'/cases/{case}/events'>
export type HistoryEvent = History['events'][number]
export type CaseActor = HistoryEvent['actor']

/** Everything that a case's page shows, of one moment. */
export interface CaseData {
  readonly details: CaseDetails
  readonly events: readonly AvailableEvent[]
  readonly history: History
  readonly process: ReadableProcess
}

const processes = new Map<string, Promise<ReadableProcess>>()

/** A version of a process never changes: it is asked for once. */
function processOf({ process: { slug, version } }: CaseDetails) {
  const key = `${slug} ${version}`
  const known = processes.get(key)
  if (known) return known
  const asked = readProcess(slug, version)
  asked.catch(() => processes.delete(key))
  processes.set(key, asked)
  return asked
}

/** @throws ServiceProblem */
export async function readCase(idOrNumber: string): Promise<CaseData> {
  const params = { path: { case: idOrNumber } }
  const [details, available, history] = await Promise.all([
    ask(api.GET('/cases/{case}', { params })),
    ask(api.GET('/cases/{case}/available-events', { params })),
    ask(api.GET('/cases/{case}/events', { params })),
  ])
  const shown = details as CaseDetails
  // What I may not do is not possible for me, whatever the case allows.
  const events = available.events.map((event) => ({ ...event, possible: event.possible && event.permitted }))
  return { details: shown, events, history, process: await processOf(shown) }
}

/** How the case's time stands, and at which revision. @throws ServiceProblem */
export const readClocks = (idOrNumber: string) =>
  ask(api.GET('/cases/{case}/clocks', { params: { path: { case: idOrNumber } } }))

export interface Sent {
  /** Chosen once for each act: sent again it changes nothing. */
  readonly id: string
  readonly type: string
  readonly revision: number
  readonly payload: Readonly<Record<string, unknown>>
}

/** @throws ServiceProblem */
export const sendEvent = (caseId: string, { payload, ...sent }: Sent) =>
  ask(
    api.POST('/cases/{case}/events', {
      params: { path: { case: caseId } },
      body: { ...sent, payload: { ...payload } },
    }),
  )
