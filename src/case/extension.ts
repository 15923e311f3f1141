import type { Name, Process } from '../process/definition.ts'
import type { Case } from './case.ts'
import { limitOf } from './clocks.ts'

/**
 * Why a limit cannot be extended now; undefined when it can. 行政许可法 42: once, before it ends. Each limit is
 * extended for itself: in a joint case every department has its own.
 */
export function whyNotExtend(process: Process, current: Case, id: string): Name | undefined {
  const runs = current.clocks.filter(({ limit }) => limit === id)
  const clock = runs.find(({ stoppedAt }) => stoppedAt === null)
  if (!clock)
    return { zh: `本件没有正在计时的时限“${id}”`, en: `no clock of limit "${id}" runs in this case` }
  const { extension, zh } = limitOf(process, clock)
  if (!extension) return { zh: `法律没有规定“${zh}”可以延期`, en: `the law gives "${zh}" no extension` }
  if (clock.exceededAt)
    return {
      zh: `“${zh}”已经届满：延期须在届满前作出`,
      en: `"${zh}" has passed already: extend before it ends`,
    }
  return runs.some(({ extensions }) => extensions.length > 0)
    ? { zh: `“${zh}”已经延期过：只能延期一次`, en: `"${zh}" was extended already` }
    : undefined
}
