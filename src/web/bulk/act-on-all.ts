import { api, ask } from '../api/client.ts'
import { ServiceProblem } from '../api/service-problem.ts'
import type { InboxRow } from '../inbox/inbox-row.ts'

export interface BulkAct {
  readonly type: 'accept' | 'hand-over' | 'take-over'
  readonly payload: Readonly<Record<string, unknown>>
}

/** What became of one case: done, or why not. */
export interface BulkOutcome {
  /** As it stands after what was done. */
  readonly row: InboxRow
  readonly error?: unknown
}

/** Requests under way at once: a browser opens few more, and the service commits together what comes together. */
const AT_ONCE = 4

/**
 * One act on many cases, each sent by itself: each is judged, taken or refused as if it had been sent alone, and
 * nothing is half done. When the session has ended the others are left as they are.
 * @param eventIds the ids of the events by case, kept by the caller: what is sent again is not done twice
 */
export async function actOnAll(
  rows: readonly InboxRow[],
  act: BulkAct,
  eventIds: Map<string, string>,
  onOutcome: (outcome: BulkOutcome) => void,
) {
  const waiting = [...rows]
  let ended: unknown
  async function lane() {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const outcome: BulkOutcome = ended ? { row, error: ended } : await send(row, act, eventIds)
      if (outcome.error instanceof ServiceProblem && outcome.error.code === 'sign-in-needed')
        ended = outcome.error
      onOutcome(outcome)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

async function send(
  row: InboxRow,
  { type, payload }: BulkAct,
  eventIds: Map<string, string>,
): Promise<BulkOutcome> {
  const id = eventIds.get(row.id) ?? crypto.randomUUID()
  eventIds.set(row.id, id)
  const params = { path: { case: row.id } }
  try {
    const { case: of } = await ask(
      api.POST('/cases/{case}/events', {
        params,
        body: { id, type, revision: row.revision, payload: { ...payload } },
      }),
    )
    return { row: { ...row, revision: of.revision } }
  } catch (error) {
    return { row, error }
  }
}
