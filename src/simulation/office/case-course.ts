import { phases } from '../../process/clock-tags.ts'
import type { Outcome } from '../../process/state-config.ts'
import { dayOfInstant } from '../../time/beijing-time.ts'
import type { Calendar } from '../../time/calendar.ts'
import { toEpochDay } from '../../time/epoch-day.ts'
import type { Pause } from '../../time/limit-plan.ts'
import { begin, countingNow, heldNow, step, type TableRun, tableRun } from '../tables/table-run.ts'
import type { CaseModel, ModelEffect, ModelLimit } from './case-model.ts'
import { type Run, untilMs, warnsAtMs } from './limit-times.ts'
import type { OpenCase } from './open-case.ts'

/** Told of each run of a limit that stops, while the course still shows it. */
export interface ClockListener {
  /** @param reached what the limit runs until came about */
  stopped(course: CaseCourse, limit: number, atMs: number, reached: boolean): void
}

const RECEIPT = phases.indexOf('receipt')

/**
 * One case on its way through its tables, with the clocks of its limits, in epoch milliseconds. It does what the case
 * engine does to a case, without a ledger: the same limits start, are held and stop at the same instants, and time
 * brings the same events (a test compares the two). One object serves many cases of its model, one after another.
 */
export class CaseCourse {
  readonly model: CaseModel
  readonly run: TableRun
  /** When each phase was entered; NaN when it was not. */
  readonly phases = new Float64Array(phases.length)
  outcome: Outcome | undefined
  lastMs = 0
  /** The limit whose end comes next, and when; -1 for none. Set by `look`. */
  nextLimit = -1
  nextMs = Number.POSITIVE_INFINITY

  readonly #calendar: Calendar
  readonly #listener: ClockListener
  readonly #started: Float64Array
  readonly #until: Float64Array
  readonly #entered: Float64Array
  readonly #heldFrom: Float64Array
  readonly #pauses: Pause[][]
  readonly #extensions: Uint8Array
  #running = 0
  #held = 0
  #exceeded = 0

  constructor(model: CaseModel, calendar: Calendar, listener: ClockListener) {
    const count = model.limits.length
    this.model = model
    this.run = tableRun(model.tables)
    this.#calendar = calendar
    this.#listener = listener
    this.#started = new Float64Array(count)
    this.#until = new Float64Array(count)
    this.#entered = new Float64Array(count)
    this.#heldFrom = new Float64Array(count)
    this.#pauses = Array.from({ length: count }, () => [])
    this.#extensions = new Uint8Array(count)
  }

  get ended(): boolean {
    return this.run.ended
  }

  /** Bits of the limits whose end has passed while they ran (only those that `fire` was asked for). */
  get exceeded(): number {
    return this.#exceeded
  }

  /** Receives a new case. */
  open(atMs: number): void {
    const { tables } = this.model
    this.phases.fill(Number.NaN)
    this.outcome = undefined
    this.#running = 0
    this.#held = 0
    this.#exceeded = 0
    this.lastMs = atMs
    begin(tables, this.run)
    for (const action of tables.opening)
      if (action.type === 'enter-phase') this.phases[phases.indexOf(action.params.phase)] = atMs
    this.#move(atMs, 0)
  }

