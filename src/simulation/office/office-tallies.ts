import type { StaffPool } from '../kernel/staff-pool.ts'
import { QuantileSketch } from '../statistics/quantile-sketch.ts'
import { Tally } from '../statistics/tally.ts'
import type { OfficePlan } from './office-plan.ts'
import type { OpenMatter } from './open-matter.ts'

export interface PoolFigures {
  readonly wait: number
  readonly workingWait: number
  /** By priority; none where there is one alone. */
  readonly workingWaitOf: readonly number[]
  readonly waiting: number
  readonly utilisation: number
  readonly overtime: number
}

/** What one run of an office counts. Its memory does not grow with the matters. */
export class OfficeTallies {
  readonly plain = new QuantileSketch()
  readonly working = new QuantileSketch()
  readonly plainTime = new Tally()
  readonly workingTime = new Tally()
  readonly approvedTime = new Tally()
  readonly visits = new Tally()
  readonly materials = new Tally()
  readonly fees = new Tally()
  readonly staffSeconds = new Tally()
  /** Seconds by holder, over all matters. */
  readonly held: Float64Array
  /** By case plan and limit, how many runs were kept and how many exceeded. */
  readonly kept: readonly Float64Array[]
  readonly exceeded: readonly Float64Array[]
  approved = 0
  withdrawn = 0
  extended = 0
  unfinished = 0
  events = 0
  pools: readonly PoolFigures[] = []

  constructor(plan: OfficePlan) {
    this.held = new Float64Array(plan.holders.length)
    this.kept = plan.cases.map(({ model }) => new Float64Array(model.limits.length))
    this.exceeded = plan.cases.map(({ model }) => new Float64Array(model.limits.length))
  }

  limitStopped(casePlan: number, limit: number, judged: 'kept' | 'exceeded'): void {
    const counts = this[judged][casePlan] as Float64Array
    counts[limit] = (counts[limit] as number) + 1
  }

  matterDone(matter: OpenMatter, plain: number, working: number): void {
    this.plain.add(plain)
    this.working.add(working)
    this.plainTime.add(plain)
    this.workingTime.add(working)
    this.visits.add(matter.visits)
    this.staffSeconds.add(matter.staffSeconds)
    if (matter.approved) {
      this.approved += 1
      this.approvedTime.add(plain)
      this.materials.add(matter.materials)
      this.fees.add(matter.fees)
    }
    if (matter.withdrawn) this.withdrawn += 1
    for (let i = 0; i < this.held.length; i++)
      this.held[i] = (this.held[i] as number) + (matter.held[i] as number)
  }

  closePools(pools: readonly StaffPool[], now: number): void {
    this.pools = pools.map((pool) => ({
      wait: pool.waits.mean,
      workingWait: pool.workingWaits.mean,
      workingWaitOf: pool.workingWaitsOf.map(({ count, mean }) => (count > 0 ? mean : Number.NaN)),
      waiting: pool.waiting.mean(now),
      utilisation: pool.utilisation,
      overtime: pool.overtime,
    }))
  }
}
