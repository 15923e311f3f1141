import { Readable } from 'node:stream'
import type { CaseEngine } from '../case/engine.ts'
import type { Client } from '../database/client.ts'
import type { MovedCase } from '../database/queries/case-news.ts'
import { type MovedWork, workOf } from '../database/queries/worklist.ts'
import { deskOf } from '../permission/desks.ts'
import type { Acting } from '../permission/may-do.ts'
import type { Calendar } from '../time/calendar.ts'
import { caseNews } from './case-news.ts'
import { eventFrame, heartbeat } from './event-frame.ts'
import { inboxRow } from './inbox-row.ts'
import { readableCase } from './readable-case.ts'
import type { Session } from './session-service.ts'

export interface LiveInboxesOptions {
  readonly database: Pick<Client, 'sql' | 'listen'>
  readonly engine: CaseEngine
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  readonly now: () => Temporal.Instant
  /** The session of a hash, without counting as its use. */
  readonly watch: (hash: string) => Promise<Session | undefined>
  readonly onFault: (error: unknown) => void
  /** Milliseconds in which changes are gathered before they are told. */
  readonly gatherMs?: number
  /** Milliseconds between heartbeats; at each one, who is no longer signed in hears no more. */
  readonly beatMs?: number
}

interface Follower {
  readonly who: Acting
  /** Whose work is told; empty for those who handle no cases. */
  readonly desk: string
  /** The id of the one case that is followed instead of the inbox. */
  readonly of?: string
  readonly session: Session
  readonly stream: Readable
}

/** Streams that one account may have open; a browser has one for each page that is looked at. */
const MOST_OF_ACCOUNT = 4
/** Bytes that may wait for a slow reader: then it is cut off, comes back and reads anew. */
const MOST_WAITING = 1024 * 1024
/** Cases looked up at once, and how many may wait for it before everybody is told to read anew. */
const MOST_AT_ONCE = 200
const MOST_GATHERED = 5000

/**
 * Inboxes, and single cases, that are followed while they change. Changes are gathered some four times a second, read once for all who
 * follow, and told to each as far as the desk and the processes of the appointment go. Without followers the node
 * listens to nothing.
 */
