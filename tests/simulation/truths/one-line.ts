import { StaffPool } from '../../../src/simulation/kernel/staff-pool.ts'
import type { Distribution } from '../../../src/simulation/random/distribution.ts'
import { samplerOf } from '../../../src/simulation/random/sampler.ts'
import { Tally } from '../../../src/simulation/statistics/tally.ts'
import { arrivals, purpose, type Truth } from './truth.ts'

/** Erlang's C: the probability that all of c servers are busy, under a load of λ/μ. */
export function erlangC(servers: number, load: number): number {
  let [term, sum] = [1, 0]
  for (let busy = 0; busy < servers; busy += 1) {
    sum += term
    term *= load / (busy + 1)
  }
  const all = term / (1 - load / servers)
  return all / (sum + all)
}

/** M/M/c: how long one waits, whether at all, and whether longer than a time. */
export function manyServers(servers: number, rate: number): Truth {
  const waits = erlangC(servers, rate)
  return {
    name: `M/M/${servers}, ${(rate / servers).toFixed(2)} used`,
    figures: [
      ['mean wait', waits / (servers - rate)],
      ['P(wait)', waits],
      ['P(wait > 1)', waits * Math.exp(-(servers - rate))],
    ],
    replicate: (streams, warmUp, size) => {
      const [lasting, service] = [
        streams.shared(purpose.service),
        samplerOf({ kind: 'exponential', mean: 1 }),
      ]
      const [wait, any, long] = [new Tally(), new Tally(), new Tally()]
      const since: number[] = []
      arrivals(streams, rate, [warmUp, size], (kernel, count) => {
        const pool = new StaffPool(kernel, {
          name: 'servers',
          servers,
          serve: (customer) => {
            if (count.of(customer)) {
              const waited = kernel.now - (since[customer] as number)
              wait.add(waited)
              any.add(waited > 0 ? 1 : 0)
              long.add(waited > 1 ? 1 : 0)
            }
            return service.sample(lasting)
          },
          done: count.left,
        })
        return (customer) => {
          since[customer] = kernel.now
          pool.join(customer)
        }
      })
      return [wait.mean, any.mean, long.mean]
    },
  }
}

/** M/G/1 by Pollaczek and Khinchine: λ E[S²] / 2(1 − ρ). Services have mean 1. */
export function anyService(name: string, rate: number, of: Distribution, secondMoment: number): Truth {
  return {
    name: `M/${name}/1, ${rate.toFixed(2)} used`,
    figures: [['mean wait', (rate * secondMoment) / (2 * (1 - rate))]],
    replicate: (streams, warmUp, size) => {
      const [lasting, service] = [streams.shared(purpose.service), samplerOf(of)]
      const wait = new Tally()
      const since: number[] = []
      arrivals(streams, rate, [warmUp, size], (kernel, count) => {
        const pool = new StaffPool(kernel, {
          name: 'server',
          servers: 1,
          serve: (customer) => {
            if (count.of(customer)) wait.add(kernel.now - (since[customer] as number))
            return service.sample(lasting)
          },
          done: count.left,
        })
        return (customer) => {
          since[customer] = kernel.now
          pool.join(customer)
        }
      })
      return [wait.mean]
    },
  }
}

/** One server and two classes, the first more urgent but never interrupting (A. Cobham, Operations Research 2, 1954). */
export function priorities(urgent: number, other: number): Truth {
  const rate = urgent + other
  // Exponential services of mean 1: E[S²] = 2, so the work in progress is λ.
  const firstWaits = rate / (1 - urgent)
  return {
    name: `M/M/1 with two priorities, ${rate.toFixed(2)} used`,
    figures: [
      ['mean wait of the urgent', firstWaits],
      ['mean wait of the others', firstWaits / (1 - rate)],
    ],
    replicate: (streams, warmUp, size) => {
      const [lasting, route] = [streams.shared(purpose.service), streams.shared(purpose.route)]
      const service = samplerOf({ kind: 'exponential', mean: 1 })
      const waits = [new Tally(), new Tally()] as const
      const [since, isOther]: [number[], number[]] = [[], []]
      arrivals(streams, rate, [warmUp, size], (kernel, count) => {
        const pool = new StaffPool(kernel, {
          name: 'server',
          servers: 1,
          priorities: 2,
          serve: (customer) => {
            if (count.of(customer))
              (isOther[customer] ? waits[1] : waits[0]).add(kernel.now - (since[customer] as number))
            return service.sample(lasting)
          },
          done: count.left,
        })
        return (customer) => {
          since[customer] = kernel.now
          isOther[customer] = route.next() * rate < urgent ? 0 : 1
          pool.join(customer, isOther[customer])
        }
      })
      return [waits[0].mean, waits[1].mean]
    },
  }
}
