import type { Name, Process } from '../../process/definition.ts'
import type { ReportRow } from './report.ts'

type Label = Pick<ReportRow, 'group' | 'unit' | 'zh' | 'en'>

const fixed: Readonly<Record<string, Label>> = {
  'time/mean': {
    group: 'time',
    unit: 'hours',
    zh: '平均办理时间（自然时间）',
    en: 'Handling time, mean (plain)',
  },
  'time/approved': {
    group: 'time',
    unit: 'hours',
    zh: '准予的办件平均办理时间（自然时间）',
    en: 'Handling time of what is approved, mean (plain)',
  },
  'time/p50': {
    group: 'time',
    unit: 'hours',
    zh: '办理时间中位数（自然时间）',
    en: 'Handling time, median (plain)',
  },
  'time/p90': {
    group: 'time',
    unit: 'hours',
    zh: '90%在此时间内办结（自然时间）',
    en: 'Handling time, p90 (plain)',
  },
  'time/p95': {
    group: 'time',
    unit: 'hours',
    zh: '95%在此时间内办结（自然时间）',
    en: 'Handling time, p95 (plain)',
  },
  'working/mean': {
    group: 'working',
    unit: 'working-hours',
    zh: '平均办理时间（工作时间）',
    en: 'Handling time, mean (working)',
  },
  'working/p50': {
    group: 'working',
    unit: 'working-hours',
    zh: '办理时间中位数（工作时间）',
    en: 'Handling time, median (working)',
  },
  'working/p90': {
    group: 'working',
    unit: 'working-hours',
    zh: '90%在此时间内办结（工作时间）',
    en: 'Handling time, p90 (working)',
  },
  'working/p95': {
    group: 'working',
    unit: 'working-hours',
    zh: '95%在此时间内办结（工作时间）',
    en: 'Handling time, p95 (working)',
  },
  onTime: {
    group: 'limit',
    unit: 'share',
    zh: '全部时限的按时率（未确认的不计）',
    en: 'On time, all confirmed limits together',
  },
  visits: { group: 'effort', unit: 'count', zh: '到场次数', en: 'Visits' },
  materials: {
    group: 'effort',
    unit: 'count',
    zh: '材料件数（准予的）',
    en: 'Materials, of what is approved',
  },
  fees: { group: 'effort', unit: 'yuan', zh: '收费（准予的）', en: 'Fees, of what is approved' },
  staffHours: { group: 'effort', unit: 'working-hours', zh: '每件人员工时', en: 'Staff hours per matter' },
  approved: { group: 'effort', unit: 'share', zh: '准予的比例', en: 'Share approved' },
  withdrawn: { group: 'effort', unit: 'share', zh: '撤回的比例', en: 'Share withdrawn' },
  extended: { group: 'effort', unit: 'count', zh: '每件延期次数', en: 'Limits extended, per matter' },
  matters: { group: 'effort', unit: 'count', zh: '办结件数', en: 'Matters done' },
  unfinished: {
    group: 'effort',
    unit: 'count',
    zh: '期末仍未办结（不计入以上各项）',
    en: 'Not done at the end (in no other figure)',
  },
}

const families: Readonly<Record<string, (name: Name) => Label>> = {
  workingWait: ({ zh, en }) => ({
    group: 'wait',
    unit: 'working-hours',
    zh: `等候：${zh}`,
    en: `Wait: ${en}`,
  }),
  use: ({ zh, en }) => ({ group: 'use', unit: 'share', zh: `人员利用率：${zh}`, en: `Use of staff: ${en}` }),
  overtime: ({ zh, en }) => ({
    group: 'use',
    unit: 'working-hours',
    zh: `排班之外每周工时：${zh}`,
    en: `Hours a week beyond the roster: ${en}`,
  }),
  held: ({ zh, en }) => ({
    group: 'held',
    unit: 'share',
    zh: `关键时间归属：${zh}`,
    en: `Critical time: ${en}`,
  }),
}

/** How a figure of a run is shown; undefined where it only serves others. */
export function labelOf(
  figure: string,
  names: Readonly<Record<string, Name>>,
  definitions: readonly Process[],
): Label | undefined {
  const own = fixed[figure]
  if (own) return own
  const [family = '', of = '', limit = ''] = figure.split('/')
  if (family === 'limit') {
    // The last that has it: what takes the place of the others.
    const process = definitions.findLast(
      ({ slug, limits }) => slug === of && limits.some(({ id }) => id === limit),
    )
    const found = process?.limits.find(({ id }) => id === limit)
    if (!process || !found) return undefined
    return {
      group: 'limit',
      unit: 'share',
      zh: `按时率：${process.zh}·${found.zh}`,
      en: `On time: ${process.en} · ${found.en}`,
    }
  }
  const name = names[of] ?? { zh: of, en: of }
  const ofPriority = { zh: `${name.zh}（优先级${limit}）`, en: `${name.en} (priority ${limit})` }
  return families[family]?.(limit === '' ? name : ofPriority)
}
