import type { LogEvent } from '../../audit/exchange/log-event.ts'
import { instancesOf, placeOf } from '../../audit/mining/instances.ts'
import type { LedgerEvent } from '../../case/ledger.ts'

/** Something that was done to a case. */
export interface ObservedEvent {
  readonly activity: string
  /** Epoch milliseconds. */
  readonly at: number
  /** Who did it, by whatever name the source has. */
  readonly by: string | null
}

/** A history as the calibration reads it: from our ledger or from anybody's log. */
export interface ObservedCase {
  readonly id: string
  /** In order of time. */
  readonly events: readonly ObservedEvent[]
  /** Nothing more will happen. */
  readonly ended: boolean
}

/** A case of the ledger. What time brought about is nobody's work and is left out. */
export function observedOnLedger(events: readonly LedgerEvent[], ended: boolean): ObservedCase {
  const done = events.filter(({ actor }) => actor.role !== 'time')
  return {
    id: events[0]?.caseId ?? '',
    ended,
    events: done.map(({ type, occurredAt, actor }) => ({
      activity: type,
      at: occurredAt.epochMilliseconds,
      by: actor.id,
    })),
  }
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
    .filter(({ resource }) => resource !== 'time')
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
  return { ...of, events, ended: of.ended && events.length === of.events.length }
}
