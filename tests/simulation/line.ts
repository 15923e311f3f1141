import { Kernel } from '../../src/simulation/kernel/kernel.ts'
import { StaffPool, type StaffPoolOptions } from '../../src/simulation/kernel/staff-pool.ts'

/** Tasks with given arrivals and services, served by one pool; what became of each. */
export interface Line {
  readonly arrivals: readonly number[]
  readonly services: readonly number[]
  readonly priorities?: readonly number[]
  readonly pool?: Partial<Omit<StaffPoolOptions, 'done' | 'serve' | 'name'>>
}

export function serveLine({ arrivals, services, priorities, pool: options }: Line) {
  const kernel = new Kernel()
  const begun: number[] = []
  const ended: number[] = []
  const pool = new StaffPool(kernel, {
    name: 'counter',
    servers: 1,
    ...options,
    serve: (task) => {
      begun[task] = kernel.now
      return services[task] as number
    },
    done: (task) => {
      ended[task] = kernel.now
    },
  })
  const arrive = kernel.on((task) => {
    pool.join(task, priorities?.[task])
    const next = arrivals[task + 1]
    if (next !== undefined) kernel.at(next, arrive, task + 1)
  })
  if (arrivals[0] !== undefined) kernel.at(arrivals[0], arrive, 0)
  kernel.run()
  return { kernel, pool, begun, ended, waits: begun.map((at, task) => at - (arrivals[task] as number)) }
}
