import type { Difference, ReportRow, Stated, Unit } from '../../simulation/report/report.ts'

export const groupNames: Readonly<Record<ReportRow['group'], string>> = {
  time: '办理时间（自然时间） Handling time (plain)',
  working: '办理时间（工作时间） Handling time (working)',
  limit: '按时率 On time',
  wait: '等候（工作时间） Waits (working)',
  use: '人员利用 Use of staff',
  held: '关键时间在谁 Whose time is critical',
  effort: '负担 Effort',
}

export const marks = { calibrated: '已校准 calibrated', assumed: '假定 assumed' } as const

const decimals: Readonly<Record<Unit, number>> = { hours: 1, 'working-hours': 2, share: 1, count: 2, yuan: 2 }
const suffix: Readonly<Record<Unit, string>> = {
  hours: ' h',
  'working-hours': ' h',
  share: ' %',
  count: '',
  yuan: '',
}

const scaled = (value: number, unit: Unit): string =>
  (unit === 'share' ? 100 * value : value).toFixed(decimals[unit])

/** `12.3 ± 0.4 h`; of one replication alone no half width is known. */
function statedText({ mean, halfWidth }: Stated, unit: Unit): string {
  const around = Number.isFinite(halfWidth) ? ` ± ${scaled(halfWidth, unit)}` : ''
  return `${scaled(mean, unit)}${around}${suffix[unit]}`
}

/** A difference that the data don't support is none. */
export function differenceText(difference: Difference | null, unit: Unit): string {
  if (!difference) return '–'
  if (difference.shown === 'none') return '无 none'
  return `${difference.mean > 0 ? '+' : ''}${statedText(difference, unit)}`
}

export const valueText = (value: Stated | null, { unit }: Pick<ReportRow, 'unit'>): string =>
  value ? statedText(value, unit) : '–'
