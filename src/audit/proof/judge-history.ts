import canonicalize from 'canonicalize'
import type { Case } from '../../case/case.ts'
import type { CaseEngine, Standing } from '../../case/engine.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import { moveJudge } from '../../case/migration/judge-move.ts'
import { findEventKind } from '../../process/events.ts'
import type { HistoryFault } from './chain-faults.ts'

/** What of an event follows from the case before it, where time brings it. */
const ofTime = ({ id, type, payload, actor, occurredAt }: LedgerEvent) =>
  canonicalize({ id, type, payload, actor, occurredAt: String(occurredAt) }) ?? ''

const named = ({ type, payload, occurredAt }: LedgerEvent) =>
  ['"', type, '"', payload.limit ? ` of ${payload.limit}` : '', ` at ${occurredAt}`].join('')

function judgePerson(engine: CaseEngine, before: Case, event: LedgerEvent): HistoryFault[] {
  const [omitted] = engine.fire(before, event.occurredAt, event.recordedAt).effects.events
  if (omitted)
    return [{ seq: event.seq, found: named(event), expected: `${named(omitted)}, which was due before it` }]
  if (engine.possible(before).includes(event.type)) return []
  const why = engine.available(before).find(({ type }) => type === event.type)?.reason?.detail.en
  return [{ seq: event.seq, found: named(event), expected: why ?? 'an event that its process knows' }]
}

function judgeTime(engine: CaseEngine, before: Case, event: LedgerEvent): HistoryFault[] {
  const { effects } =
    event.type === 'due-dates-recounted'
      ? engine.recount(before, event.occurredAt, event.recordedAt)
      : engine.fire(before, event.occurredAt, event.recordedAt)
  const [due] = effects.events
  if (due && ofTime(due) === ofTime(event)) return []
  return [{ seq: event.seq, found: named(event), expected: due ? named(due) : 'nothing: nothing was due' }]
}

type MoveJudge = ReturnType<typeof moveJudge>

/** Moves are judged by what was compared for the cases before it: one for all cases that an engine replays. */
const moveJudges = new WeakMap<CaseEngine, MoveJudge>()

function judgeMove(
  engine: CaseEngine,
  before: Case,
  event: LedgerEvent,
  earlier: readonly LedgerEvent[],
): HistoryFault[] {
  const [omitted] = engine.fire(before, event.occurredAt, event.recordedAt).effects.events
  if (omitted)
    return [{ seq: event.seq, found: named(event), expected: `${named(omitted)}, which was due before it` }]
  const own = moveJudges.get(engine) ?? moveJudge(engine)
  moveJudges.set(engine, own)
  const fault = own({ event, before }, earlier)
  return fault ? [{ seq: event.seq, ...fault }] : []
}

function judge(
  engine: CaseEngine,
  { event, before }: Standing,
  index: number,
  all: readonly Standing[],
): HistoryFault[] {
  if (!before) return []
  if (event.type === 'move-version')
    return judgeMove(
      engine,
      before,
      event,
      all.slice(0, index).map((one) => one.event),
    )
  return findEventKind(event.type)?.from === 'time'
    ? judgeTime(engine, before, event)
    : judgePerson(engine, before, event)
}

export interface Judged {
  /** The case that the history implies; undefined when it can't be replayed. */
  readonly case: Case | undefined
  readonly faults: readonly HistoryFault[]
}

/**
 * Replays a whole history and asks of every event that holds whether it could happen: what people did must have been
 * possible then, and time must have brought exactly what was due, no more, no less and not at another instant. So a
 * forged history whose hashes were computed anew must still be one that the process allows.
 * @param events the whole ledger of one case, in order
 */
export function judgeHistory(engine: CaseEngine, events: readonly LedgerEvent[]): Judged {
  const first = events[0]
  if (first?.type !== 'open')
    return {
      case: undefined,
      faults: [{ seq: 1, found: first ? named(first) : 'nothing', expected: 'the opening of the case' }],
    }
  try {
    const standing = engine.unfold(events)
    return {
      case: standing.at(-1)?.case,
      faults: standing.flatMap((one, index) => judge(engine, one, index, standing)),
    }
  } catch (error) {
    return {
      case: undefined,
      faults: [
        { seq: replayable(engine, events), found: String(error), expected: 'a history that can be replayed' },
      ],
    }
  }
}

/** The first event at which a replay fails. */
function replayable(engine: CaseEngine, events: readonly LedgerEvent[]): number {
  for (const { seq } of events) {
    try {
      engine.unfold(events.filter((one) => one.seq <= seq))
    } catch {
      return seq
    }
  }
  return events.length
}
