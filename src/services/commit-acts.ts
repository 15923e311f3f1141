import { isDeepStrictEqual } from 'node:util'
import type { Case } from '../case/case.ts'
import type { CaseEngine, NewCase, Step } from '../case/engine.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import {
  eventsOf,
  findEvents,
  lockCases,
  type Queryable,
  takeNumbers,
  writeChanges,
} from '../database/queries/ledger.ts'
import type { Change } from '../database/queries/ledger-rows.ts'
import { asProblem, Problem } from '../problem.ts'
import type { Act, Done, Outcome } from './act.ts'
import { changeOf } from './change-of.ts'

export interface Dependencies {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly now: () => Temporal.Instant
}

type Open = Extract<Act, { kind: 'open' }>
type Advance = Extract<Act, { kind: 'advance' }>

/** When an act happened: now, unless its sender says earlier; never before what the case has already seen. */
function atOf(act: Act, now: Temporal.Instant, after?: Temporal.Instant) {
  const recordedAt = after && Temporal.Instant.compare(now, after) < 0 ? after : now
  const occurredAt = act.occurredAt ?? recordedAt
  if (Temporal.Instant.compare(occurredAt, recordedAt) <= 0) return { occurredAt, recordedAt }
  throw new Problem(
    'invalid-date',
    `it is said to have happened at ${occurredAt}, which is after now (${recordedAt})`,
  )
}

const caseNumber = (day: Temporal.PlainDate, serial: number) =>
  `NY${day.toString().replaceAll('-', '')}-${String(serial).padStart(5, '0')}`

/**
 * Takes many acts in one transaction: locks their cases, lets the pure engine decide on each, and writes what it
 * says, all or nothing. An act that is refused leaves the others untouched.
 */
export function commitActs({ sql, engine, now }: Dependencies) {
  /** Whether an act is the one that an event on the ledger came from, sent again. */
  function isSame(act: Act, recorded: LedgerEvent): boolean {
    const { event } = act
    if (event.type !== recorded.type || !isDeepStrictEqual(event.actor, recorded.actor)) return false
    if (act.kind === 'advance') {
      return act.caseId === recorded.caseId && isDeepStrictEqual(event.payload, recorded.payload)
    }
    const { process, version, number } = recorded.payload as unknown as Omit<NewCase, 'id'>
    if (act.process !== process) return false
    try {
      const again = engine.open({ id: recorded.caseId, process, version, number }, event, recorded)
      return isDeepStrictEqual(again.own.event.payload, recorded.payload)
    } catch {
      return false
    }
  }

  /** The first outcome of an event that is on the ledger already, from the ledger. */
  async function repeat(tx: Queryable, act: Act, recorded: LedgerEvent): Promise<Outcome> {
    if (!isSame(act, recorded)) {
      return new Problem(
        'event-id-reused',
        `event ${recorded.id} is on the ledger with other content; choose a new id`,
      )
    }
    const history = await eventsOf(tx, recorded.caseId, { upTo: recorded.seq })
    return { event: recorded, case: engine.replay(history), repeated: true }
  }

  /** `unwritten`: events of the same transaction, which the database does not show yet. */
  async function whatChanged(
    tx: Queryable,
    current: Case,
    seen: number,
    unwritten: readonly LedgerEvent[],
  ): Promise<Problem> {
    const changes = [...(await eventsOf(tx, current.id, { after: seen })), ...unwritten]
    const last = changes.at(-1)
    const detail =
      seen > current.revision
        ? `you give revision ${seen}; the case is at ${current.revision}`
        : `you have seen revision ${seen}; the case is at ${current.revision}, last: ${last?.type} by ${last?.actor.id}`
    return new Problem('case-changed', `${detail}. Look at what changed and decide again.`, {
      revision: current.revision,
      changes: changes.map(({ seq, type, actor, occurredAt }) => ({
        seq,
        type,
        actor,
        occurredAt: String(occurredAt),
      })),
    })
  }

  async function openAll(
    tx: Queryable,
    opens: readonly Open[],
    at: Temporal.Instant,
    keep: (act: Open, step: Step) => void,
    refuse: (act: Open, problem: Problem) => void,
  ) {
    // Tried first without a number, so that a refused opening leaves no gap in the day's series.
    const valid = opens.flatMap((act) => {
      try {
        const opening = { id: crypto.randomUUID(), number: '', process: act.process, version: act.version }
        const when = atOf(act, at)
        engine.open(opening, act.event, when)
        return [
          { act, opening, when, day: when.occurredAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate() },
        ]
      } catch (error) {
        refuse(act, refusal(error))
        return []
      }
    })
    for (const [day, group] of Map.groupBy(valid, ({ day }) => day.toString())) {
      const date = Temporal.PlainDate.from(day)
      const last = await takeNumbers(tx, date, group.length)
      for (const [index, { act, opening, when }] of group.entries()) {
        const number = caseNumber(date, last - group.length + index + 1)
        keep(act, engine.open({ ...opening, number }, act.event, when))
      }
    }
  }

  return (acts: readonly Act[]): Promise<readonly Outcome[]> =>
    sql.begin(async (tx) => {
      const ids = [...new Set(acts.flatMap((act) => (act.kind === 'advance' ? [act.caseId] : [])))]
      const [cases, known] = await Promise.all([
        ids.length > 0 ? lockCases(tx, ids) : new Map<string, Case>(),
        findEvents(
          tx,
          acts.map(({ event }) => event.id),
        ),
      ])
      const at = now()
      const outcomes = new Map<Act, Outcome>()
      const changes = new Map<string, Change>()
      const done = (act: Act, before: Case | undefined, step: Step) => {
        changes.set(step.case.id, changeOf(engine, before, step, changes.get(step.case.id)))
        cases.set(step.case.id, step.case)
        outcomes.set(act, { event: step.own.event, case: step.own.case, repeated: false } satisfies Done)
      }
      async function advance(act: Advance): Promise<Problem | undefined> {
        const current = cases.get(act.caseId)
        if (!current) return new Problem('unknown-case', `there is no case ${act.caseId}`)
        if (act.seen < current.actedRevision || act.seen > current.revision) {
          return whatChanged(tx, current, act.seen, changes.get(current.id)?.events ?? [])
        }
        done(act, current, engine.advance(current, act.event, atOf(act, at, current.lastAt)))
      }
      const sent = new Set<string>()
      const fresh: Act[] = []
      for (const act of acts) {
        const recorded = known.get(act.event.id)
        if (recorded) outcomes.set(act, await repeat(tx, act, recorded))
        // The same id twice in one group: the second is looked up once the first is on the ledger.
        else if (sent.has(act.event.id)) throw new Error(`event ${act.event.id} was sent twice at once`)
        else fresh.push(act)
        sent.add(act.event.id)
      }
      const opens = fresh.filter((act) => act.kind === 'open')
      await openAll(
        tx,
        opens,
        at,
        (act, step) => done(act, undefined, step),
        (act, problem) => outcomes.set(act, problem),
      )
      for (const act of fresh) {
        if (act.kind === 'open') continue
        const problem = await advance(act).catch(refusal)
        if (problem) outcomes.set(act, problem)
      }
      await writeChanges(tx, [...changes.values()])
      return acts.map((act) => outcomes.get(act) as Outcome)
    }) as Promise<readonly Outcome[]>
}

/** A refusal as an outcome; anything else is a fault and fails the transaction. */
function refusal(error: unknown): Problem {
  const problem = asProblem(error)
  if (problem) return problem
  throw error
}
