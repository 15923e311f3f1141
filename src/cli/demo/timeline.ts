import type { Calendar } from '../../time/calendar.ts'
import { dateTime, dayOf } from '../print/beijing.ts'
import { bold, cyan, dim, yellow } from '../print/paint.ts'
import { WIDTH } from '../print/width.ts'
import { labelled } from '../print/wrap.ts'
import { restInWords } from '../words/rest.ts'
import type { ProcessView } from './client.ts'
import { clockRows } from './clock-rows.ts'
import { closings } from './hall-time.ts'
import { people } from './people.ts'
import type { Moment } from './play.ts'

/** The lines of one event: when, what, by whom, what it means, and every clock. */
export function momentLines(moment: Moment, process: ProcessView, seconds: boolean): string[] {
  const { event, name, note } = moment
  const when = dateTime(event.occurredAt, seconds)
  const what = labelled(`${when}  `, `${name.zh} ${name.en}`, WIDTH).map(
    event.actor.department === 'time' ? yellow : bold,
  )
  const indent = ' '.repeat(when.length + 2)
  const who = officeInWords(event.actor, process)
  return [
    ...what,
    ...labelled(indent, who, WIDTH).map(cyan),
    ...(note ? labelled(indent, `${note.zh} ${note.en}`, WIDTH).map(dim) : []),
    ...clockRows(moment),
    '',
  ]
}

/** The closed hall between two events, during which hours stand still. */
export function closingLines(calendar: Calendar, from: string, to: string): string[] {
  const between = closings(calendar, Temporal.Instant.from(from), Temporal.Instant.from(to))
  return between.flatMap(({ closes, opens }) => {
    const [first, last] = [dayOf(closes), dayOf(opens)]
    const rest = first.equals(last)
      ? '午休 lunch break'
      : restInWords(calendar.notices, `${first}`, `${last}`)
    const words = `闭厅不计时 hall closed, not counted${rest ? `: ${rest}` : ''}`
    const until = dateTime(opens).slice(first.equals(last) ? 11 : 5)
    return [...labelled(`${dateTime(closes)} → ${until}  `, words, WIDTH).map(dim), '']
  })
}

/** The office that acts, never the person. */
function officeInWords({ id, department, window }: Moment['event']['actor'], process: ProcessView): string {
  if (department === 'time') return '时间 Time itself, from the table of due dates'
  const office = [...process.lead, ...process.responsible].find(({ id }) => id === department)
  const at = window ? ` · 窗口 window ${window}` : ''
  return `${office ? `${office.zh} ${office.en}` : department}${at}${id === people.screening.id ? ' · 自动 automatic' : ''}`
}