export function liveInboxes(options: LiveInboxesOptions) {
  const { database, engine, calendarAt, now, watch, onFault, gatherMs = 250, beatMs = 10_000 } = options
  const followers = new Set<Follower>()
  const gathered = new Map<string, Set<string>>()
  let gathering: NodeJS.Timeout | undefined
  let beating: NodeJS.Timeout | undefined
  let starting: Promise<void> | undefined
  const news = caseNews({ database, onMoved: gather, onGap: tellReload, onFault })

  function tell({ stream }: Follower, text: string) {
    if (stream.readableLength > MOST_WAITING) stream.destroy()
    else stream.push(text)
  }

  function tellReload() {
    gathered.clear()
    for (const follower of followers) tell(follower, eventFrame('reload', {}))
  }

  function gather(moved: readonly MovedCase[]) {
    for (const { id, gone } of moved) {
      const desks = gathered.get(id) ?? new Set()
      for (const desk of gone) desks.add(desk)
      gathered.set(id, desks)
    }
    if (gathered.size > MOST_GATHERED) tellReload()
    gathering ??= setTimeout(() => void deliver(), gatherMs)
  }

  /** Who follows a case is told that it has moved, and reads it anew. */
  function tellCases(moved: ReadonlyMap<string, unknown>) {
    for (const follower of followers)
      if (follower.of !== undefined && moved.has(follower.of)) tell(follower, eventFrame('moved', {}))
  }

  async function deliver() {
    const batch = [...gathered].slice(0, MOST_AT_ONCE)
    for (const [id] of batch) gathered.delete(id)
    tellCases(new Map(batch))
    try {
      const desks = [...new Set([...followers].flatMap(({ desk, of }) => (of === undefined ? [desk] : [])))]
      const found =
        batch.length > 0 && desks.length > 0
          ? await workOf(
              database.sql,
              batch.map(([id]) => id),
              desks,
            )
          : []
      tellMoved(found, new Map(batch))
    } catch (error) {
      onFault(error)
      tellReload()
    }
    gathering = gathered.size > 0 ? setTimeout(() => void deliver(), gatherMs) : undefined
  }

  function tellMoved(found: readonly MovedWork[], gone: ReadonlyMap<string, ReadonlySet<string>>) {
    const at = now()
    const calendar = calendarAt(at)
    // Colleagues at one desk see the same: each row is made once for all of them.
    const made = new Map<string, string>()
    const textOf = ({ who, desk }: Follower, { case: of, applicant, at: places, id }: MovedWork) => {
      const place = places.get(desk)
      if (!of || !place) return undefined
      const own = of.handling.examinedBy.length > 0 ? `${who.id} ${who.standsInFor}` : ''
      const key = `${id} ${desk} ${who.role} ${own}`
      const text =
        made.get(key) ??
        JSON.stringify(inboxRow(engine, calendar, who, { case: of, applicant, at: place }, at))
      made.set(key, text)
      return text
    }
    for (const follower of followers) {
      if (follower.of !== undefined) continue
      const { processes } = follower.who
      const own = processes ? found.filter(({ process }) => processes.includes(process)) : found
      const rows = own.flatMap((work) => textOf(follower, work) ?? [])
      const left = own
        .filter(({ id, at: places }) => !places.has(follower.desk) && gone.get(id)?.has(follower.desk))
        .map(({ id, revision }) => ({ id, revision }))
      if (rows.length > 0) tell(follower, `event: changed\ndata: {"rows":[${rows.join(',')}]}\n\n`)
      if (left.length > 0) tell(follower, eventFrame('gone', { cases: left }))
    }
  }

  function end(follower: Follower, why: 'session' | 'replaced' | 'closing') {
    const { stream } = follower
    followers.delete(follower)
    stream.push(eventFrame('ended', { why }))
    stream.push(null)
  }

  /** Ends what is followed in a session that has ended or acts as something else now. */
  async function checkSession(follower: Follower) {
    const { hash, appointment } = follower.session
    const session = await watch(hash)
    if (session?.appointment?.id !== appointment?.id || session?.need) end(follower, 'session')
    else tell(follower, heartbeat)
  }

  async function beat() {
    await news.check()
    for (const follower of followers) await checkSession(follower).catch(onFault)
    if (followers.size > 0) beating = setTimeout(() => void beat(), beatMs)
    else await stop()
  }

  async function start() {
    await news.start()
    beating = setTimeout(() => void beat(), beatMs)
  }

  async function stop() {
    clearTimeout(beating)
    clearTimeout(gathering)
    gathering = undefined
    gathered.clear()
    starting = undefined
    await news.end()
  }

  async function add(follower: Omit<Follower, 'stream'>): Promise<Readable> {
    const own = [...followers].filter((one) => one.session.account === follower.session.account)
    for (const oldest of own.slice(0, Math.max(0, own.length - MOST_OF_ACCOUNT + 1))) end(oldest, 'replaced')
    const stream = new Readable({ read() {} })
    const added = { ...follower, stream }
    stream.once('close', () => followers.delete(added))
    followers.add(added)
    starting ??= start()
    try {
      await starting
    } catch (error) {
      starting = undefined
      followers.delete(added)
      throw error
    }
    stream.push(`retry: 2000\n${eventFrame('ready', { asOf: String(now()) })}`)
    return stream
  }

  return {
    /**
     * The stream of somebody's inbox, from now on; it stays silent for those who handle no cases.
     * @throws when the database can't be reached
     */
    follow: (who: Acting, session: Session): Promise<Readable> =>
      add({ who, desk: deskOf(who) ?? '', session }),

    /**
     * The stream of one case, from now on.
     * @throws Problem `unknown-case`, `not-permitted`
     */
    async followCase(idOrNumber: string, who: Acting, session: Session): Promise<Readable> {
      const { id: of } = await readableCase(database.sql, engine.processOf, idOrNumber, who)
      return add({ who, desk: '', of, session })
    },

    /** How many streams are open. */
    count: () => followers.size,

    /** Ends every stream; their readers connect again, to another node. */
    async close() {
      for (const follower of followers) end(follower, 'closing')
      await stop()
    },
  }
}

export type LiveInboxes = ReturnType<typeof liveInboxes>
