import { phases } from '../../process/clock-tags.ts'
import { dayOfInstant } from '../../time/beijing-time.ts'
import { Kernel } from '../kernel/kernel.ts'
import { StaffPool } from '../kernel/staff-pool.ts'
import type { Mrg32k3a } from '../random/mrg32k3a.ts'
import { STATE_SIZE, type Streams } from '../random/streams.ts'
import { ArrivalTimes } from './arrival-times.ts'
import {
  type CasePlan,
  type Doing,
  type OfficePlan,
  PER_PURPOSE,
  PER_ROUND,
  rosterOf,
} from './office-plan.ts'
import { OfficeTallies } from './office-tallies.ts'
import type { OpenCase } from './open-case.ts'
import { OpenFile, TURNS } from './open-file.ts'
import { OpenMatter } from './open-matter.ts'

const DELIVERY = phases.indexOf('delivery')
const DAY = 86_400
const MINUTE = 60
/** The parts of one round of a purpose's chance: of its activity, and before it of the automatic screening. */
const [ACTIVITY, SCREENING] = [0, 1]
/** Commitments of one case fit in the bits of a word. */
const COMMITMENTS = 32

/**
 * One run of an office: matters arrive, their cases go through the tables of their definitions, staff work on them in
 * the hall's hours. Time is seconds from the start of the run. What is counted are the matters that arrive between the
 * warm-up and the end; the run goes on until they are done, while others keep coming.
 */
