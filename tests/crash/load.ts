import { setTimeout as delay } from 'node:timers/promises'
import { createClient } from '../../src/database/client.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { setupLife } from '../service/lives.ts'
import { setup } from '../service/requests.ts'
import { cookiesFor } from '../setup/cookies.ts'

/** An event that the service has acknowledged. */
export interface Acknowledged {
  readonly id: string
  readonly caseId: string
  readonly seq: number
  readonly hash: string
  readonly type: string
}

/** Signs in whoever the load needs, in the database of a data folder. */
export async function cookiesIn(data: string): Promise<Readonly<Record<string, string>>> {
  const server = await startEmbedded({ dataFolder: data })
  const client = createClient(server.url, { max: 1 })
  try {
    return await cookiesFor(client, 'enterprise-setup-1545', ['open', ...setupLife.map(([type]) => type)])
  } finally {
    await client.close()
    await server.stop()
  }
}

/** By event type, the cookie of somebody who may do it. */
export type Cookies = () => Promise<Readonly<Record<string, string>>>

export interface Load {
  /** In the order of each case's own events. */
  readonly acknowledged: readonly Acknowledged[]
  /** Cases opened thirty days after the fact: time has much to do with them. */
  readonly overdue: readonly string[]
  /** Requests that got no answer, or one that says to try again; and answers that were a first outcome again. */
  readonly counts: { retried: number; repeated: number }
  /** Lets each client end the event that it is sending; throws if any was refused. */
  stop(): Promise<void>
}

interface Answer {
  event: Acknowledged
  case: { id: string; revision: number }
  repeated: boolean
}

/** Milliseconds between two tries, and for one answer. */
const pause = 20
const patience = 30_000

/**
 * People at windows on this machine: each takes one case after another through its life, sending an event again
 * with the same id until it is acknowledged.
 * @param url where the service is; asked anew for each try, since it comes back elsewhere
 */
export function startLoad(url: () => Promise<string>, cookieFor: Cookies, clients = 16): Load {
  const acknowledged: Acknowledged[] = []
  const overdue: string[] = []
  const counts = { retried: 0, repeated: 0 }
  let stopped = false

  async function deliver(path: string, type: string, body: { id: string }) {
    const cookies = await cookieFor()
    for (;;) {
      const answer = await post(`${await url()}${path}`, cookies[type] ?? '', body)
      if (answer?.status === 201) {
        const { event, case: of, repeated } = (await answer.json()) as Answer
        if (repeated) counts.repeated += 1
        acknowledged.push({ id: body.id, caseId: of.id, seq: event.seq, hash: event.hash, type: event.type })
        return of
      }
      if (answer && answer.status !== 503) throw new Error(`${path}: ${await answer.text()}`)
      counts.retried += 1
      await delay(pause)
    }
  }

  async function client(index: number) {
    for (let life = 0; !stopped; life += 1) {
      const late = (index + life) % 3 === 0
      const occurredAt = Temporal.Now.instant()
        .subtract({ hours: 30 * 24 })
        .toString()
      let current = await deliver('/cases', 'open', setup(late ? { occurredAt } : {}))
      if (late) overdue.push(current.id)
      for (const [type, payload = {}] of late ? [] : setupLife) {
        if (stopped) return
        const body = { id: crypto.randomUUID(), type, revision: current.revision, payload }
        current = await deliver(`/cases/${current.id}/events`, type, body)
      }
    }
  }
  const all = Promise.all(Array.from({ length: clients }, (_, index) => client(index)))
  all.catch(() => {
    stopped = true
  })
  return {
    acknowledged,
    overdue,
    counts,
    async stop() {
      stopped = true
      await all
    },
  }
}

/** The answer; undefined when there was none. */
async function post(url: string, cookie: string, body: object): Promise<Response | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    })
    return new Response(await answer.text(), { status: answer.status })
  } catch {
    return undefined
  }
}
