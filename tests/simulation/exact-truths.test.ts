import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kernel } from '../../src/simulation/kernel/kernel.ts'
import { StaffPool } from '../../src/simulation/kernel/staff-pool.ts'
import { compileWorkingClock } from '../../src/simulation/kernel/working-clock.ts'
import { samplerOf } from '../../src/simulation/random/sampler.ts'
import { streamsOf } from '../../src/simulation/random/streams.ts'
import { pairedInterval } from '../../src/simulation/statistics/interval.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { seeded } from '../time/seeded.ts'
import { serveLine } from './line.ts'

/** Arrivals and services of a line, drawn each from a stream of its own. */
function drawn(replication: number, count: number, load: number) {
  const streams = streamsOf(2021, replication)
  const [between, lasting] = [streams.shared(0), streams.shared(1)]
  const [gap, service] = [
    samplerOf({ kind: 'exponential', mean: 1 }),
    samplerOf({ kind: 'gamma', shape: 2, mean: load }),
  ]
  let at = 0
  const arrivals = Array.from({ length: count }, () => {
    at += gap.sample(between)
    return at
  })
  return { arrivals, services: arrivals.map(() => service.sample(lasting)) }
}

test('one server: every wait is that of Lindley’s recursion', () => {
  const { arrivals, services } = drawn(0, 20_000, 0.9)
  const { waits } = serveLine({ arrivals, services })
  let wait = 0
  for (const [task, at] of arrivals.entries()) {
    expect(Math.abs((waits[task] as number) - wait)).toBeLessThan(1e-9)
    wait = Math.max(0, wait + (services[task] as number) - ((arrivals[task + 1] ?? 0) - at))
  }
})

test('several servers: every wait is that of Kiefer’s and Wolfowitz’s recursion', () => {
  const servers = 4
  const { arrivals, services } = drawn(1, 20_000, 0.9 * servers)
  const { waits } = serveLine({ arrivals, services, pool: { servers } })
  const work = new Float64Array(servers)
  for (const [task, at] of arrivals.entries()) {
    expect(Math.abs((waits[task] as number) - (work[0] as number))).toBeLessThan(1e-9)
    work[0] = (work[0] as number) + (services[task] as number)
    const gap = (arrivals[task + 1] ?? at) - at
    for (let server = 0; server < servers; server += 1)
      work[server] = Math.max(0, (work[server] as number) - gap)
    work.sort()
  }
})

test('with staff enough and fixed times a flow lasts as long as its critical path', () => {
  const step = fc.record({
    lasts: fc.integer({ min: 0, max: 50 }),
    after: fc.array(fc.nat(), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (drawnSteps) => {
      const steps = drawnSteps.map(({ lasts, after }, index) => ({
        lasts,
        after: index === 0 ? [] : [...new Set(after.map((other) => other % index))],
      }))
      const kernel = new Kernel()
      const open = steps.map(({ after }) => after.length)
      const ended: number[] = []
      const staff = new StaffPool(kernel, {
        name: 'enough',
        servers: steps.length,
        serve: (index) => (steps[index] as { lasts: number }).lasts,
        done: (index) => {
          ended[index] = kernel.now
          for (const [next, { after }] of steps.entries()) {
            if (!after.includes(index)) continue
            open[next] = (open[next] as number) - 1
            if (open[next] === 0) staff.join(next)
          }
        },
      })
      for (const [index, { after }] of steps.entries()) if (after.length === 0) staff.join(index)
      kernel.run()
      const longest: number[] = []
      for (const { lasts, after } of steps)
        longest.push(lasts + Math.max(0, ...after.map((other) => longest[other] as number)))
      expect(ended).toEqual(longest)
      expect(kernel.now).toBe(Math.max(...longest))
    }),
    seeded(100),
  )
})

test('on a shared calendar everybody waits as long, in working time, as around the clock', () => {
  const start = Temporal.Instant.from('2021-09-06T09:00:00+08:00')
  const clock = compileWorkingClock(shippedCalendar(), start, 480)
  const { arrivals: gaps, services } = drawn(2, 4000, 1.7)
  // 4,000 arrivals in some 460 days, at any hour of the day and the night.
  const arrivals = gaps.map((at) => at * 9000)
  const lasting = services.map((seconds) => (seconds * 9000) / 4.8)
  const hall = serveLine({ arrivals, services: lasting, pool: { servers: 2, clock } })
  const aroundTheClock = serveLine({
    arrivals: arrivals.map((at) => clock.working(at)),
    services: lasting,
    pool: { servers: 2 },
  })
  expect(aroundTheClock.pool.waits.mean).toBeGreaterThan(1000)
  for (const [task, begun] of hall.begun.entries())
    expect(Math.abs(clock.working(begun) - (aroundTheClock.begun[task] as number))).toBeLessThan(1e-6)
  expect(hall.pool.workingWaits.mean).toBeCloseTo(aroundTheClock.pool.waits.mean, 6)
})

test('Little’s law: how many wait, over time, is how long they wait, together', () => {
  const { arrivals, services } = drawn(3, 5000, 2.6)
  const { kernel, pool, waits } = serveLine({ arrivals, services, pool: { servers: 3 } })
  const together = waits.reduce((sum, wait) => sum + wait, 0)
  expect(pool.waiting.integral(kernel.now) / together).toBeCloseTo(1, 10)
  expect(pool.waits.sum / together).toBeCloseTo(1, 10)
  const work = services.reduce((sum, lasts) => sum + lasts, 0)
  expect(pool.busy.integral(kernel.now) / work).toBeCloseTo(1, 10)
})

test('two variants that are the same differ by exactly 0 under common numbers', () => {
  const means = () =>
    [0, 1, 2, 3, 4].map(
      (replication) => serveLine({ ...drawn(replication, 500, 1.6), pool: { servers: 2 } }).pool.waits.mean,
    )
  expect(pairedInterval(means(), means())).toMatchObject({ mean: 0, low: 0, high: 0, shown: 'none' })
})