  /**
   * Goes on with a case that is open already.
   * @throws TypeError when it is in a state that its definition does not have
   */
  resume({ at, owed, phases: entered, clocks }: OpenCase, nowMs: number): void {
    const { tables, limits } = this.model
    this.open(nowMs)
    this.run.at.fill(-1)
    this.phases.fill(Number.NaN)
    const active = new Set(at)
    for (const [position, { region, paths }] of tables.positions.entries())
      if (active.has(paths.at(-1) ?? '')) this.run.at[region] = position
    if ((this.run.at[0] as number) < 0)
      throw new TypeError(`${this.model.process.slug} has no state "${at.join(', ')}"`)
    this.run.owed = tables.commitments.reduce(
      (bits, id, index) => (owed.includes(id) ? bits | (1 << index) : bits),
      0,
    )
    for (const [place, phase] of phases.entries()) this.phases[place] = msOf(entered[phase])
    this.#running = 0
    this.#held = 0
    for (const { limit, startedAt, excluded, extensions, entered: promised } of clocks) {
      const index = limits.findIndex(({ id }) => id === limit)
      if (index < 0) continue
      const last = excluded.at(-1)
      this.#running |= 1 << index
      this.#started[index] = msOf(startedAt)
      this.#until[index] = Number.NaN
      this.#extensions[index] = extensions
      this.#entered[index] =
        promised === undefined ? Number.NaN : toEpochDay(Temporal.PlainDate.from(promised))
      this.#pauses[index] = excluded.flatMap(({ from, to }) =>
        to === null ? [] : [{ fromMs: msOf(from), toMs: msOf(to) }],
      )
      if (last?.to !== null || !last) continue
      this.#held |= 1 << index
      this.#heldFrom[index] = msOf(last.from)
    }
  }

  /**
   * Lets an event happen (a column of the tables). Whether it was heard; if not, nothing has changed.
   * @param enteredDay the epoch day that a promise names
   */
  act(column: number, atMs: number, enteredDay = Number.NaN): boolean {
    const { model, run } = this
    let reached = model.reachedByEvent[column] as number
    if (column === model.refuse) reached |= this.#failed()
    const owed = run.owed
    if (!step(model.tables, run, column)) return false
    this.lastMs = atMs
    for (let i = 0; i < run.taken; i++) {
      const effect = model.effects[run.steps[i] as number] as ModelEffect
      if (effect.outcome !== undefined) this.outcome = effect.outcome
      for (let j = 0; j < effect.phases.length; j++) {
        const [place, asOfReceipt] = effect.phases[j] as ModelEffect['phases'][number]
        const receipt = this.phases[RECEIPT] as number
        this.phases[place] = asOfReceipt && !Number.isNaN(receipt) ? receipt : atMs
        reached |= model.reachedByPhase[place] as number
      }
    }
    this.#move(atMs, reached, owed === run.owed ? Number.NaN : enteredDay)
    return true
  }

  /**
   * Which of these limits (bits) is about to end first, and when that is warned of, in epoch milliseconds: of those that
   * count, end in time and were not extended yet. Undefined for none.
   */
  firstToEnd(among: number): { readonly limit: number; readonly atMs: number } | undefined {
    let first: { readonly limit: number; readonly atMs: number } | undefined
    const counting = this.#running & ~this.#held & among
    for (let i = 0; counting >> i !== 0; i++) {
      const of = this.model.limits[i] as ModelLimit
      if ((counting & (1 << i)) === 0 || this.#extensions[i] !== 0 || !of.stage) continue
      const until = this.until(i)
      const atMs = Math.max(this.lastMs, warnsAtMs(this.#calendar, of, this.runOf(i), until))
      if (atMs <= until && atMs < (first?.atMs ?? Number.POSITIVE_INFINITY)) first = { limit: i, atMs }
    }
    return first
  }

  /** Extends a running limit once more. */
  extend(limit: number, atMs: number): void {
    this.lastMs = atMs
    this.#extensions[limit] = (this.#extensions[limit] as number) + 1
    this.#until[limit] = Number.NaN
  }

  /** The running clock of a limit as its end is counted from. */
  runOf(limit: number): Run {
    return {
      startMs: this.#started[limit] as number,
      pauses: this.#pauses[limit] as Pause[],
      extensions: this.#extensions[limit] as number,
      entered: this.#entered[limit] as number,
    }
  }

  /** Whether its time runs on: it was started, and nothing holds it. */
  isCounting(limit: number): boolean {
    return (this.#running & ~this.#held & (1 << limit)) !== 0
  }

  isRunning(limit: number): boolean {
    return (this.#running & (1 << limit)) !== 0
  }

  /** The last lawful instant of a running limit. @throws TimeError `calendar-missing` */
  until(limit: number): number {
    const known = this.#until[limit] as number
    if (!Number.isNaN(known)) return known
    const counted = untilMs(this.#calendar, this.model.limits[limit] as ModelLimit, this.runOf(limit))
    this.#until[limit] = counted
    return counted
  }

  /**
   * Finds the end that comes next, into `nextLimit` and `nextMs`.
   * @param all also of limits whose end is only written down; else only where it brings something about
   */
  look(all: boolean): boolean {
    const { limits } = this.model
    this.nextLimit = -1
    this.nextMs = Number.POSITIVE_INFINITY
    const counting = this.#running & ~this.#held
    let place = 0
    for (let i = 0; counting >> i !== 0; i++) {
      if ((counting & (1 << i)) === 0) continue
      const { waiting, brings, id } = limits[i] as ModelLimit
      const isWritten = all && !waiting && (this.#exceeded & (1 << i)) === 0
      if (brings < 0 && !isWritten) continue
      // A limit's last lawful instant is still in time; a waiting period is over at its end.
      const ms = this.until(i) + (waiting ? 0 : 1)
      // At one instant in the order of the due-date table: over, exceeded, what silence brings; then by id.
      const own = waiting ? 0 : isWritten ? 1 : 2
      const first = own < place || (own === place && id < (limits[this.nextLimit]?.id ?? ''))
      if (ms < this.nextMs || (ms === this.nextMs && first)) {
        this.nextLimit = i
        this.nextMs = ms
        place = own
      }
    }
    return this.nextLimit >= 0
  }

  /**
   * Lets the end found by `look` pass.
   * @returns the column of what it brought about, -1 where it was only written down
   */
  pass(all: boolean): number {
    const limit = this.nextLimit
    const { waiting, brings } = this.model.limits[limit] as ModelLimit
    const atMs = Math.max(this.nextMs, this.lastMs)
    const isWritten = !waiting && (this.#exceeded & (1 << limit)) === 0
    if (isWritten) this.#exceeded |= 1 << limit
    if (all && isWritten) {
      this.lastMs = atMs
      return -1
    }
    this.act(brings, atMs)
    return brings
  }

  #failed(): number {
    const { at } = this.run
    let bits = 0
    for (let region = 0; region < at.length; region++) {
      const position = at[region] as number
      if (position >= 0) bits |= this.model.failedIn[position] as number
    }
    return bits
  }

  /** Starts, holds and stops clocks by what counts and is held now. */
  #move(atMs: number, reached: number, enteredDay = Number.NaN): void {
    const { tables, bound } = this.model
    const counts = countingNow(tables, this.run) & bound
    const holds = heldNow(tables, this.run) & bound
    const stops = this.#running & ~(counts | holds)
    const pauses = this.#running & holds & ~this.#held
    const resumes = this.#held & counts
    const starts = counts & ~this.#running
    const changed = stops | pauses | resumes | starts
    for (let i = 0; changed >> i !== 0; i++) {
      const bit = 1 << i
      if ((changed & bit) === 0) continue
      if ((stops & bit) !== 0) this.#stop(i, atMs, (reached & bit) !== 0)
      else if ((pauses & bit) !== 0) this.#heldFrom[i] = atMs
      else if ((resumes & bit) !== 0) this.#endPause(i, atMs)
      else this.#start(i, atMs, enteredDay)
    }
    this.#held = (this.#held | pauses) & holds & this.#running
  }

  #stop(limit: number, atMs: number, reached: boolean): void {
    if ((this.#held & (1 << limit)) !== 0) this.#endPause(limit, atMs)
    this.#listener.stopped(this, limit, atMs, reached)
    this.#running &= ~(1 << limit)
    this.#exceeded &= ~(1 << limit)
  }

  #endPause(limit: number, atMs: number): void {
    ;(this.#pauses[limit] as Pause[]).push({ fromMs: this.#heldFrom[limit] as number, toMs: atMs })
    this.#until[limit] = Number.NaN
  }

  #start(limit: number, atMs: number, enteredDay: number): void {
    const { from, inForce } = this.model.limits[limit] as ModelLimit
    const entered = from < 0 ? Number.NaN : (this.phases[from] as number)
    const startMs = Number.isNaN(entered) ? atMs : entered
    const day = dayOfInstant(startMs)
    if (day < inForce[0] || day > inForce[1]) return
    this.#running |= 1 << limit
    this.#started[limit] = startMs
    this.#until[limit] = Number.NaN
    this.#entered[limit] = enteredDay
    this.#extensions[limit] = 0
    const held = this.#pauses[limit] as Pause[]
    if (held.length > 0) this.#pauses[limit] = []
  }
}

const msOf = (instant: string | undefined): number =>
  instant === undefined ? Number.NaN : Temporal.Instant.from(instant).epochMilliseconds
