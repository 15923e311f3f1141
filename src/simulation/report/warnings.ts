import type { Name } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { ResolvedScenario } from '../scenario/resolve-scenario.ts'
import type { ReportRow } from './report.ts'

/** Matters left undone beyond this share, and the others say little of how long a matter takes. */
const UNDONE = 0.05
/** Staff used beyond this share has no reserve: how long the line grows depends on how long one looks. */
const FULL = 0.97

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const meanOf = (rows: readonly ReportRow[], name: string, variant: number): number =>
  rows.find((row) => row.name === name)?.values[variant]?.mean ?? 0

/** What a reader must know before any figure: where the office does not keep up, and what is less sure than was asked. */
export function warningsOf(
  { variants, replications: { relativeHalfWidth, most }, input }: ResolvedScenario,
  rows: readonly ReportRow[],
  runs: number,
  calendar: Calendar,
): Name[] {
  const time = rows.find(({ name }) => name === 'time/mean')
  const own = variants.flatMap((variant, place): Name[] => {
    const found: Name[] = []
    const undone = meanOf(rows, 'unfinished', place)
    const share = undone / (undone + meanOf(rows, 'matters', place))
    if (share > UNDONE)
      found.push({
        zh: `${variant.zh}：至期末仍有${percent(share)}的事项未办结，办理时间等各项只含已办结的`,
        en: `${variant.en}: ${percent(share)} of the matters were not done at the end; handling times and the rest are those of the others`,
      })
    const full = rows.filter(
      ({ name, values }) => name.startsWith('use/') && (values[place]?.mean ?? 0) > FULL,
    )
    for (const { zh, en } of full)
      found.push({
        zh: `${variant.zh}：${zh}已无余量，等候随模拟期延长而增长，结果取决于模拟多长时间`,
        en: `${variant.en}: ${en}: no reserve is left, waits grow with the period, and the figures depend on how long it is`,
      })
    const stated = time?.values[place]
    if (!stated)
      found.push({
        zh: `${variant.zh}：没有足够的已办结事项`,
        en: `${variant.en}: too few matters were done to say anything`,
      })
    else if (
      relativeHalfWidth !== undefined &&
      runs === most &&
      stated.halfWidth > relativeHalfWidth * stated.mean
    )
      found.push({
        zh: `${variant.zh}：重复${runs}次后平均办理时间的区间半宽仍为${percent(stated.halfWidth / stated.mean)}，要求${percent(relativeHalfWidth)}`,
        en: `${variant.en}: after ${runs} replications the mean handling time is known to ${percent(stated.halfWidth / stated.mean)}, asked was ${percent(relativeHalfWidth)}`,
      })
    return found
  })
  const first = Temporal.PlainDate.from(input.from)
  const last = first.add({ days: input.warmUpDays + input.days - 1 })
  const provisional = calendar.notices.filter(
    ({ year, status }) => status === 'provisional' && year >= first.year && year <= last.year,
  )
  const days = provisional.map(
    ({ year }): Name => ({
      zh: `${year}年的放假通知尚未公布，所用日历为暂定`,
      en: `the holiday notice of ${year} is not published: its calendar is provisional`,
    }),
  )
  return [...own, ...days]
}
