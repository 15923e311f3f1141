import { differenceText, groupNames, marks, valueText } from '../../print/comparison/figure-text.ts'
import { parameterInWords, variedInWords } from '../../simulation/report/parameter-in-words.ts'
import type { Report, ReportRow } from '../../simulation/report/report.ts'
import { columns } from '../print/columns.ts'

function tableOf(report: Report, group: ReportRow['group']): string[] {
  const rows = report.rows.filter((row) => row.group === group)
  if (rows.length === 0) return []
  const heads = report.variants.map(({ zh, en }) => `${zh} ${en}`)
  const differs = report.variants.slice(1).map(({ zh }) => `差异 ${zh}`)
  const lines = rows.map((row) => [
    `${row.zh} ${row.en}`,
    ...row.values.map((value) => valueText(value, row)),
    ...row.differences.map((one) => differenceText(one, row.unit)),
  ])
  const right = [...heads, ...differs].map((_, index) => index + 1)
  return ['', ...columns([[groupNames[group], ...heads, ...differs], ...lines], right)]
}

function sensitivityOf(report: Report): string[] {
  const { sensitivity, variants } = report
  if (sensitivity.length === 0) return []
  const lines = sensitivity.flatMap(({ name, zh, en, cases }) =>
    cases.map(({ value, values, difference }) => [
      `${zh} ${en}`,
      variedInWords(report, name, value, 'both'),
      ...values.map((one) => valueText(one, { unit: 'hours' })),
      ...(variants.length > 1 ? [differenceText(difference, 'hours')] : []),
    ]),
  )
  const head = [
    '敏感性：平均办理时间 Sensitivity of the mean handling time',
    '取值 value',
    ...variants.map(({ zh }) => zh),
  ]
  const rows = [variants.length > 1 ? [...head, '差异 difference'] : head, ...lines]
  return [
    '',
    ...columns(
      rows,
      head.map((_, index) => index + 2),
    ),
  ]
}

/** What it started from, and what it left out. */
function startOf({ startsFrom }: Report): string[] {
  if (!startsFrom) return []
  const { at, cases, definitions, leftOut, hash } = startsFrom
  const of = Object.entries(definitions).map(([name, count]) => `${name} ${count}`)
  return [
    `始于在办件 from open cases: ${cases}（${of.join(', ')}） · ${at} · ${hash.slice(0, 12)}`,
    ...leftOut.map(({ zh, en, cases: count }) => `  未计入 left out ${count}: ${zh} ${en}`),
  ]
}

/** A report as a table on a terminal. */
export function reportPage(report: Report): string[] {
  const { seed, replications, confidence, period, calendar, variants, parameters, assumed, warnings } = report
  const groups = Object.keys(groupNames) as ReportRow['group'][]
  const first = parameters.map(({ zh, en, value, unit, mark, ground }) => [
    `${zh} ${en}`,
    parameterInWords(value, unit, 'both'),
    marks[mark],
    `${ground.zh} ${ground.en}`,
  ])
  return [
    `${report.zh} ${report.en}`,
    `种子 seed ${seed} · ${replications} 次重复 replications · ${100 * confidence} % · ${period.from} + ${period.days} d (${period.warmUpDays} d 预热 warm-up) · 日历 calendar ${calendar.slice(0, 12)}`,
    ...variants.map(({ zh, en, cases }) => `${zh} ${en}: ${cases.join(', ')}`),
    ...startOf(report),
    ...(warnings.length > 0 ? ['', ...warnings.map(({ zh, en }) => `注意 Note: ${zh} ${en}`)] : []),
    ...groups.flatMap((group) => tableOf(report, group)),
    ...sensitivityOf(report),
    '',
    '假定 Assumed',
    ...assumed.map(({ zh, en }) => `- ${zh} ${en}`),
    '',
    ...columns([['参数 Parameter', '取值 Value', '来源 From', '依据 Ground'], ...first]),
  ]
}
