import type { Name } from '../../process/definition.ts'
import { SimulationError } from '../simulation-error.ts'
import { Tally } from '../statistics/tally.ts'
import { TimeWeighted } from '../statistics/time-weighted.ts'
import type { Kernel } from './kernel.ts'
import { WaitingLine } from './waiting-line.ts'
import type { WorkingClock } from './working-clock.ts'

/** From a time on so many are on duty: a roster, a shift, an absence. */
export interface RosterChange {
  readonly at: number
  readonly servers: number
}

/** Tasks are taken together: a meeting, a tour of inspections. */
export interface Batch {
  /** So many at once at most. */
  readonly most: number
  /** It begins with so many … */
  readonly least: number
  /** … or when the first has waited so long, in plain seconds. Absent: it waits for them. */
  readonly patience?: number
}

export interface StaffPoolOptions {
  readonly name: string
  /** How many serve at the same time when the run starts. */
  readonly servers: number
  /** Priorities are 0 (first) to one less. 1 when nothing is said. */
  readonly priorities?: number
  /** When they work. Absent: always. */
  readonly clock?: WorkingClock
  /** In order of time. */
  readonly roster?: readonly RosterChange[]
  readonly batch?: Batch
  /** Called when a task is taken, of a batch for its first: how long its service lasts, in working seconds. */
  readonly serve: (task: number, together: number) => number
  /** Called for every other task of a batch once its first has been taken, and how long all of them last. */
  readonly alongside?: (task: number, lasts: number, together: number) => void
  /** Called when a task's service ends. Of a batch once for each, in the order in which they were called. */
  readonly done: (task: number) => void
}

/**
 * Staff that share one line: several servers, non-preemptive priorities, first come first served among equals. Outside
 * its hours nothing is taken, and what has begun goes on in the morning. Fewer servers let those who are busy finish.
 */
export class StaffPool {
  readonly name: string
  /** How long tasks waited, in plain and in working seconds. */
  readonly waits = new Tally()
  readonly workingWaits = new Tally()
  /** The same of each priority alone, where there are several. */
  readonly workingWaitsOf: readonly Tally[]
  /** How many wait, over plain time. */
  readonly waiting = new TimeWeighted()
  /** How many serve and how many are on duty, over working time. */
  readonly busy = new TimeWeighted()
  readonly onDuty: TimeWeighted
  /** How many serve beyond those on duty, over working time: who has begun before the roster changed. */
  readonly beyond = new TimeWeighted()

  readonly #kernel: Kernel
  readonly #clock: WorkingClock | undefined
  readonly #line: WaitingLine
  readonly #serve: StaffPoolOptions['serve']
  readonly #done: StaffPoolOptions['done']
  readonly #alongside: StaffPoolOptions['alongside']
  readonly #batch: Batch | undefined
  readonly #ends: number
  readonly #looks: number
  readonly #priorities: number
  #servers: number
  #serving = 0
  #looksAt = -1
  readonly #groups: number[][] = []
  readonly #freeGroups: number[] = []

