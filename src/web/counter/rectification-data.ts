import type { RectificationEventType } from '../../hall/rectification-events.ts'
import { api, ask } from '../api/client.ts'

export interface Asking {
  readonly ended: boolean
  readonly department?: string
  readonly after?: string
}

export const listRectifications = (query: Asking) => ask(api.GET('/rectifications', { params: { query } }))

export type Rectification = Awaited<ReturnType<typeof listRectifications>>['rectifications'][number]

export async function sendRectificationEvent(
  rating: string,
  type: RectificationEventType,
  payload: Record<string, unknown>,
) {
  const params = { path: { rating } }
  const body = { id: crypto.randomUUID(), type, payload }
  return (await ask(api.POST('/rectifications/{rating}/events', { params, body }))).rectification
}

/** What each event asks for: the text that it takes. Claiming takes none. */
export const textOf = {
  claim: undefined,
  verify: 'finding',
  rectify: 'measures',
  reply: 'reply',
  'call-back': 'note',
  appeal: 'reason',
  uphold: 'reason',
  exclude: 'reason',
} as const satisfies Record<RectificationEventType, string | undefined>

const next: Readonly<Partial<Record<Rectification['state'], RectificationEventType>>> = {
  open: 'claim',
  claimed: 'verify',
  verified: 'rectify',
  rectified: 'reply',
  replied: 'call-back',
}

/** What may be done now, the next step first. The rated may appeal; whether a rating counts is for another to say. */
export function possibleEvents({ state, appealedBy, rating }: Rectification, account: string) {
  const step = next[state]
  if (!step) return []
  const judges = !rating.rated.includes(account) && appealedBy !== account
  const more: RectificationEventType[] = [
    ...(appealedBy === null ? (['appeal'] as const) : []),
    ...(appealedBy !== null && judges ? (['uphold'] as const) : []),
    ...(judges ? (['exclude'] as const) : []),
  ]
  return [step, ...more]
}
