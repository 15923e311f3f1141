import { Kernel } from '../../../src/simulation/kernel/kernel.ts'
import { samplerOf } from '../../../src/simulation/random/sampler.ts'
import type { Streams } from '../../../src/simulation/random/streams.ts'

/** A system whose figures queueing theory gives in closed form. */
export interface Truth {
  readonly name: string
  /** What is measured, and its true value. */
  readonly figures: readonly (readonly [name: string, value: number])[]
  /** One replication: each figure's estimate from `size` customers after a warm-up of so many. */
  readonly replicate: (streams: Streams, warmUp: number, size: number) => readonly number[]
}

/** What counts the customers of a run, those of the warm-up left out. */
export interface Count {
  readonly of: (customer: number) => boolean
  /** A counted customer has left; the run ends with the last. */
  readonly left: (customer: number) => void
}

/** The purposes of the streams that truths use. */
export const purpose = { arrival: 0, service: 1, second: 2, route: 3 }

/**
 * Lets customers 0, 1, 2 … arrive one exponential time after the other until all that count have left.
 * @param build makes the system and gives what an arrival does in it
 */
export function arrivals(
  streams: Streams,
  rate: number,
  [warmUp, size]: readonly [number, number],
  build: (kernel: Kernel, count: Count) => (customer: number) => void,
): void {
  const kernel = new Kernel()
  const between = streams.shared(purpose.arrival)
  const gap = samplerOf({ kind: 'exponential', mean: 1 / rate })
  const isCounted = (customer: number) => customer >= warmUp && customer < warmUp + size
  let left = 0
  const join = build(kernel, {
    of: isCounted,
    left: (customer) => {
      if (isCounted(customer)) left += 1
      if (left === size) kernel.stop()
    },
  })
  const arrive = kernel.on((customer) => {
    kernel.after(gap.sample(between), arrive, customer + 1)
    join(customer)
  })
  kernel.after(gap.sample(between), arrive, 0)
  kernel.run()
}
