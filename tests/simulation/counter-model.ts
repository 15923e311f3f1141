import { samplerOf } from '../../src/simulation/random/sampler.ts'
import { streamsOf } from '../../src/simulation/random/streams.ts'
import type { Model } from '../../src/simulation/workers/replication.ts'
import { serveLine } from './line.ts'

interface Counter {
  readonly seed: number
  readonly tasks: number
  /** The replication that fails. */
  readonly fails?: number
}

/** A counter with one clerk, as small as a model can be. */
const counter: Model<Counter, readonly number[]> =
  ({ seed, tasks, fails }) =>
  (replication) => {
    if (replication === fails) throw new Error('the clerk has gone home')
    const streams = streamsOf(seed, replication)
    const [between, lasting] = [streams.shared(0), streams.shared(1)]
    const exponential = samplerOf({ kind: 'exponential', mean: 1 })
    let at = 0
    const arrivals = Array.from({ length: tasks }, () => {
      at += exponential.sample(between)
      return at
    })
    const services = arrivals.map(() => 0.8 * exponential.sample(lasting))
    const { pool, waits } = serveLine({ arrivals, services })
    return { figures: { wait: pool.waits.mean, used: pool.utilisation }, rest: waits.slice(0, 3) }
  }

export default counter
