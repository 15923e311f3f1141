import { Kernel } from '../../../src/simulation/kernel/kernel.ts'
import { StaffPool } from '../../../src/simulation/kernel/staff-pool.ts'
import { samplerOf } from '../../../src/simulation/random/sampler.ts'
import { streamsOf } from '../../../src/simulation/random/streams.ts'
import { QuantileSketch } from '../../../src/simulation/statistics/quantile-sketch.ts'
import type { Model } from '../../../src/simulation/workers/replication.ts'

/** Nine of ten minutes of three clerks are used. */
const LOAD = 2.7

/** M/M/3 over so many tasks: a task that has left gives its number back, so memory is that of those inside. */
export function counterOfThree(seed: number, replication: number, tasks: number) {
  const kernel = new Kernel()
  const streams = streamsOf(seed, replication)
  const [between, lasting] = [streams.shared(0), streams.shared(1)]
  const gap = samplerOf({ kind: 'exponential', mean: 1 })
  const service = samplerOf({ kind: 'exponential', mean: LOAD })
  const stays = new QuantileSketch()
  const free: number[] = []
  const since: number[] = []
  let come = 0
  const pool = new StaffPool(kernel, {
    name: 'counter',
    servers: 3,
    serve: () => service.sample(lasting),
    done: (task) => {
      stays.add(kernel.now - (since[task] as number))
      free.push(task)
    },
  })
  const arrive = kernel.on(() => {
    const task = free.pop() ?? since.length
    since[task] = kernel.now
    pool.join(task)
    come += 1
    if (come < tasks) kernel.after(gap.sample(between), arrive)
  })
  kernel.after(gap.sample(between), arrive)
  kernel.run()
  return { wait: pool.waits.mean, used: pool.utilisation, p95: stays.quantile(0.95) }
}

const model: Model<{ seed: number; tasks: number }> =
  ({ seed, tasks }) =>
  (replication) => ({ figures: counterOfThree(seed, replication, tasks) })

export default model
