import { judgedAs } from '../../case/clock-result.ts'
import { DAY_MS } from '../../time/beijing-time.ts'
import { measureOf } from '../../time/limit-unit.ts'
import { CaseCourse, type ClockListener } from './case-course.ts'
import type { ModelLimit } from './case-model.ts'
import type { CasePlan, OfficePlan } from './office-plan.ts'
import type { OfficeTallies } from './office-tallies.ts'
import type { OpenMatter } from './open-matter.ts'

/** A task's number says which file, which region of it, and which of its last few tasks there. */
export const TURNS = 4

/** A case on somebody's desk: its course, what is being done for it in each region, and whose time it took. */
export class OpenFile implements ClockListener {
  readonly number: number
  readonly plan: CasePlan
  readonly course: CaseCourse
  /** The position whose activity has begun, by region; -1 for none. */
  readonly positions: Int16Array
  /** Somebody works on it, or it waits for somebody or something, by region. */
  readonly working: Uint8Array
  /** Which of the region's tasks it is: what was given up ends under an earlier number. */
  readonly turns: Uint8Array
  /** How often each purpose has come up. */
  readonly rounds: Uint8Array
  /** Two numbers of chance, by region: they decide what comes of what is being done there. */
  readonly first: Float64Array
  readonly second: Float64Array
  matter: OpenMatter
  /** Tasks and delays that are still to end. */
  pending = 0
  /** The handle of the event for its next end of a limit; -1 for none. */
  due = -1
  /** The handles of its withdrawal and of the next extension; -1 for none. */
  withdrawal = -1
  extension = -1
  /** Bits of the limits that will be extended when they are about to end. */
  toExtend = 0
  finished = false
  released = false

  readonly #tallies: OfficeTallies
  readonly #since: Float64Array
  readonly #critical: Float64Array[]

  constructor(
    number: number,
    plan: CasePlan,
    { calendar, holders }: OfficePlan,
    tallies: OfficeTallies,
    matter: OpenMatter,
  ) {
    const regions = plan.model.tables.regions.length
    this.number = number
    this.plan = plan
    this.matter = matter
    this.course = new CaseCourse(plan.model, calendar, this)
    this.positions = new Int16Array(regions)
    this.working = new Uint8Array(regions)
    this.turns = new Uint8Array(regions)
    this.rounds = new Uint8Array(plan.purposes)
    this.first = new Float64Array(regions)
    this.second = new Float64Array(regions)
    this.#tallies = tallies
    this.#since = new Float64Array(regions)
    this.#critical = Array.from({ length: regions }, () => new Float64Array(holders.length))
  }

  begin(matter: OpenMatter): void {
    this.matter = matter
    this.positions.fill(-1)
    this.working.fill(0)
    this.turns.fill(0)
    this.rounds.fill(0)
    this.pending = 0
    this.due = -1
    this.withdrawal = -1
    this.extension = -1
    this.toExtend = 0
    this.finished = false
    this.released = false
  }

  /** Whose the time of the case was, in seconds by holder. */
  get critical(): Float64Array {
    return this.#critical[0] as Float64Array
  }

  /** The case has come to a position. */
  enter(region: number, position: number, now: number): void {
    if ((this.positions[region] as number) < 0) (this.#critical[region] as Float64Array).fill(0)
    this.positions[region] = position
    this.#since[region] = now
  }

  /** What was done in a region is done: its time was this holder's. */
  account(region: number, holder: number, now: number): void {
    const critical = this.#critical[region] as Float64Array
    critical[holder] = (critical[holder] as number) + now - (this.#since[region] as number)
    this.#since[region] = now
  }

  /** Where the last of several branches has ended, or one has led out of all, its time was the time of the whole. */
  join(region: number): void {
    const { regions } = this.plan.model.tables
    const { at } = this.course.run
    for (let child = region; ; ) {
      const above = regions[child]?.above ?? -1
      if (above < 0 || at[above] === this.positions[above]) return
      const [from, to] = [this.#critical[child] as Float64Array, this.#critical[above] as Float64Array]
      for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + (from[i] as number)
      child = above
    }
  }

  /** Judges what still runs when the run ends: a limit whose end has passed is exceeded, whatever becomes of it. */
  closeOverdue(nowMs: number): void {
    if (this.released || !this.matter.counted) return
    const { limits } = this.plan.model
    for (let i = 0; i < limits.length; i++) {
      const { waiting, limit } = limits[i] as ModelLimit
      if (waiting || !this.course.isCounting(i)) continue
      // So many days are over on no calendar before so many days: no end need be looked for beyond what it covers.
      const days = measureOf(limit.unit) === 'days' ? (limit.amount ?? 0) : 0
      const mayBeOver = this.course.runOf(i).startMs + days * DAY_MS < nowMs
      if (!mayBeOver || this.course.until(i) >= nowMs) continue
      this.#tallies.limitStopped(this.plan.index, i, 'exceeded')
    }
  }

  stopped(course: CaseCourse, limit: number, atMs: number, reached: boolean): void {
    const { waiting } = this.plan.model.limits[limit] as ModelLimit
    if (waiting || !this.matter.counted) return
    const judged = judgedAs(atMs > course.until(limit), reached)
    if (judged) this.#tallies.limitStopped(this.plan.index, limit, judged)
  }
}
