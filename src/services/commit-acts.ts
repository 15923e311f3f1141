import type { Case } from '../case/case.ts'
import type { CaseEngine, Step } from '../case/engine.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import {
  eventsOf,
  findEvents,
  lockCases,
  lockFreeCases,
  type Queryable,
  writeChanges,
} from '../database/queries/ledger.ts'
import type { Change } from '../database/queries/ledger-rows.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import type { Rule } from '../process/rules/rule.ts'
import type { Act, Advance, Done, Open, Outcome } from './act.ts'
import { aroundActs } from './acting-around.ts'
import { attempt } from './attempt.ts'
import { changeOf } from './change-of.ts'
import { isCollision, isLocked } from './database-unavailable.ts'
import { notPermitted } from './not-permitted.ts'
import { openCases } from './open-cases.ts'
import { whyNotRepeated } from './repeated-act.ts'
import { hasSeen, whatChanged } from './what-changed.ts'
import { recordedAfter, whenOf } from './when.ts'

export interface Dependencies {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly catalogue: readonly Process[]
  /** Takes in what the county has adopted by now, in the transaction of the acts: no node goes by an older catalogue. */
  readonly readAdopted: (tx: Queryable) => Promise<void>
  readonly rules: readonly Rule[]
  readonly fresh: () => Promise<void>
  readonly now: () => Temporal.Instant
}

/** Times that a transaction is tried when it meets another one; the second try sees what the other has done. */
const tries = 3

/**
 * Takes many acts in one transaction: locks their cases, lets the pure engine decide on each, and writes what it
 * says, all or nothing. An act that is refused leaves the others untouched.
 */
export function commitActs({ sql, engine, catalogue, readAdopted, rules, fresh, now }: Dependencies) {
  /** The first outcome of an event that is on the ledger already, from the ledger. */
  async function repeat(tx: Queryable, act: Act, recorded: LedgerEvent): Promise<Outcome> {
    const problem = whyNotRepeated(engine, act, recorded)
    if (problem) return problem
    const history = await eventsOf(tx, recorded.caseId, { upTo: recorded.seq })
    return { event: recorded, case: engine.replay(history), repeated: true }
  }

  async function take(tx: Queryable, acts: readonly Act[], lock: Lock): Promise<readonly Outcome[]> {
    const caseIds = [...new Set(acts.flatMap((act) => (act.kind === 'advance' ? [act.caseId] : [])))]
    const eventIds = acts.map(({ event }) => event.id)
    // Sent together, done one after the other: what is on the ledger is looked up when the locks are held.
    const [cases, known] = await Promise.all([
      caseIds.length > 0 ? lock(tx, caseIds) : new Map(),
      findEvents(tx, eventIds),
      readAdopted(tx),
    ])
    const advances = acts.filter((act): act is Advance => act.kind === 'advance')
    const around = await aroundActs(tx, engine, advances, cases)
    const at = now()
    const outcomes = new Map<Act, Outcome>()
    const changes = new Map<string, Change>()
    const taken = new Map<string, Done>()
    const done = (act: Act, before: Case | undefined, step: Step) => {
      const outcome: Done = { ...step.own, repeated: false }
      changes.set(step.case.id, changeOf(engine, before, step, changes.get(step.case.id)))
      cases.set(step.case.id, step.case)
      taken.set(act.event.id, outcome)
      outcomes.set(act, outcome)
    }
    async function advance(act: Advance): Promise<Error | undefined> {
      const current = cases.get(act.caseId)
      if (current === 'locked') return lockedElsewhere(act.caseId)
      if (!current)
        return new Problem('unknown-case', {
          zh: `没有办件${act.caseId}：请在列表中查找`,
          en: `there is no case ${act.caseId}: look it up in the list`,
        })
      const refused = notPermitted(act, engine.processOf(current), current.handling)
      if (refused && engine.hears(current, act.event.type)) return refused
      if (!hasSeen(current, act.seen)) {
        return whatChanged(tx, current, act.seen, changes.get(current.id)?.events ?? [])
      }
      const recordedAt = recordedAfter(at, current.lastAt)
      const isLate = act.occurredAt && Temporal.Instant.compare(act.occurredAt, current.lastAt) < 0
      const unwritten = changes.get(current.id)?.events ?? []
      const history = isLate ? [...(await eventsOf(tx, current.id)), ...unwritten] : []
      const step = attempt(() => {
        const when = whenOf(act, recordedAt)
        return engine.advance(current, act.event, when, around.of(act, when.occurredAt), history)
      })
      if (step instanceof Error) return step
      around.took(act, step)
      done(act, current, step)
    }
    for (const round of withoutRepetitions(acts)) {
      const fresh: Act[] = []
      for (const act of round) {
        const recorded = known.get(act.event.id)
        const first = taken.get(act.event.id)
        if (recorded) outcomes.set(act, await repeat(tx, act, recorded))
        else if (first)
          outcomes.set(act, whyNotRepeated(engine, act, first.event) ?? { ...first, repeated: true })
        else fresh.push(act)
      }
      const opens = fresh.filter((act): act is Open => act.kind === 'open')
      for (const [act, step] of await openCases(tx, { engine, catalogue, rules }, opens, at)) {
        if (step instanceof Error) outcomes.set(act, step)
        else done(act, undefined, step)
      }
      for (const act of fresh) {
        const refusal = act.kind === 'advance' ? await advance(act) : undefined
        if (refusal) outcomes.set(act, refusal)
      }
    }
    await writeChanges(tx, [...changes.values()])
    return acts.map((act) => outcomes.get(act) as Outcome)
  }

  const commit = (acts: readonly Act[], lock: Lock) =>
    sql.begin((tx) => take(tx, acts, lock)) as Promise<readonly Outcome[]>

  return async (acts: readonly Act[]): Promise<readonly Outcome[]> => {
    await fresh()
    for (let tried = 1; ; tried += 1) {
      try {
        return await commit(acts, lockCases)
      } catch (error) {
        // Somebody else holds a case for long: the others need not wait for it any longer.
        if (isLocked(error)) return commit(acts, lockFreeCases)
        if (!isCollision(error) || tried === tries) throw error
      }
    }
  }
}

/** How cases are locked: waiting for whoever holds one, or leaving that one out. */
type Lock = typeof lockFreeCases

const lockedElsewhere = (caseId: string) =>
  new Problem('busy', {
    zh: `办件${caseId}正被他人占用，未作改动：请稍后重新提交`,
    en: `somebody else has held case ${caseId} locked for too long. Nothing was changed: send the same again in a moment.`,
  })

/** Acts in rounds in which no event id stands twice; almost always one round. */
function withoutRepetitions(acts: readonly Act[]): Act[][] {
  const rounds: Act[][] = []
  const seen = new Map<string, number>()
  for (const act of acts) {
    const round = seen.get(act.event.id) ?? 0
    seen.set(act.event.id, round + 1)
    rounds[round] = [...(rounds[round] ?? []), act]
  }
  return rounds
}
