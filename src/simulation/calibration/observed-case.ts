import type { LogEvent } from '../../audit/exchange/log-event.ts'
import { instancesOf, placeOf } from '../../audit/mining/instances.ts'
import type { Actor, LedgerEvent } from '../../case/ledger.ts'
import type { Limit } from '../../process/definition.ts'
import { isOfVersion } from '../../process/events.ts'

/** Something that was done to a case. */
export interface ObservedEvent {
  readonly activity: string
  /** Epoch milliseconds. */
  readonly at: number
  /** Who did it, by whatever name the source has. */
  readonly by: string | null
  /** When its turn came, where that is known (see `withTurns`); else when what is before it was done. */
  readonly ready?: number
}

/** A history as the calibration reads it: from our ledger or from anybody's log. */
export interface ObservedCase {
  readonly id: string
  /** In order of time. */
  readonly events: readonly ObservedEvent[]
  /** Nothing more will happen. */
  readonly ended: boolean
  /** When each limit that the law lets extend was about to end, or was extended; absent where the source doesn't say. */
  readonly toEnd?: readonly { readonly limit: string; readonly at: number }[]
  /** The slug of its process, where the source has several. */
  readonly process?: string
}

/** What is read of an event of the ledger: who did what and when, and of what it says only which limit it is about. */
export interface ActOnLedger extends Pick<LedgerEvent, 'caseId' | 'type' | 'occurredAt'> {
  readonly actor: Pick<Actor, 'id' | 'role'>
  readonly payload: { readonly limit?: unknown }
}

/**
 * A case of the ledger. What time brought about is nobody's work and is left out, as its move to another version is.
 * @param limits of its definition; without them nothing is known of extensions
 */
export function observedOnLedger(
  events: readonly ActOnLedger[],
  ended: boolean,
  limits?: readonly Limit[],
): ObservedCase {
  const done = events.filter(({ type, actor }) => actor.role !== 'time' && !isOfVersion(type))
  return {
    id: events[0]?.caseId ?? '',
    ended,
    ...(limits && { toEnd: aboutToEnd(events, limits) }),
    events: done.map(({ type, occurredAt, actor }) => ({
      activity: type,
      at: occurredAt.epochMilliseconds,
      by: actor.id,
    })),
  }
}

/** Each limit once: it is extended once. */
function aboutToEnd(events: readonly ActOnLedger[], limits: readonly Limit[]) {
  const extendable = new Set(limits.flatMap(({ id, extension }) => (extension ? [id] : [])))
  const first = new Map<string, number>()
  for (const { type, payload, occurredAt } of events) {
    const limit = String(payload.limit)
    const tells = type === 'limit-warned' || type === 'extend'
    if (tells && extendable.has(limit) && !first.has(limit)) first.set(limit, occurredAt.epochMilliseconds)
  }
  return [...first].map(([limit, at]) => ({ limit, at }))
}

/** Our own logs say of a special procedure that it suspends and resumes its item; both are acts of their own. */
const isOwnAct = ({ activity, transition }: LogEvent) => activity.endsWith(`.${transition}`)

/**
 * The cases of an imported log. An activity stands at its end. A log doesn't say when a case is over: it is when its
 * last activity is one with which one case in twenty or more ends, or one of those given.
 */
export function observedInLog(events: readonly LogEvent[], finals?: readonly string[]): ObservedCase[] {
  // In our own logs what time brought about is by `time`.
  const acts = events
    .filter(({ activity, resource }) => resource !== 'time' && !isOfVersion(activity))
    .map((event) => (isOwnAct(event) ? { ...event, transition: 'complete' } : event))
  const cases = [...Map.groupBy(acts, (event) => event.case)].map(([id, own]) => {
    const inOrder = own.toSorted((a, b) => a.at - b.at || a.order - b.order)
    const by = new Map(inOrder.map(({ activity, at, resource }) => [`${activity} ${at}`, resource]))
    return {
      id,
      events: instancesOf(inOrder).map((one) => ({
        activity: one.activity,
        at: placeOf(one),
        by: by.get(`${one.activity} ${placeOf(one)}`) ?? null,
      })),
    }
  })
  const last = Map.groupBy(cases, (one) => one.events.at(-1)?.activity)
  const ends = new Set(
    finals ??
      [...last].filter(([, those]) => those.length >= cases.length / 20).map(([activity]) => activity),
  )
  return cases.map((one) => ({ ...one, ended: ends.has(one.events.at(-1)?.activity) }))
}

/** What was known of a case at an instant; undefined when it had not come yet. */
export function asKnownAt(of: ObservedCase, ms: number): ObservedCase | undefined {
  const events = of.events.filter(({ at }) => at < ms)
  if (events.length === 0) return undefined
  return {
    ...of,
    events,
    ended: of.ended && events.length === of.events.length,
    ...(of.toEnd && { toEnd: of.toEnd.filter(({ at }) => at < ms) }),
  }
}