  /** @throws SimulationError `staff-invalid` */
  constructor(kernel: Kernel, options: StaffPoolOptions) {
    const { name, servers, priorities = 1, clock, roster = [], batch, serve, alongside, done } = options
    requireStaff(options)
    this.name = name
    this.onDuty = new TimeWeighted(servers)
    this.#kernel = kernel
    this.#clock = clock
    this.#line = new WaitingLine(priorities)
    this.#priorities = priorities
    this.#serve = serve
    this.#alongside = alongside
    this.#done = done
    this.workingWaitsOf = Array.from({ length: priorities > 1 ? priorities : 0 }, () => new Tally())
    this.#batch = batch
    this.#servers = servers
    this.#ends = kernel.on(batch ? (group) => this.#endGroup(group) : (task) => this.#end(task))
    this.#looks = kernel.on(() => {
      this.#looksAt = -1
      this.#take()
    })
    const changes = kernel.on((index) => this.setServers((roster[index] as RosterChange).servers))
    for (const [index, { at }] of roster.entries()) kernel.at(at, changes, index)
  }

  /** Lets a task wait for somebody, or begin when somebody is free. */
  join(task: number, priority = 0): void {
    if (!(priority >= 0 && priority < this.#priorities))
      throw staffInvalid(
        this.name,
        { zh: `优先级${priority}`, en: `priority ${priority}` },
        { zh: `0至${this.#priorities - 1}的整数`, en: `a whole number from 0 to ${this.#priorities - 1}` },
      )
    const { now } = this.#kernel
    this.#line.join(task, priority, now)
    this.waiting.set(this.#line.size, now)
    this.#take()
    const patience = this.#batch?.patience
    if (patience !== undefined && this.#line.size > 0) this.#kernel.after(patience, this.#looks)
  }

  /** Takes a waiting task out, a withdrawn case's; false when it does not wait here. Its wait is not counted. */
  leave(task: number): boolean {
    if (!this.#line.leave(task)) return false
    this.waiting.set(this.#line.size, this.#kernel.now)
    return true
  }

  /** From now on so many are on duty. */
  setServers(servers: number): void {
    this.#servers = servers
    const now = this.#workingNow()
    this.onDuty.set(servers, now)
    this.#countBeyond(now)
    this.#take()
  }

  /** The share of the rostered time that was used, in working time, until now; work beyond it is `overtime`. */
  get utilisation(): number {
    const now = this.#workingNow()
    const offered = this.onDuty.integral(now)
    return offered > 0 ? (this.busy.integral(now) - this.beyond.integral(now)) / offered : 0
  }

  /** Working seconds that were worked beyond the rostered time, until now. */
  get overtime(): number {
    return this.beyond.integral(this.#workingNow())
  }

  /** Forgets what was counted before now: the end of the warm-up. */
  resetStatistics(): void {
    const working = this.#workingNow()
    this.waits.reset()
    this.workingWaits.reset()
    for (const waits of this.workingWaitsOf) waits.reset()
    this.waiting.reset(this.#kernel.now)
    this.busy.reset(working)
    this.onDuty.reset(working)
    this.beyond.reset(working)
  }

  #workingNow(): number {
    const { now } = this.#kernel
    return this.#clock ? this.#clock.working(now) : now
  }

  #take(): void {
    while (this.#serving < this.#servers && this.#line.size > 0) {
      const { now } = this.#kernel
      if (this.#clock && !this.#clock.isOpen(now)) {
        this.#lookAt(this.#clock.nextOpening(now))
        return
      }
      if (!this.#batch) this.#begin(this.#call(), 1)
      else if (this.#isBatchReady(this.#batch, now)) this.#beginGroup(this.#batch)
      else return
    }
  }

  #isBatchReady({ least, patience = Number.POSITIVE_INFINITY }: Batch, now: number): boolean {
    return this.#line.size >= least || this.#line.oldest + patience <= now
  }

  /** The next of the line, its wait counted. */
  #call(): number {
    const { now } = this.#kernel
    const task = this.#line.call()
    const { since, priority } = this.#line
    const worked = this.#clock ? this.#clock.working(now) - this.#clock.working(since) : now - since
    this.waits.add(now - since)
    this.workingWaits.add(worked)
    this.workingWaitsOf[priority]?.add(worked)
    this.waiting.set(this.#line.size, now)
    return task
  }

  #begin(task: number, together: number, subject = task): number {
    this.#serving += 1
    const working = this.#workingNow()
    this.busy.set(this.#serving, working)
    const lasts = this.#serve(task, together)
    this.#kernel.at(
      this.#clock && lasts > 0 ? this.#clock.plain(working + lasts) : this.#kernel.now + lasts,
      this.#ends,
      subject,
    )
    return lasts
  }

  #beginGroup({ most }: Batch): void {
    const tasks = Array.from({ length: Math.min(most, this.#line.size) }, () => this.#call())
    const group = this.#freeGroups.pop() ?? this.#groups.length
    this.#groups[group] = tasks
    const lasts = this.#begin(tasks[0] as number, tasks.length, group)
    for (let i = 1; i < tasks.length; i++) this.#alongside?.(tasks[i] as number, lasts, tasks.length)
  }

  #end(task: number): void {
    this.#free()
    this.#done(task)
    this.#take()
  }

  #endGroup(group: number): void {
    this.#free()
    const tasks = this.#groups[group] as number[]
    this.#freeGroups.push(group)
    for (const task of tasks) this.#done(task)
    this.#take()
  }

  #free(): void {
    this.#serving -= 1
    const working = this.#workingNow()
    this.busy.set(this.#serving, working)
    if (this.beyond.value > 0) this.#countBeyond(working)
  }

  #countBeyond(working: number): void {
    const beyond = Math.max(0, this.#serving - this.#servers)
    if (beyond !== this.beyond.value) this.beyond.set(beyond, working)
  }

  /** One look at a time is enough: all that wait look at the same opening. */
  #lookAt(at: number): void {
    if (this.#looksAt === at) return
    this.#looksAt = at
    this.#kernel.at(at, this.#looks)
  }
}

function requireStaff({ name, servers, priorities = 1, roster = [], batch }: StaffPoolOptions): void {
  if (!isCount(servers, 0))
    throw staffInvalid(
      name,
      { zh: `${servers}人`, en: `${servers} servers` },
      { zh: '不小于0的整数', en: 'a whole number, 0 or more' },
    )
  if (!isCount(priorities, 1) || priorities > 256)
    throw staffInvalid(
      name,
      { zh: `${priorities}个优先级`, en: `${priorities} priorities` },
      { zh: '1至256的整数', en: 'a whole number from 1 to 256' },
    )
  for (const [index, change] of roster.entries()) {
    if (!isCount(change.servers, 0) || !(change.at >= (roster[index - 1]?.at ?? 0)))
      throw staffInvalid(
        name,
        {
          zh: `排班在第${change.at}秒改为${change.servers}人`,
          en: `the roster change to ${change.servers} at ${change.at} s`,
        },
        {
          zh: '按时间先后排列的变动，人数为不小于0的整数',
          en: 'changes in order of time to a whole number, 0 or more',
        },
      )
  }
  if (batch) requireBatch(name, batch)
}

/** @throws SimulationError `staff-invalid` for a batch that nobody could take */
export function requireBatch(name: string, { least, most, patience = 0 }: Batch): void {
  if (!isCount(least, 1) || !isCount(most, least) || !(patience >= 0))
    throw staffInvalid(
      name,
      {
        zh: `成批办理：最少${least}件、最多${most}件、最多等${patience}秒`,
        en: `a batch of ${least} to ${most} after ${patience} s`,
      },
      {
        zh: '整数，1≤最少≤最多，等待不小于0秒',
        en: 'whole numbers 1 ≤ least ≤ most, and a patience of 0 s or more',
      },
    )
}

const isCount = (value: number, least: number) => Number.isInteger(value) && value >= least

const staffInvalid = (name: string, found: Name, needed: Name) =>
  new SimulationError('staff-invalid', {
    found: { zh: `“${name}”：${found.zh}`, en: `"${name}": ${found.en}` },
    needed,
    remedy: { zh: '更正人员', en: 'correct the staff' },
    at: `staff/${name}`,
  })
