import { Problem } from '../problem.ts'
import { activeTags } from '../process/clock-tags.ts'
import type { Phase, Process } from '../process/definition.ts'
import { findEventKind, type OpenPayload } from '../process/events.ts'
import { type CaseMachine, compile, initialContext } from '../process/machine.ts'
import type { Calendar } from '../time/calendar.ts'
import { canonicalHash } from '../time/canonical-hash.ts'
import { alphabetOf, type Hearing } from './alphabet.ts'
import { type AvailableEvent, availableEvents, possibleTypes, whyNot } from './available.ts'
import type { Case, Clock } from './case.ts'
import { movementsOf } from './case-movements.ts'
import { changeRunning, dueOf, limitOf, moveClocks, recountClocks } from './clocks.ts'
import { type DueDate, derivedId, dueDates, recountEvent, timeEvent } from './due-dates.ts'
import { handle, received } from './handling.ts'
import { eventsInForce } from './in-force.ts'
import { type Actor, type CaseEvent, genesis, type LedgerEvent, seal } from './ledger.ts'
import { type MachineStep, type MachineSteps, machineSteps } from './machine-steps.ts'
import { afterMove, type Move } from './migration/after-move.ts'
import { type Between, type Migration, type Moving, migrationBetween } from './migration/migration.ts'
import type { Refusal } from './migration/proof.ts'
import { checkChannel, checkedParty, checkMaterials, openingFacts } from './opening.ts'
import { checkPassedOver } from './passed-over.ts'
import { checkPreconditions } from './preconditions.ts'
import { checkProject } from './project-rules.ts'
import { factsFromRegisters } from './register-facts.ts'
import { groundOf } from './special-ground.ts'
import { emptyStock, moveStock, type StockMovement } from './stock.ts'
import type { Surroundings } from './surroundings.ts'

