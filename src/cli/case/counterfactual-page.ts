import type { LimitReading } from '../../audit/counterfactual/clock-readings.ts'
import type { Counterfactual } from '../../audit/counterfactual/counterfactual.ts'
import type { CaseFile } from '../../audit/proof/case-file.ts'
import type { ClockResult } from '../../case/clock-result.ts'
import type { LimitUnit } from '../../time/limit-unit.ts'
import { dateTime } from '../print/beijing.ts'
import { columns } from '../print/columns.ts'
import { duration } from '../print/duration.ts'
import { WIDTH } from '../print/width.ts'
import { labelled } from '../print/wrap.ts'

const RESULTS: Readonly<Record<ClockResult, string>> = {
  open: '未结 open',
  kept: '按期 kept',
  exceeded: '超期 exceeded',
  superseded: '重新计时 superseded',
  ended: '另行终结 ended',
}

const HEADS = ['时限 limit', '到期 due', '已用 used', '结果 result']

const usedIn = (unit: LimitUnit, used: number): string => {
  if (unit.endsWith('hours')) return duration(Math.round(used / 1000))
  return unit === 'working-days' ? `${used}个工作日 wd` : `${used}日 d`
}

function cells(reading: LimitReading | null): string[] {
  if (!reading) return ['–', '–', '未计 did not run']
  const { limit, due, used, result } = reading
  const provisional = due?.provisional ? ' 暂定 PROVISIONAL' : ''
  const until = due ? `${dateTime(due.until)}${provisional}` : '暂停 held'
  return [until, usedIn(limit.unit, used), RESULTS[result]]
}

const yesOrNo = (late: boolean) => (late ? '是 yes' : '否 no')

function table({ clocks }: Counterfactual, side: 'was' | 'wouldBe'): string[] {
  return columns([
    HEADS,
    ...clocks.map((clock) => {
      const { limit, run } = (clock[side] ?? clock.was ?? clock.wouldBe) as LimitReading
      return [`${limit.zh} ${limit.id}${run > 1 ? ` #${run}` : ''}`, ...cells(clock[side])]
    }),
  ]).map((line) => `  ${line}`)
}

/** What was and what would have been, one under the other, and what the answer rests on. */
export function counterfactualPage(file: CaseFile, answer: Counterfactual): string[] {
  const { number, process, version } = file.case
  const listed = answer.impossible.map(
    ({ seq, type, occurredAt }) => `  ${seq}  ${type}  ${dateTime(occurredAt)}`,
  )
  const unmapped = answer.unmapped.map(({ id, zh, en }) => `  ${id}  ${zh} ${en}`)
  return [
    `办件 case ${number} (${process}@${version})`,
    '',
    `实际 as it was — 是否超期 late: ${yesOrNo(answer.late.was)}`,
    ...table(answer, 'was'),
    '',
    `假设 as it would have been — 是否超期 late: ${yesOrNo(answer.late.wouldBe)}`,
    ...table(answer, 'wouldBe'),
    ...(listed.length > 0 ? ['', '不可能发生的操作 acts that could not have happened', ...listed] : []),
    ...(unmapped.length > 0 ? ['', '未能对应 what has no counterpart', ...unmapped] : []),
    '',
    '前提 assumed',
    ...answer.assumes.flatMap(({ zh, en }) => [
      ...labelled('  - ', `${zh}。`, WIDTH),
      ...labelled('    ', `${en}.`, WIDTH),
    ]),
  ]
}
