import { expect, test } from 'vitest'
import { Kernel } from '../../src/simulation/kernel/kernel.ts'
import { StaffPool, type StaffPoolOptions } from '../../src/simulation/kernel/staff-pool.ts'
import { WorkingClock } from '../../src/simulation/kernel/working-clock.ts'
import { serveLine } from './line.ts'

const hour = 3600
/** Two days, 9 to 12 and 13 to 17, from midnight on. */
const days = () =>
  new WorkingClock(
    [0, 24].flatMap((day) => [
      { opens: (day + 9) * hour, closes: (day + 12) * hour },
      { opens: (day + 13) * hour, closes: (day + 17) * hour },
    ]),
  )

test('who is more urgent is called first, but nobody is interrupted', () => {
  const { begun } = serveLine({
    arrivals: [0, 1, 2, 3],
    services: [10, 10, 10, 10],
    priorities: [1, 1, 0, 1],
    pool: { priorities: 2 },
  })
  expect(begun).toEqual([0, 20, 10, 30])
})

test('who comes at night waits for the morning, the urgent before the early', () => {
  const { begun, pool } = serveLine({
    arrivals: [1 * hour, 2 * hour],
    services: [600, 600],
    priorities: [1, 0],
    pool: { priorities: 2, clock: days() },
  })
  expect(begun).toEqual([9 * hour + 600, 9 * hour])
  expect([pool.waits.mean, pool.workingWaits.mean]).toEqual([(7 * hour + 8 * hour + 600) / 2, 300])
})

test('what is not finished at noon or in the evening goes on when the hall opens', () => {
  const { ended } = serveLine({ arrivals: [11 * hour], services: [6 * hour], pool: { clock: days() } })
  expect(ended).toEqual([(24 + 10) * hour])
})

test('staff are used by working time: half a day of work is half of what one person has in a day', () => {
  const { kernel, pool } = serveLine({ arrivals: [0], services: [3.5 * hour], pool: { clock: days() } })
  kernel.run(17 * hour)
  expect(pool.utilisation).toBe(0.5)
})

test('with an absence those who are busy finish, and nobody new is taken until somebody is back', () => {
  const { begun } = serveLine({
    arrivals: [0, 0, 0],
    services: [10, 10, 10],
    pool: {
      servers: 2,
      roster: [
        { at: 5, servers: 0 },
        { at: 30, servers: 1 },
      ],
    },
  })
  expect(begun).toEqual([0, 0, 30])
})

test('who finishes what was begun before the roster changed works beyond it: nobody is used for more than all their time', () => {
  const roster = [
    { at: 5, servers: 1 },
    { at: 12, servers: 0 },
  ]
  const { kernel, pool } = serveLine({ arrivals: [0, 0], services: [12, 12], pool: { servers: 2, roster } })
  // Two for five seconds and one for seven; the other went on for as long.
  expect([pool.utilisation, pool.overtime]).toEqual([1, 7])
  pool.resetStatistics()
  kernel.run(40)
  expect([pool.utilisation, pool.overtime]).toEqual([0, 0])
})

test('who goes while waiting is not called', () => {
  const kernel = new Kernel()
  const served: number[] = []
  const pool = new StaffPool(kernel, {
    name: 'counter',
    servers: 1,
    serve: (task) => {
      served.push(task)
      return 10
    },
    done: () => {},
  })
  for (const task of [1, 2, 3]) pool.join(task)
  expect([pool.leave(2), pool.leave(2), pool.leave(1)]).toEqual([true, false, false])
  kernel.run()
  expect(served).toEqual([1, 3])
  expect(pool.waits.count).toBe(2)
})

function batches(batch: StaffPoolOptions['batch'], arrivals: readonly number[]) {
  const kernel = new Kernel()
  const taken: [at: number, together: number][] = []
  const done: number[] = []
  const pool = new StaffPool(kernel, {
    name: 'meeting',
    servers: 1,
    ...(batch && { batch }),
    serve: (_, together) => {
      taken.push([kernel.now, together])
      return 100
    },
    done: (task) => done.push(task),
  })
  const arrive = kernel.on((task) => pool.join(task))
  for (const [task, at] of arrivals.entries()) kernel.at(at, arrive, task)
  kernel.run()
  return { taken, done }
}

test('a meeting begins when enough wait, and takes no more than it can', () => {
  const { taken, done } = batches({ least: 3, most: 4 }, [0, 10, 20, 30, 40, 50, 60, 70])
  expect(taken).toEqual([
    [20, 3],
    [120, 4],
  ])
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('a meeting is told of to each who is in it: how long it lasts, and with how many', () => {
  const kernel = new Kernel()
  const told: string[] = []
  const pool = new StaffPool(kernel, {
    name: 'meeting',
    servers: 1,
    batch: { least: 3, most: 3 },
    serve: (task, together) => {
      told.push(`${task} of ${together}`)
      return 10 * (task + 1)
    },
    alongside: (task, lasts, together) => told.push(`${task} of ${together} for ${lasts}`),
    done: (task) => told.push(`${task} at ${kernel.now}`),
  })
  for (const task of [4, 5, 6]) pool.join(task)
  kernel.run()
  expect(told).toEqual(['4 of 3', '5 of 3 for 50', '6 of 3 for 50', '4 at 50', '5 at 50', '6 at 50'])
})

test('a meeting begins with fewer when the first has waited long enough', () => {
  expect(batches({ least: 3, most: 4, patience: 50 }, [0, 10, 200]).taken).toEqual([
    [50, 2],
    [250, 1],
  ])
})

test('many waits in a ring that grows keep their order', () => {
  const arrivals = Array.from({ length: 200 }, (_, task) => task / 100)
  const { begun } = serveLine({ arrivals, services: arrivals.map(() => 1) })
  expect(begun).toEqual(arrivals.map((_, task) => task))
})

test.each<[Partial<StaffPoolOptions>, string]>([
  [{ servers: 1.5 }, '"counter": 1.5 servers'],
  [{ priorities: 0 }, '"counter": 0 priorities'],
  [
    {
      roster: [
        { at: 5, servers: 1 },
        { at: 3, servers: 2 },
      ],
    },
    'the roster change to 2 at 3 s',
  ],
  [{ batch: { least: 3, most: 2 } }, 'a batch of 3 to 2'],
])('staff %o are refused', (wrong, message) => {
  const pool = () =>
    new StaffPool(new Kernel(), { name: 'counter', servers: 1, serve: () => 1, done: () => {}, ...wrong })
  expect(pool).toThrow(message)
})

test('a priority that the pool does not have is refused', () => {
  expect(() => serveLine({ arrivals: [0], services: [1], priorities: [1] })).toThrow('"counter": priority 1')
})
