import { forkJoin, jackson, mergedSteps, sharedLine } from './networks.ts'
import { anyService, manyServers, priorities } from './one-line.ts'
import type { Truth } from './truth.ts'

export const truths: readonly Truth[] = [
  manyServers(1, 0.5),
  manyServers(3, 2.1),
  anyService('D', 0.6, { kind: 'fixed', value: 1 }, 1),
  anyService('E₂', 0.6, { kind: 'erlang', shape: 2, mean: 1 }, 1.5),
  anyService('lognormal', 0.6, { kind: 'lognormal', mean: 1, deviation: 1 }, 2),
  priorities(0.3, 0.3),
  jackson(0.4, 0.25, [1, 1]),
  forkJoin(0.5),
  mergedSteps(0.3),
  sharedLine(0.6),
]
