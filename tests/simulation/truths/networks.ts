import type { Kernel } from '../../../src/simulation/kernel/kernel.ts'
import { StaffPool } from '../../../src/simulation/kernel/staff-pool.ts'
import { samplerOf } from '../../../src/simulation/random/sampler.ts'
import { STATE_SIZE, type Streams } from '../../../src/simulation/random/streams.ts'
import { Tally } from '../../../src/simulation/statistics/tally.ts'
import { arrivals, type Count, purpose, type Truth } from './truth.ts'

type Build = (kernel: Kernel, leave: (customer: number) => void) => (customer: number) => void

/** The mean time from arrival to leaving. */
function meanStay(streams: Streams, rate: number, sizes: readonly [number, number], build: Build): number {
  const stay = new Tally()
  const since: number[] = []
  arrivals(streams, rate, sizes, (kernel, count: Count) => {
    const join = build(kernel, (customer) => {
      if (count.of(customer)) stay.add(kernel.now - (since[customer] as number))
      count.left(customer)
    })
    return (customer) => {
      since[customer] = kernel.now
      join(customer)
    }
  })
  return stay.mean
}

/**
 * Each customer's own times for two steps, by case and purpose: two variants of a system that meet the same customers
 * give them the same times, in whatever order they come to serve them.
 */
function ownTimes(streams: Streams) {
  const exponential = samplerOf({ kind: 'exponential', mean: 1 })
  const states: Float64Array = new Float64Array(STATE_SIZE)
  const times: number[] = []
  return (customer: number, step: 0 | 1): number => {
    while (times.length <= 2 * customer) {
      streams.nextCase(states, 0)
      for (const step of [purpose.service, purpose.second])
        times.push(exponential.sample(streams.ofCase(states, 0, step)))
    }
    return times[2 * customer + step] as number
  }
}

/** Two stations one after the other, and back to the first with a probability (J. R. Jackson, Operations Research 5, 1957). */
export function jackson(rate: number, back: number, means: readonly [number, number]): Truth {
  const through = rate / (1 - back)
  const inside = means.map((mean) => (through * mean) / (1 - through * mean))
  return {
    name: `Jackson network with feedback ${back}`,
    figures: [['mean stay', inside.reduce((sum, one) => sum + one, 0) / rate]],
    replicate: (streams, ...sizes) => {
      const [lasting, route] = [streams.shared(purpose.service), streams.shared(purpose.route)]
      const services = means.map((mean) => samplerOf({ kind: 'exponential', mean }))
      return [
        meanStay(streams, rate, sizes, (kernel, leave) => {
          const first: StaffPool = station(kernel, () => services[0]?.sample(lasting) as number, join)
          const second = station(
            kernel,
            () => services[1]?.sample(lasting) as number,
            (customer) => (route.next() < back ? first.join(customer) : leave(customer)),
          )
          function join(customer: number): void {
            second.join(customer)
          }
          return (customer) => first.join(customer)
        }),
      ]
    },
  }
}

const station = (
  kernel: Kernel,
  serve: (customer: number) => number,
  done: (customer: number) => void,
  servers = 1,
) => new StaffPool(kernel, { name: 'station', servers, serve, done })

/**
 * Each customer needs two departments at once and leaves with the later answer: exact for two (L. Flatto and S. Hahn,
 * SIAM Journal on Applied Mathematics 44, 1984; the mean by R. Nelson and A. N. Tantawi, IEEE Transactions on
 * Computers 37, 1988): (12 − ρ) / 8 of one department's stay.
 */
export function forkJoin(rate: number): Truth {
  return {
    name: `fork–join of two, ${rate.toFixed(2)} used`,
    figures: [['mean stay', (12 - rate) / 8 / (1 - rate)]],
    replicate: (streams, ...sizes) => {
      const time = ownTimes(streams)
      return [
        meanStay(streams, rate, sizes, (kernel, leave) => {
          const answered = new Set<number>()
          const answer = (customer: number) => {
            if (answered.delete(customer)) leave(customer)
            else answered.add(customer)
          }
          const departments = ([0, 1] as const).map((step) =>
            station(kernel, (customer) => time(customer, step), answer),
          )
          return (customer) => {
            for (const department of departments) department.join(customer)
          }
        }),
      ]
    },
  }
}

/**
 * Two steps at two desks, against both at one desk by one clerk: tandem M/M/1 queues against M/E₂/1, whose load is
 * twice as high. Merging steps without merging staff makes it longer, by so much.
 */
export function mergedSteps(rate: number): Truth {
  const tandem = 2 / (1 - rate)
  const merged = 2 + (rate * 6) / (2 * (1 - 2 * rate))
  return {
    name: `two desks against one for both steps, ${rate.toFixed(2)} of each used`,
    figures: [
      ['mean stay, tandem M/M/1', tandem],
      ['mean stay, M/E₂/1', merged],
      ['difference', merged - tandem],
    ],
    replicate: (streams, ...sizes) => {
      const time = ownTimes(streams)
      const apart = meanStay(streams, rate, sizes, (kernel, leave) => {
        const second = station(kernel, (customer) => time(customer, 1), leave)
        const first = station(
          kernel,
          (customer) => time(customer, 0),
          (customer) => second.join(customer),
        )
        return (customer) => first.join(customer)
      })
      const together = meanStay(streams, rate, sizes, (kernel, leave) => {
        const desk = station(kernel, (customer) => time(customer, 0) + time(customer, 1), leave)
        return (customer) => desk.join(customer)
      })
      return [apart, together, together - apart]
    },
  }
}

/** Two windows with a line each, against two that share one: two M/M/1 against one M/M/2. */
export function sharedLine(rate: number): Truth {
  const apart = 1 / (1 - rate)
  const shared = 1 / (1 - rate * rate)
  return {
    name: `two lines against one, ${rate.toFixed(2)} used`,
    figures: [
      ['mean stay, two M/M/1', apart],
      ['mean stay, M/M/2', shared],
      ['difference', shared - apart],
    ],
    replicate: (streams, ...sizes) => {
      const time = ownTimes(streams)
      const route = streams.shared(purpose.route)
      const two = meanStay(streams, 2 * rate, sizes, (kernel, leave) => {
        const windows = [0, 1].map(() => station(kernel, (customer) => time(customer, 0), leave))
        return (customer) => windows[route.next() < 0.5 ? 0 : 1]?.join(customer)
      })
      const one = meanStay(streams, 2 * rate, sizes, (kernel, leave) => {
        const windows = station(kernel, (customer) => time(customer, 0), leave, 2)
        return (customer) => windows.join(customer)
      })
      return [two, one, one - two]
    },
  }
}
