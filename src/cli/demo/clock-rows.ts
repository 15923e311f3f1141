import { dateTime } from '../print/beijing.ts'
import { padTo } from '../print/columns.ts'
import { duration } from '../print/duration.ts'
import { bold, dim, green, red, yellow } from '../print/paint.ts'
import type { ClockView } from './client.ts'
import type { Moment } from './play.ts'

const WIDTHS = [52, 9, 9, 11] as const
const RIGHT = [1, 2]
const PROVISIONAL = '  ↳ 暂定：放假安排未公布 provisional: the holiday notice of that year is not published'

function row(cells: readonly string[], state: string): string {
  const padded = cells.map((cell, column) =>
    padTo(cell, WIDTHS[column] ?? 0, RIGHT.includes(column) ? 'right' : 'left'),
  )
  return `  ${padded.join(' ')} ${state}`
}

export const clockHead = (): string =>
  dim(row(['时限 clock', '已用 used', '剩余 left', '到期 due'], '状态 state'))

/**
 * The clocks that run or are held, and those that this event stopped. Where time follows an act at the same moment,
 * they are shown once, after both.
 */
export function clockRows({ event, case: { clocks, revision } }: Moment): string[] {
  if (revision !== event.seq) return []
  const year = Number(dateTime(event.occurredAt).slice(0, 4))
  return clocks
    .filter(({ stoppedAt }) => stoppedAt === null || stoppedAt === event.occurredAt)
    .flatMap((clock) => [
      row(
        [
          `${clock.zh} ${clock.en}`,
          amount(clock, clock.used),
          amount(clock, clock.remaining),
          dueInWords(clock, year),
        ],
        stateInWords(clock),
      ),
      ...(clock.due?.provisional ? [yellow(PROVISIONAL)] : []),
    ])
}

/** The end of a limit; in another year its date, since the column has no room for more. */
function dueInWords({ due }: ClockView, year: number): string {
  if (!due) return '–'
  return due.date.startsWith(`${year}-`) ? dateTime(due.until).slice('2021-'.length) : due.date
}

function amount({ measure }: ClockView, value: number | null): string {
  if (value === null) return '–'
  return measure === 'days' ? `${value}日 ${value}d` : duration(value)
}

/** How a clock stands, in colour on a terminal. */
export function stateInWords({ state, result, warnedAt }: ClockView): string {
  if (result === 'exceeded') return red('超期 exceeded')
  if (result === 'kept') return green('按期 kept')
  if (result === 'superseded') return '重新计时 superseded'
  if (result === 'ended') return '另行终结 ended'
  if (state === 'held') return bold('暂停 held')
  return warnedAt ? yellow('预警 warned') : '计时 counting'
}
