import type { Process } from '../process/definition.ts'
import type { Case } from './case.ts'
import { limitOf } from './clocks.ts'

/**
 * Why a limit cannot be extended now; undefined when it can. 行政许可法 42: once, before it ends. Each limit is
 * extended for itself: in a joint case every department has its own.
 */
export function whyNotExtend(process: Process, current: Case, id: string): string | undefined {
  const runs = current.clocks.filter(({ limit }) => limit === id)
  const clock = runs.find(({ stoppedAt }) => stoppedAt === null)
  if (!clock) return `no clock of limit "${id}" runs in this case`
  const { extension, zh } = limitOf(process, clock)
  if (!extension) return `the law gives "${zh}" no extension`
  if (clock.exceededAt) return `"${zh}" has passed already: extend before it ends`
  return runs.some(({ extensions }) => extensions.length > 0) ? `"${zh}" was extended already` : undefined
}
