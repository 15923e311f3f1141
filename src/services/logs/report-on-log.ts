import { type ActivityMapping, conformance, unknownEvents } from '../../audit/mining/conformance.ts'
import { mineLog } from '../../audit/mining/mine-log.ts'
import type { PairLimit } from '../../audit/mining/pair-limit.ts'
import type { Sql } from '../../database/client.ts'
import { casesOfLog, type LogRow } from '../../database/queries/event-logs.ts'
import { asProblem, Problem } from '../../problem.ts'
import type { Facts } from '../../process/condition.ts'
import type { Name, Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import { countableAmount } from '../../time/limit-unit.ts'

/** What one wants to know of a log beside what is always told. */
export interface LogQuestion {
  readonly limits?: readonly PairLimit[]
  readonly conformance?: {
    readonly process: string
    readonly version?: number
    readonly mapping: ActivityMapping
    readonly facts?: Facts
  }
}

/** @throws Problem `unknown-process` */
function definitionOf(
  catalogue: readonly Process[],
  { process, version }: { process: string; version?: number },
) {
  const versions = catalogue.filter(({ slug }) => slug === process)
  const found =
    version === undefined
      ? versions.toSorted((a, b) => a.version - b.version).at(-1)
      : versions.find((one) => one.version === version)
  if (found) return found
  throw new Problem('unknown-process', {
    zh: `没有流程“${process}”${version === undefined ? '' : `的第${version}版`}：请查看流程清单`,
    en: `there is no process "${process}"${version === undefined ? '' : ` in version ${version}`}: see the list of processes`,
  })
}

/** @throws Problem `unknown-process`, `log-question-invalid` */
export function checkQuestion(
  catalogue: readonly Process[],
  { limits = [], conformance: asked }: LogQuestion,
) {
  for (const { amount, unit } of limits) {
    try {
      countableAmount(amount, unit)
    } catch (error) {
      const problem = asProblem(error)
      if (!problem) throw error
      throw new Problem('log-question-invalid', {
        zh: `期限数量${amount}不正确：天和月须为正整数，小时须折合整秒`,
        en: problem.message,
      })
    }
  }
  if (!asked) return
  const unknown = unknownEvents(definitionOf(catalogue, asked), asked.mapping)
  if (unknown.length === 0) return
  throw new Problem('log-question-invalid', {
    zh: `流程没有事件${unknown.join('、')}：请按流程的状态机填写对应关系`,
    en: `the process has no event ${unknown.join(', ')}: name those that its machine hears`,
  })
}

export interface ReportOptions {
  readonly sql: Sql
  readonly catalogue: readonly Process[]
  readonly calendar: Calendar
  readonly log: Pick<LogRow, 'id' | 'serial' | 'found'>
  readonly question: LogQuestion
  readonly progress: (done: number, words: Name) => Promise<void>
}

/** Cases between two reports of progress. */
const step = 2000

/**
 * Figures of a log, read case by case.
 * @throws Problem `unknown-process`, `log-question-invalid`
 */
export async function reportOnLog({ sql, catalogue, calendar, log, question, progress }: ReportOptions) {
  checkQuestion(catalogue, question)
  const { limits, conformance: asked } = question
  const mined = mineLog(calendar, limits)
  const replayed = asked && conformance(definitionOf(catalogue, asked), asked.mapping, asked.facts ?? {})
  const all = Math.max(1, log.found?.cases ?? 1)
  let cases = 0
  for await (const events of casesOfLog(sql, log.serial)) {
    const name = events[0]?.case ?? ''
    mined.add(name, events)
    replayed?.add(name, events)
    cases += 1
    if (cases % step === 0) {
      await progress(cases / all, { zh: `已分析${cases}个办件`, en: `${cases} cases looked into` })
    }
  }
  return {
    log: log.id,
    question,
    // The days that working time was counted by.
    calendar: calendar.hash,
    ...mined.report(),
    conformance: replayed?.report() ?? null,
  }
}
