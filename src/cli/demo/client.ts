import type { AvailableEvent } from '../../case/available.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import { SESSION_COOKIE } from '../../plugins/session.ts'
import type { caseView, eventView } from '../../services/case-view.ts'
import type { ProcessService } from '../../services/process-service.ts'
import type { SyntheticPerson } from '../../services/synthetic-session.ts'
import { people } from './people.ts'
import type { Stage } from './stage.ts'

export type CaseView = ReturnType<typeof caseView>
export type ClockView = CaseView['clocks'][number]
export type EventView = ReturnType<typeof eventView>
export type ProcessView = Awaited<ReturnType<ProcessService['read']>>

interface Acted {
  readonly event: EventView
  readonly case: CaseView
}

/** Milliseconds that one request may take. */
const PATIENCE = 30_000

/** What the demonstration asks of a service, over HTTP like any other client; each time in a session of its own. */
export function client({ url: base, signIn }: Pick<Stage, 'url' | 'signIn'>) {
  async function ask<T>(
    path: string,
    init: RequestInit = {},
    person: SyntheticPerson = people.window,
  ): Promise<T> {
    const headers = { ...init.headers, cookie: `${SESSION_COOKIE}=${await signIn(person)}` }
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(new URL(path, base), { ...init, headers, signal }).catch((error: Error) => {
      throw new Error(
        `${base} does not answer (${reasonOf(error)}): see that the service runs, and try again`,
      )
    })
    const body = (await answer.json().catch(() => ({}))) as T & {
      zh?: string
      title?: string
      detail?: string
    }
    if (answer.ok) return body
    const { zh = '', title = '', detail = '' } = body
    throw new Error(`${base}${path}: ${answer.status} ${zh} ${title}: ${detail}`)
  }

  const act = (path: string, person: SyntheticPerson, body: object) =>
    ask<Acted>(
      path,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: crypto.randomUUID(), ...body }),
      },
      person,
    )

  return {
    process: (slug: string) => ask<ProcessView>(`/processes/${slug}`),
    open: (actor: SyntheticPerson, process: string, payload: object) =>
      act('/cases', actor, { process, ...payload }),
    send: (of: CaseView, actor: SyntheticPerson, type: string, payload: object) =>
      act(`/cases/${of.id}/events`, actor, { type, revision: of.revision, payload }),
    read: (id: string) => ask<CaseView>(`/cases/${id}`),
    available: async (id: string) =>
      (await ask<{ events: AvailableEvent[] }>(`/cases/${id}/available-events`)).events,
    history: async (id: string) => (await ask<{ events: EventView[] }>(`/cases/${id}/events`)).events,
    receipt: (path: string) => ask<unknown>(path),
  }
}

export type Client = ReturnType<typeof client>

/** An event as the ledger hashes it, from the one that came over HTTP. */
export const ledgerEvent = ({ occurredAt, recordedAt, ...event }: EventView): LedgerEvent => ({
  ...event,
  occurredAt: Temporal.Instant.from(occurredAt),
  recordedAt: Temporal.Instant.from(recordedAt),
})

/** Why a request failed, in the words of the system. */
export function reasonOf(error: Error): string {
  const { cause } = error as { cause?: { code?: string; message?: string } }
  return cause?.code || cause?.message || error.message
}