export class OfficeRun {
  readonly tallies: OfficeTallies
  readonly #plan: OfficePlan
  readonly #kernel = new Kernel()
  readonly #streams: Streams
  readonly #pools: readonly StaffPool[]
  readonly #arrivals: ArrivalTimes
  readonly #files: OpenFile[] = []
  readonly #freeFiles: OpenFile[][]
  readonly #matters: OpenMatter[] = []
  readonly #freeMatters: OpenMatter[] = []
  readonly #purposes: {
    readonly matter: number
    readonly online: number
    readonly between: number
    readonly fulfil: number
    readonly withdrawal: number
    readonly extension: number
  }
  readonly #arrives: number
  readonly #ends: number
  readonly #passes: number
  readonly #brings: number
  readonly #keeps: number
  readonly #withdraws: number
  readonly #extends: number
  #states = new Float64Array(64 * STATE_SIZE)
  #arrived = 0
  #countedOpen = 0
  /** Matters that are not done with, counted or not. */
  #open = 0
  #closing = false

  constructor(plan: OfficePlan, streams: Streams) {
    const kernel = this.#kernel
    this.#plan = plan
    this.#streams = streams
    this.tallies = new OfficeTallies(plan)
    this.#freeFiles = plan.cases.map(() => [])
    this.#pools = plan.pools.map(
      ({ id, servers, batch }, index) =>
        new StaffPool(kernel, {
          name: id,
          servers,
          priorities: plan.priorities,
          clock: plan.clock,
          roster: rosterOf(plan, index, streams),
          ...(batch && { batch }),
          serve: (task, together) => this.#serve(task, together),
          alongside: (task, lasts, together) => this.#serveAlongside(task, lasts, together),
          done: (task) => this.#end(task),
        }),
    )
    this.#purposes = {
      matter: plan.purposeOf('matter'),
      online: plan.purposeOf('online'),
      between: plan.purposeOf('between#0'),
      fulfil: plan.purposeOf('fulfil#0'),
      withdrawal: plan.purposeOf('withdrawal'),
      extension: plan.purposeOf('extension'),
    }
    this.#arrives = kernel.on(() => this.#arrive())
    this.#ends = kernel.on((task) => this.#end(task))
    this.#passes = kernel.on((file) => this.#pass(this.#files[file] as OpenFile))
    this.#brings = kernel.on((matter) => this.#bringNext(this.#matters[matter] as OpenMatter))
    this.#keeps = kernel.on((subject) => this.#keep(subject))
    this.#withdraws = kernel.on((file) => this.#withdraw(this.#files[file] as OpenFile))
    this.#extends = kernel.on((file) => this.#extend(this.#files[file] as OpenFile))
    const { arrivals, calendar, startMs, days } = plan
    this.#arrivals = new ArrivalTimes(
      arrivals,
      calendar,
      startMs,
      days,
      streams.shared(plan.purposeOf('arrivals')),
    )
  }

  /** Runs to the end. @throws SimulationError `clock-ended` when the calendar ends before the work does */
  run(): OfficeTallies {
    const { warmUp, end, drained } = this.#plan
    this.#begin()
    this.#kernel.run(warmUp)
    for (const pool of this.#pools) pool.resetStatistics()
    this.#kernel.run(end)
    this.tallies.closePools(this.#pools, end)
    this.#closing = true
    if (this.#countedOpen > 0) this.#kernel.run(drained)
    this.tallies.unfinished = this.#countedOpen
    for (const file of this.#files) file.closeOverdue(this.#nowMs)
    return this.tallies
  }

  /** Runs the days before the drain alone: how many matters are open at the end of each. */
  openByDay(): Float64Array {
    this.#begin()
    return Float64Array.from({ length: this.#plan.end / DAY }, (_, day) => {
      this.#kernel.run((day + 1) * DAY)
      return this.#open
    })
  }

  #begin(): void {
    for (const { open, casePlan } of this.#plan.openCases) this.#goOn(open, casePlan)
    this.#scheduleArrival()
  }

  get #nowMs(): number {
    return this.#plan.startMs + Math.round(this.#kernel.now * 1000)
  }

  /** Chance for a purpose of a matter, from its beginning. */
  #chance(matter: OpenMatter, purpose: number): Mrg32k3a {
    return this.#streams.ofCase(this.#states, matter.states, purpose)
  }

  /** Chance for what an activity needs, in the round that it is in. */
  #chanceFor(file: OpenFile, { purpose, slot }: Doing, part: number): Mrg32k3a {
    const round = (file.rounds[slot] as number) % (PER_PURPOSE / PER_ROUND)
    return this.#chance(file.matter, purpose + PER_ROUND * round + part)
  }

  #scheduleArrival(): void {
    const known = this.#plan.input.arrivals
    const at = known ? (known[this.#arrived++] ?? Number.POSITIVE_INFINITY) : this.#arrivals.next()
    if (at < this.#plan.drained) this.#kernel.at(at, this.#arrives)
  }

  #arrive(): void {
    this.#scheduleArrival()
    const plan = this.#plan
    const matter = this.#newMatter()
    const { now } = this.#kernel
    this.#streams.nextCase(this.#states, matter.states)
    matter.begin(this.#kindOf(matter), now, now >= plan.warmUp && now < plan.end)
    matter.online = this.#chance(matter, this.#purposes.online).next() < plan.rates.online
    this.#open += 1
    if (matter.counted) this.#countedOpen += 1
    const cases = plan.casesOf[matter.kind] as readonly number[]
    matter.open = plan.sideBySide ? cases.length : 1
    for (let i = 0; i < matter.open; i++) this.#bring(matter)
  }

  /** Takes up a case that was open before the run. It is in no figure but those of the staff. */
  #goOn(open: OpenCase, casePlan: number): void {
    const matter = this.#newMatter()
    this.#streams.nextCase(this.#states, matter.states)
    matter.begin(0, 0, false)
    this.#open += 1
    matter.brought = (this.#plan.casesOf[0] as readonly number[]).length
    matter.open = 1
    matter.files = 1
    const file = this.#newFile(casePlan, matter)
    file.course.resume(open, this.#nowMs)
    this.#foresee(file, 0)
    this.#follow(file)
  }

  #kindOf(matter: OpenMatter): number {
    const { matters } = this.#plan
    if (matters.length === 1) return 0
    let left = this.#chance(matter, this.#purposes.matter).next()
    for (let kind = 0; kind < matters.length - 1; kind++) {
      left -= matters[kind]?.share ?? 0
      if (left < 0) return kind
    }
    return matters.length - 1
  }

  #bringNext(matter: OpenMatter): void {
    matter.pending = false
    matter.hold(this.#plan.applicant, this.#kernel.now - matter.pausedAt)
    this.#bring(matter)
  }

  #bring(matter: OpenMatter): void {
    const index = (this.#plan.casesOf[matter.kind] as readonly number[])[matter.brought] as number
    const file = this.#newFile(index, matter)
    matter.brought += 1
    matter.files += 1
    matter.materials += file.plan.materials
    matter.fees += file.plan.fee
    if (!matter.online) matter.visits += 1
    file.course.open(this.#nowMs)
    this.#foresee(file, matter.brought - 1)
    this.#follow(file)
  }

  #newMatter(): OpenMatter {
    const free = this.#freeMatters.pop()
    if (free) return free
    const matter = new OpenMatter(this.#matters.length, this.#plan.holders.length)
    this.#matters.push(matter)
    if (matter.states + STATE_SIZE > this.#states.length) {
      const longer = new Float64Array(2 * this.#states.length)
      longer.set(this.#states)
      this.#states = longer
    }
    return matter
  }

  #newFile(index: number, matter: OpenMatter): OpenFile {
    const plan = this.#plan.cases[index] as CasePlan
    let file = (this.#freeFiles[index] as OpenFile[]).pop()
    if (!file) {
      file = new OpenFile(this.#files.length, plan, this.#plan, this.tallies, matter)
      this.#files.push(file)
    }
    file.begin(matter)
    return file
  }

  /** Begins what is to be done wherever the case has come to, and gives up what it has left. */
  #follow(file: OpenFile): void {
    const { at } = file.course.run
    for (let region = 0; region < at.length; region++) {
      const position = at[region] as number
      if (position === file.positions[region]) continue
      this.#giveUp(file, region)
      if (position < 0) file.positions[region] = -1
      // What is done at once has led on, and the rest has been seen to there.
      else if (this.#enter(file, region, position)) return
    }
    if (!file.finished && (file.course.ended || !Number.isNaN(file.course.phases[DELIVERY] as number)))
      this.#finish(file)
    if (file.plan.hasDue) this.#scheduleEnd(file)
    if (file.toExtend !== 0) this.#scheduleExtension(file)
    this.#release(file)
  }

  /**
   * Draws when the applicant will withdraw a case, should it still be undecided, and which limits the head will extend.
   * How long a case has been open doesn't change the chance of the next day, so one that was open before begins anew.
   */
  #foresee(file: OpenFile, place: number): void {
    const { rates, clock, drained } = this.#plan
    const { withdraw, extend, extendable, model } = file.plan
    if (rates.withdraw > 0 && withdraw >= 0) {
      const chance = this.#chance(file.matter, this.#purposes.withdrawal + place)
      const at = this.#kernel.now - Math.log(chance.next()) / rates.withdraw
      // It is handed in at the hall, in its hours.
      if (at < drained) file.withdrawal = this.#kernel.at(clock.nextOpening(at), this.#withdraws, file.number)
    }
    if (extendable === 0 || extend < 0) return
    const chance = this.#chance(file.matter, this.#purposes.extension + place)
    for (let i = 0; i < model.limits.length; i++)
      if (chance.next() < rates.extension) file.toExtend |= extendable & (1 << i)
  }

  #withdraw(file: OpenFile): void {
    file.withdrawal = -1
    // Once it is decided there is nothing left to withdraw.
    if (!file.course.act(file.plan.withdraw, this.#nowMs)) return
    file.matter.withdrawn = true
    this.#creditLeft(file)
    this.#follow(file)
  }

  /** The next limit that will be extended is so when it warns that it is about to end. */
  #scheduleExtension(file: OpenFile): void {
    if (file.extension >= 0) this.#kernel.cancel(file.extension)
    file.extension = -1
    const next = file.course.ended ? undefined : file.course.firstToEnd(file.toExtend)
    if (!next) return
    const at = Math.max(this.#kernel.now, (next.atMs - this.#plan.startMs) / 1000)
    if (at < this.#plan.drained) file.extension = this.#kernel.at(at, this.#extends, file.number)
  }

  #extend(file: OpenFile): void {
    const { course, plan } = file
    file.extension = -1
    const next = course.firstToEnd(file.toExtend)
    if (!next || next.atMs > this.#nowMs) return
    // Once: whether it is heard here or not.
    file.toExtend &= ~(1 << next.limit)
    if (course.act(plan.extend, this.#nowMs)) {
      course.extend(next.limit, this.#nowMs)
      if (file.matter.counted) this.tallies.extended += 1
    }
    this.#follow(file)
  }

  /** @returns whether the case has gone on from there at once */
  #enter(file: OpenFile, region: number, position: number): boolean {
    file.enter(region, position, this.#kernel.now)
    const doing = file.plan.doings[position]
    if (!doing || doing.activity.kind === 'time') return false
    if (doing.activity.kind === 'at-once') {
      const promised = this.#plan.promised.mean
      this.#act(file, region, doing, doing.columns.go, dayOfInstant(this.#nowMs) + Math.round(promised))
      return true
    }
    if (doing.columns.screened >= 0 && file.rounds[doing.slot] === 0) {
      if (this.#chanceFor(file, doing, SCREENING).next() < this.#plan.rates.screened) {
        this.#act(file, region, doing, doing.columns.screened)
        return true
      }
    }
    file.pending += 1
    file.working[region] = 1
    const task = this.#taskOf(file, region)
    if (doing.pool >= 0)
      (this.#pools[doing.pool] as StaffPool).join(task, this.#plan.matters[file.matter.kind]?.priority)
    else this.#kernel.after(this.#draw(file, region, doing) * DAY, this.#ends, task)
    return false
  }

  /**
   * How long an activity lasts, in its own unit. What it will come to is drawn with it, and first: so that however
   * many numbers its distribution takes, two variants go on with the same ones.
   */
  #draw(file: OpenFile, region: number, doing: Doing): number {
    const chance = this.#chanceFor(file, doing, ACTIVITY)
    file.first[region] = chance.next()
    file.second[region] = chance.next()
    return doing.sampler.sample(chance)
  }

  #taskOf(file: OpenFile, region: number): number {
    return (file.number * this.#plan.mostRegions + region) * TURNS + (file.turns[region] as number)
  }

  /** The case has gone on without what somebody was to do, or does, for it. */
  #giveUp(file: OpenFile, region: number): void {
    if (file.working[region] !== 1) return
    const doing = file.plan.doings[file.positions[region] as number] as Doing
    file.working[region] = 0
    if (doing.pool >= 0 && (this.#pools[doing.pool] as StaffPool).leave(this.#taskOf(file, region)))
      file.pending -= 1
    // Who has begun ends what is begun; the result is of no use any more.
    else file.turns[region] = ((file.turns[region] as number) + 1) % TURNS
  }

  /** How long a service lasts that begins now, in working seconds; of a batch that of its first. */
  #serve(task: number, together: number): number {
    const place = Math.floor(task / TURNS)
    const file = this.#files[Math.floor(place / this.#plan.mostRegions)] as OpenFile
    const region = place % this.#plan.mostRegions
    const lasts =
      this.#draw(file, region, file.plan.doings[file.positions[region] as number] as Doing) * MINUTE
    file.matter.staffSeconds += lasts / together
    return lasts
  }

  /** What comes of it is each case's own, and so is a part of the work. */
  #serveAlongside(task: number, lasts: number, together: number): void {
    const place = Math.floor(task / TURNS)
    const file = this.#files[Math.floor(place / this.#plan.mostRegions)] as OpenFile
    const region = place % this.#plan.mostRegions
    this.#draw(file, region, file.plan.doings[file.positions[region] as number] as Doing)
    file.matter.staffSeconds += lasts / together
  }

  #end(task: number): void {
    const place = Math.floor(task / TURNS)
    const file = this.#files[Math.floor(place / this.#plan.mostRegions)] as OpenFile
    const region = place % this.#plan.mostRegions
    file.pending -= 1
    if (file.turns[region] !== task % TURNS) {
      this.#release(file)
      return
    }
    file.working[region] = 0
    const doing = file.plan.doings[file.positions[region] as number] as Doing
    this.#act(file, region, doing, this.#outcome(file, region, doing))
  }

  /** Which event ends an activity: chance decides, by the scenario's rates. */
  #outcome(file: OpenFile, region: number, doing: Doing): number {
    const { columns, activity } = doing
    if (activity.ends === 'one-way') return columns.go
    const { rates } = this.#plan
    const first = file.first[region] as number
    const second = file.second[region] as number
    switch (activity.ends) {
      case 'intake':
        if (first < rates.decline) return columns.decline
        return second < rates.correction ? columns.correct : columns.accept
      case 'intake-again':
        return first < rates.decline ? columns.decline : columns.accept
      case 'correction':
        if (first < rates.abandon) return columns.return
        if (!file.matter.online) file.matter.visits += 1
        return columns.submit
      case 'review':
        if (first < rates.special && file.rounds[doing.slot] === 0) return columns.suspend
        return second < rates.fail ? columns.fail : columns.pass
      case 'special-procedure':
        return columns.resume
      case 'rework':
        return first < rates.refuse ? columns.refuse : columns.reconsider
      case 'decision':
        return first < rates.refuseOnMerits ? columns.refuse : columns.approve
    }
  }

  #act(file: OpenFile, region: number, doing: Doing, column: number, promisedDay?: number): void {
    file.account(region, doing.holder, this.#kernel.now)
    file.rounds[doing.slot] = (file.rounds[doing.slot] as number) + 1
    if (!file.course.act(column, this.#nowMs, promisedDay))
      throw new TypeError(
        `${file.plan.model.process.slug}: nothing hears what ends "${doing.activity.purpose}"`,
      )
    file.join(region)
    this.#follow(file)
  }

  /** When time alone moves the case next. */
  #scheduleEnd(file: OpenFile): void {
    if (file.due >= 0) this.#kernel.cancel(file.due)
    file.due = -1
    if (file.course.ended || !file.course.look(false)) return
    const at = Math.max(this.#kernel.now, (file.course.nextMs - this.#plan.startMs) / 1000)
    if (at < this.#plan.drained) file.due = this.#kernel.at(at, this.#passes, file.number, 1)
  }

  /** A waiting period is over, or silence has brought something about. */
  #pass(file: OpenFile): void {
    const { course } = file
    file.due = -1
    if (course.ended || !course.look(false) || course.nextMs > this.#nowMs) return
    course.pass(false)
    this.#creditLeft(file)
    this.#follow(file)
  }

  /** What nobody has ended was with somebody until now: of several side by side with one of them. */
  #creditLeft(file: OpenFile): void {
    const { at } = file.course.run
    for (let region = at.length - 1; region >= 0; region--) {
      const doing =
        at[region] === file.positions[region] ? undefined : file.plan.doings[file.positions[region] as number]
      if (!doing) continue
      file.account(region, doing.holder, this.#kernel.now)
      file.join(region)
      return
    }
  }

  /** A case is done with: delivered, or ended another way. */
  #finish(file: OpenFile): void {
    const { matter, course } = file
    const { now } = this.#kernel
    const cases = this.#plan.casesOf[matter.kind] as readonly number[]
    file.finished = true
    if (file.withdrawal >= 0) this.#kernel.cancel(file.withdrawal)
    file.withdrawal = -1
    if (!matter.online && !Number.isNaN(course.phases[DELIVERY] as number)) matter.visits += 1
    matter.approved &&= course.outcome === 'approved'
    matter.take(file.critical, this.#plan.sideBySide)
    matter.open -= 1
    this.#followUp(file)
    if (matter.approved && matter.brought < cases.length) {
      matter.open = 1
      matter.pending = true
      matter.pausedAt = now
      const chance = this.#chance(matter, this.#purposes.between + matter.brought)
      this.#kernel.after(this.#plan.between.sample(chance) * DAY, this.#brings, matter.number)
    } else if (matter.open === 0) {
      matter.done = true
      this.#open -= 1
      if (!matter.counted) return
      const { clock } = this.#plan
      const working = clock.working(now) - clock.working(matter.arrivedAt)
      this.tallies.matterDone(matter, now - matter.arrivedAt, working)
      this.#countedOpen -= 1
      if (this.#closing && this.#countedOpen === 0) this.#kernel.stop()
    }
  }

  /** What was promised is kept some time later. */
  #followUp(file: OpenFile): void {
    const { owed } = file.course.run
    for (let i = 0; owed >> i !== 0; i++) {
      if ((owed & (1 << i)) === 0) continue
      const chance = this.#chance(file.matter, this.#purposes.fulfil + i)
      file.pending += 1
      this.#kernel.after(this.#plan.fulfil.sample(chance) * DAY, this.#keeps, file.number * COMMITMENTS + i)
    }
  }

  #keep(subject: number): void {
    const file = this.#files[Math.floor(subject / COMMITMENTS)] as OpenFile
    file.pending -= 1
    file.course.act(file.plan.fulfils[subject % COMMITMENTS] as number, this.#nowMs)
    this.#follow(file)
  }

  /** Makes room once nothing more will happen to a case. */
  #release(file: OpenFile): void {
    if (!file.finished || file.released || file.pending > 0 || !file.course.ended) return
    const { matter } = file
    file.released = true
    if (file.due >= 0) this.#kernel.cancel(file.due)
    if (file.extension >= 0) this.#kernel.cancel(file.extension)
    file.due = -1
    file.extension = -1
    matter.files -= 1
    ;(this.#freeFiles[file.plan.index] as OpenFile[]).push(file)
    if (matter.done && matter.files === 0 && !matter.pending) this.#freeMatters.push(matter)
  }
}