/** When something happened and when it was recorded; the first is never after the second. */
export interface At {
  readonly occurredAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/** What time leaves: the case after it, the events to append, and the whole of the case's due dates. */
export interface Fired {
  readonly case: Case
  readonly effects: { readonly events: readonly LedgerEvent[]; readonly dueDates: readonly DueDate[] }
}

/** What an act leaves: what it moves in the stock of its process; `own` is its own event and the case right after it, before anything that time adds. */
export interface Step extends Fired {
  readonly own: { readonly event: LedgerEvent; readonly case: Case }
  readonly moved: readonly StockMovement[]
}

interface Running {
  readonly process: Process
  readonly machine: CaseMachine
  readonly alphabet: ReadonlyMap<string, readonly Hearing[]>
  readonly steps: MachineSteps
}

/** An event that holds, and the case as it met it and as it left it; none is before the opening. */
export interface Standing {
  readonly event: LedgerEvent
  readonly before: Case | undefined
  readonly case: Case
}

const isAfter = (one: Standing | undefined, instant: Temporal.Instant) =>
  one !== undefined && Temporal.Instant.compare(one.event.occurredAt, instant) > 0

const toMillisecond = (instant: Temporal.Instant) =>
  instant.round({ smallestUnit: 'millisecond', roundingMode: 'floor' })

/** Instants as the ledger keeps them. @throws Problem when it would have been recorded before it happened */
function checkedAt({ occurredAt, recordedAt }: At): At {
  const at = { occurredAt: toMillisecond(occurredAt), recordedAt: toMillisecond(recordedAt) }
  if (Temporal.Instant.compare(at.occurredAt, at.recordedAt) <= 0) return at
  throw new Problem('invalid-date', {
    zh: `发生时间${at.occurredAt}晚于记录时间${at.recordedAt}：请更正`,
    en: `it happened at ${at.occurredAt}, after it was recorded: ${at.recordedAt}`,
  })
}

/** As the ledger holds it: dates as texts. */
const plainJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Only events that may be taken for warnings leave a person's view of the case as valid as it was. */
const isWarning = (type: string) =>
  ['limit-warned', 'limit-exceeded', 'due-dates-recounted'].includes(type) || type.endsWith('.overdue')

/**
 * The case engine over a set of definitions and a calendar. Everything it does is a function of its arguments:
 * no clock, no database, no logger. The service, the simulator and the auditor's replay use this one.
 * @param processes may grow meanwhile; what is on it never changes
 * @param calendarAt the calendar as it was known at an instant
 */
export function caseEngine(processes: readonly Process[], calendarAt: (known: Temporal.Instant) => Calendar) {
  const known = new Map<string, Process>()
  const compiled = new Map<Process, Running>()

  /** Compiled when a case first needs it, once: a node meets few of the county's processes in its first minutes. */
  function runningAs(process: Process): Running {
    const kept = compiled.get(process)
    if (kept) return kept
    const machine = compile(process)
    const running = { process, machine, alphabet: alphabetOf(machine), steps: machineSteps(machine) }
    compiled.set(process, running)
    return running
  }

  /** @throws Problem `unknown-process` */
  function processOf({ process: slug, version }: Pick<Case, 'process' | 'version'>): Process {
    const name = `${slug}@${version}`
    const found = known.get(name) ?? processes.find((one) => one.slug === slug && one.version === version)
    if (!found)
      throw new Problem(
        'unknown-process',
        { zh: `没有流程${slug}的第${version}版`, en: `there is no ${slug} in version ${version}` },
        { process: slug },
      )
    known.set(name, found)
    return found
  }

  const runningOf = (of: Pick<Case, 'process' | 'version'>): Running => runningAs(processOf(of))

  /** Takes in what a transition says: phases entered, the outcome, and which clocks its states count. */
  function settle(of: Running, current: Case, step: MachineStep, event: LedgerEvent): Case {
    let { phases, outcome } = current
    const entered: Phase[] = []
    for (const action of step.actions) {
      if (action.type === 'conclude') outcome = action.params.outcome
      if (action.type !== 'enter-phase') continue
      entered.push(action.params.phase)
      const asOf = action.params.asOf === 'receipt' ? phases.receipt : undefined
      phases = { ...phases, [action.params.phase]: asOf ?? event.occurredAt }
    }
    const next = {
      ...current,
      revision: event.seq,
      actedRevision: isWarning(event.type) ? current.actedRevision : event.seq,
      value: step.value,
      context: step.context,
      ended: step.done,
      outcome,
      phases,
      handling: handle(of.process, current.handling, event),
      lastAt: event.occurredAt,
      head: event.hash,
    }
    const ground = groundOf(step.context)
    const calendar = calendarAt(event.recordedAt)
    const tags = activeTags(step.tags, step.context.owed, next.ended)
    const cameAbout = { type: event.type, phases: entered, before: current.value }
    const moving = { at: event.occurredAt, ground, cameAbout }
    return { ...next, clocks: moveClocks(of.process, calendar, next, tags, moving) }
  }

  /** What an event does to a clock beside moving the machine. */
  function touchClock(of: Running, current: Case, event: LedgerEvent): Case {
    const { limit: id } = event.payload as { limit: string }
    const at = event.occurredAt
    if (event.type === 'limit-warned') {
      return {
        ...current,
        clocks: changeRunning(current.clocks, id, (clock) => ({ ...clock, warnedAt: at })),
      }
    }
    if (event.type === 'limit-exceeded') {
      return {
        ...current,
        clocks: changeRunning(current.clocks, id, (clock) => ({ ...clock, exceededAt: at })),
      }
    }
    if (event.type === 'due-dates-recounted') {
      const clocks = recountClocks(of.process, calendarAt(event.recordedAt), current.clocks)
      return { ...current, clocks }
    }
    if (event.type !== 'extend') return current
    const { notice, approver } = event.payload as { notice: string; approver: string }
    const clocks = changeRunning(current.clocks, id, (clock) => {
      const limit = limitOf(of.process, clock)
      if (!limit.extension) return clock
      const { amount, unit } = limit.extension
      const extensions = [...clock.extensions, { amount, unit, ground: `${approver} ${notice}` }]
      const extended = { ...clock, extensions, warnedAt: null }
      return { ...extended, due: clock.due && dueOf(calendarAt(event.recordedAt), limit, extended) }
    })
    return { ...current, clocks }
  }

  /** The case after an event that is on its ledger; `undefined` is the case before its opening. */
  function apply(current: Case | undefined, event: LedgerEvent): Case {
    if (!current) {
      const { process: slug, version, number, facts, project } = event.payload as unknown as Opening
      const of = runningOf({ process: slug, version })
      const blank: Case = {
        id: event.caseId,
        number,
        process: slug,
        version,
        ...(project !== undefined && { project }),
        revision: 0,
        actedRevision: 0,
        value: {},
        context: initialContext(facts),
        ended: false,
        outcome: null,
        phases: {},
        clocks: [],
        handling: received(event.actor.department),
        openedAt: event.occurredAt,
        lastAt: event.occurredAt,
        head: genesis,
      }
      return settle(of, blank, of.steps.first(facts), event)
    }
    const of = runningOf(current)
    if (event.type === 'move-version') {
      const { process: to, machine } = runningOf({
        process: current.process,
        version: (event.payload as unknown as Move).to,
      })
      return afterMove({ from: of.process, to, machine }, calendarAt(event.recordedAt), current, event)
    }
    const touched = touchClock(of, current, event)
    return settle(of, touched, of.steps.next(current, event), event)
  }

  function record(current: Case, event: CaseEvent, at: At): LedgerEvent {
    return seal({
      ...event,
      ...at,
      caseId: current.id,
      seq: current.revision + 1,
      previousHash: current.head,
    })
  }

  /** Due dates go by what is known when a late act is recorded: a notice may have come since. */
  function asKnown(of: Case, recordedAt: Temporal.Instant, rewound: number): Case {
    const { process } = runningOf(of)
    return { ...of, rewound, clocks: recountClocks(process, calendarAt(recordedAt), of.clocks) }
  }

  /**
   * The case after each event of a ledger that still holds. An act entered after the fact makes void whatever time
   * had recorded after the act's own time.
   */
  function unfold(events: readonly LedgerEvent[]): Standing[] {
    const standing: Standing[] = []
    for (const event of events) {
      const passedOver = standing.length
      while (isAfter(standing.at(-1), event.occurredAt)) standing.pop()
      const before = standing.at(-1)?.case
      const isLate = before && standing.length < passedOver
      const then = isLate ? asKnown(before, event.recordedAt, event.seq) : before
      standing.push({ event, before: then, case: apply(then, event) })
    }
    return standing
  }

  /** The case that a whole ledger implies. @throws TypeError for an empty one */
  function replay(events: readonly LedgerEvent[]): Case {
    const last = unfold(events).at(-1)
    if (!last) throw new TypeError('a case has at least the event that opened it')
    return last.case
  }

  /**
   * When the due date of a clock was last counted, which is also of what it stopped with: on the calendar that was
   * known then it comes out as it is stored, whatever notice has become known since.
   * @param events the whole ledger of the case
   */
  function countedAt(
    events: readonly LedgerEvent[],
    limit: string,
    run: number,
  ): Temporal.Instant | undefined {
    let at: Temporal.Instant | undefined
    let before: Clock | undefined
    for (const { event, case: after } of unfold(events)) {
      const clock = after.clocks.find((one) => one.limit === limit && one.run === run)
      const endsHeld = clock?.stoppedAt && before?.held.at(-1)?.to === null
      if ((clock?.due && clock.due !== before?.due) || endsHeld) at = event.recordedAt
      before = clock
    }
    return at
  }

  /**
   * The case as it was before an act that is entered after the fact, at the end of the ledger that it is appended to.
   * @throws Problem `invalid-date`
   */
  function rewind(current: Case, { occurredAt, recordedAt }: At, history: readonly LedgerEvent[]): Case {
    const standing = unfold(history)
    const later = standing.filter((one) => isAfter(one, occurredAt))
    checkPassedOver(
      later.map(({ event }) => event),
      occurredAt,
    )
    const before = standing.at(-1 - later.length)?.case
    const { revision, head } = current
    // Whoever has no history at hand, as a simulation, acts in order.
    if (!before || history.at(-1)?.hash !== head) {
      throw new Problem('invalid-date', {
        zh: `发生时间${occurredAt}早于办件最近一次操作${current.lastAt}：请更正`,
        en: `it happened at ${occurredAt}, before the case's last event at ${current.lastAt}`,
      })
    }
    return { ...asKnown(before, recordedAt, revision + 1), revision, head }
  }

  /**
   * Lets time do to a case what is due before or at `now`, each at its own instant and in order. Whoever acts on
   * a case first fires what is due, so the outcome does not depend on when the due-date table was swept.
   */
  function fire(current: Case, now: Temporal.Instant, recorded: Temporal.Instant): Fired {
    const recordedAt = toMillisecond(recorded)
    const events: LedgerEvent[] = []
    let after = current
    for (;;) {
      const pending = dueDates(processOf(after), after)
      const next = pending[0]
      if (!next || Temporal.Instant.compare(next.at, now) > 0)
        return { case: after, effects: { events, dueDates: pending } }
      // A limit that counts from an earlier receipt may be due before the event that made it count.
      const occurredAt = Temporal.Instant.compare(next.at, after.lastAt) < 0 ? after.lastAt : next.at
      const event = record(after, timeEvent(next, after.rewound), { occurredAt, recordedAt })
      events.push(event)
      after = apply(after, event)
    }
  }

  /**
   * Opens a case. What registers were asked for stands with the answer in the payload of the opening.
   * @throws Problem for an unknown process, channel, fact or material, an identity number that fails its check, or
   *   what its project does not allow
   */
  function open(opening: NewCase, event: CaseEvent, when: At, around: Surroundings = {}): Step {
    const at = checkedAt(when)
    const process = processOf(opening)
    const given = event.payload as unknown as OpenPayload
    checkChannel(process, given.channel)
    checkMaterials(process, given.materials)
    checkProject(process, given.project, around)
    const known = factsFromRegisters(process, given.facts, around)
    const facts = openingFacts(process, { ...given.facts, ...known.facts })
    const { id, ...identity } = opening
    const payload = {
      ...given,
      applicant: checkedParty(given.applicant),
      ...(given.agent && { agent: checkedParty(given.agent) }),
      facts,
      ...(Object.keys(known.lookedUp).length > 0 && { lookedUp: plainJson(known.lookedUp) }),
      ...identity,
    }
    const opened = seal({ ...event, ...at, payload, caseId: id, seq: 1, previousHash: genesis })
    const after = apply(undefined, opened)
    const { case: last, effects } = fire(after, at.occurredAt, at.recordedAt)
    const own = { event: opened, case: after }
    return { case: last, own, moved: [], effects: { ...effects, events: [opened, ...effects.events] } }
  }

  /**
   * Lets one event happen to a case, after what time has brought until then.
   * @param history the whole ledger of the case: needed when the event happened before the last one on it
   * @throws Problem `unknown-event`, `event-not-possible` and the problems of the event's own rules; then nothing
   *   has happened
   */
  function advance(
    current: Case,
    event: CaseEvent,
    when: At,
    around: Surroundings = {},
    history: readonly LedgerEvent[] = [],
  ): Step {
    const at = checkedAt(when)
    const isLate = Temporal.Instant.compare(at.occurredAt, current.lastAt) < 0
    const then = isLate ? rewind(current, at, history) : current
    const fired = fire(then, at.occurredAt, at.recordedAt)
    const before = fired.case
    const of = runningOf(before)
    const reason = whyNot(of, before, event.type)
    if (reason) throw new Problem(reason.code, reason.detail, reason.states && { possibleIn: reason.states })
    checkPreconditions(of.process, before, event, at.occurredAt, around)
    const moved = movementsOf(of.process, before.context.facts, event)
    moved.reduce(moveStock, around.stock ?? emptyStock)
    const recorded = record(before, event, at)
    const after = apply(before, recorded)
    const rest = fire(after, at.occurredAt, at.recordedAt)
    const events = [...fired.effects.events, recorded, ...rest.effects.events]
    return {
      case: rest.case,
      own: { event: recorded, case: after },
      moved,
      effects: { events, dueDates: rest.effects.dueDates },
    }
  }

  /** Decides for cases of one version whether they may go on under a later one. */
  function migration(between: Between) {
    return migrationBetween(between, runningAs(between.to).machine)
  }

  /**
   * Whether a case may move, after what time has brought until then.
   * @param history the whole ledger of the case
   */
  function movable(
    current: Case,
    migrate: ReturnType<typeof migration>,
    history: readonly LedgerEvent[],
    at: At,
  ) {
    const fired = fire(current, at.occurredAt, at.recordedAt)
    const { inForce: events } = eventsInForce([...history, ...fired.effects.events])
    const calendar = calendarAt(at.recordedAt)
    return { fired, found: migrate({ case: fired.case, events, at: at.occurredAt, calendar }) }
  }

  /**
   * Lets a case go on under a later version of its process, with the proof that it may; or says which lines of the proof
   * fail, and then nothing has happened.
   * @param history the whole ledger of the case
   */
  function move(
    current: Case,
    { migrate, ...said }: Moved,
    actor: Actor,
    when: At,
    history: readonly LedgerEvent[],
  ): Step | { readonly refusals: readonly Refusal[] } {
    const at = checkedAt(when)
    const { fired, found } = movable(current, migrate, history, at)
    const before = fired.case
    if (!found.moves) return { refusals: found.refusals }
    const { version: to, value } = found.case
    const definition = canonicalHash(processOf(found.case))
    const payload = { ...said, from: before.version, to, definition, value, proof: plainJson(found.proof) }
    // A case moves once by one decision, whoever asks and on whichever node.
    const id = derivedId([before.id, 'move-version', said.reform])
    const recorded = record(before, { id, actor, type: 'move-version', payload }, at)
    const after = apply(before, recorded)
    const rest = fire(after, at.occurredAt, at.recordedAt)
    const events = [...fired.effects.events, recorded, ...rest.effects.events]
    const own = { event: recorded, case: after }
    return { case: rest.case, own, moved: [], effects: { events, dueDates: rest.effects.dueDates } }
  }

  /**
   * Counts the due dates of a case anew on what is known when that is recorded: nothing when none moves. What was due
   * by then on what was known before has been.
   */
  function recount(current: Case, now: Temporal.Instant, recorded: Temporal.Instant): Fired {
    const recordedAt = toMillisecond(recorded)
    const fired = fire(current, now, recorded)
    const { process } = runningOf(fired.case)
    const before = fired.case.clocks
    const calendar = calendarAt(recordedAt)
    const after = recountClocks(process, calendar, before)
    const changed = after.flatMap(({ limit, run, due }, index) => {
      const old = before[index]?.due
      return old && due && old !== due ? [{ limit, run, was: String(old.date), is: String(due.date) }] : []
    })
    if (changed.length === 0) return fired
    const event = record(fired.case, recountEvent(fired.case, calendar.hash, changed), {
      occurredAt: recordedAt,
      recordedAt,
    })
    const rest = fire(apply(fired.case, event), now, recorded)
    const events = [...fired.effects.events, event, ...rest.effects.events]
    return { case: rest.case, effects: { events, dueDates: rest.effects.dueDates } }
  }

  return {
    open,
    advance,
    recount,
    migration,
    movable,
    move,
    fire,
    apply,
    unfold,
    calendarAt,
    replay,
    countedAt,
    /** Every event of the process, and for each whether it is possible now or why not. */
    available(current: Case): AvailableEvent[] {
      return availableEvents(runningOf(current), current)
    },
    /** Whether the process of a case knows an event of this type at all. */
    hears: (of: Pick<Case, 'process' | 'version'>, type: string): boolean => runningOf(of).alphabet.has(type),
    /** The types of the events that people can send now. */
    possible: (current: Case): string[] => possibleTypes(runningOf(current), current),
    processOf,
    machineOf: (of: Pick<Case, 'process' | 'version'>): CaseMachine => runningOf(of).machine,
    /** Whether any process could know such an event; its payload's schema, if so. */
    kindOf: findEventKind,
  }
}

/** By which decision a case moves, and what is said of it. */
export interface Moved extends Pick<Move, 'reform' | 'reasons'> {
  readonly migrate: (moving: Moving) => Migration
}

export type CaseEngine = ReturnType<typeof caseEngine>

/** What the service gives to a case that it opens. */
export interface NewCase {
  readonly id: string
  readonly number: string
  readonly process: string
  readonly version: number
}

/** The payload of an opening as it stands on the ledger. */
type Opening = OpenPayload & Omit<NewCase, 'id'>
