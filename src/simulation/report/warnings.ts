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

interface Seen {
  readonly scenario: ResolvedScenario
  readonly rows: readonly ReportRow[]
  readonly runs: number
}

/** What stands in the way of one variant's figures. */
function ofVariant({ scenario, rows, runs }: Seen, place: number, { zh, en }: Name): Name[] {
  const { most, relativeHalfWidth = Number.POSITIVE_INFINITY } = scenario.replications
  const undone = meanOf(rows, 'unfinished', place)
  const share = undone / (undone + meanOf(rows, 'matters', place))
  const full = Object.entries(scenario.names).filter(([id]) => meanOf(rows, `use/${id}`, place) > FULL)
  const time = rows.find(({ name }) => name === 'time/mean')?.values[place]
  const reached = time ? time.halfWidth / time.mean : 0
  const found: Name[] = full.map(([, of]) => ({
    zh: `${zh}：${of.zh}已无余量，等候随模拟期延长而增长，结果取决于模拟多长时间`,
    en: `${en}: ${of.en}: no reserve is left, waits grow with the period, and the figures depend on how long it is`,
  }))
  if (share > UNDONE)
    found.unshift({
      zh: `${zh}：至期末仍有${percent(share)}的事项未办结，办理时间等各项只含已办结的`,
      en: `${en}: ${percent(share)} of the matters were not done at the end; handling times and the rest are those of the others`,
    })
  if (!time)
    found.push({ zh: `${zh}：没有足够的已办结事项`, en: `${en}: too few matters were done to say anything` })
  else if (runs === most && reached > relativeHalfWidth)
    found.push({
      zh: `${zh}：重复${runs}次后平均办理时间的区间半宽仍为${percent(reached)}，要求${percent(relativeHalfWidth)}`,
      en: `${en}: after ${runs} replications the mean handling time is known to ${percent(reached)}, asked was ${percent(relativeHalfWidth)}`,
    })
  return found
}

/** The years of a period whose holiday notice is not published. */
function provisionalIn({ from, warmUpDays, days }: ResolvedScenario['input'], { notices }: Calendar): Name[] {
  const first = Temporal.PlainDate.from(from)
  const last = first.add({ days: warmUpDays + days - 1 })
  return notices
    .filter(({ year, status }) => status === 'provisional' && year >= first.year && year <= last.year)
    .map(({ year }) => ({
      zh: `${year}年的放假通知尚未公布，所用日历为暂定`,
      en: `the holiday notice of ${year} is not published: its calendar is provisional`,
    }))
}

/** What a reader must know before any figure: where the office does not keep up, and what is less sure than was asked. */
export const warningsOf = (seen: Seen, calendar: Calendar): Name[] => [
  ...seen.scenario.variants.flatMap((variant, place) => ofVariant(seen, place, variant)),
  ...provisionalIn(seen.scenario.input, calendar),
]
