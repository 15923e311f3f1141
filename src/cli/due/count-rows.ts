import type { Receipt, ReceiptLine, ReceiptStage } from '../../time/receipt.ts'
import { dateTime, dayOf, shortDay } from '../print/beijing.ts'
import { duration } from '../print/duration.ts'
import { wrap } from '../print/wrap.ts'
import { COUNTED_AS } from '../words/counted-as.ts'
import { restInWords } from '../words/rest.ts'

/** Lines shown at the head and at the foot of a long count. */
const HEAD = 40
const FOOT = 5

/** The count of one stage as a clerk reads it: from, to, why it counts or not, how much, the running total. */
export function countRows(receipt: Receipt, stage: ReceiptStage): string[][] {
  const rows = stage.lines.map((line) => toRow(receipt, stage, line))
  const hidden = rows.length - HEAD - FOOT
  if (hidden <= 1) return rows.flatMap((row) => folded(row, stage))
  const gap = ['…', '', `${hidden} 行从略 lines more, all in the receipt`, '', '']
  return [...rows.slice(0, HEAD), gap, ...rows.slice(-FOOT)].flatMap((row) => folded(row, stage))
}

/** A row whose reason, where it is long, goes on in rows of its own: the table keeps to the width of the page. */
function folded([from = '', to = '', why = '', ...counts]: string[], { measure }: ReceiptStage): string[][] {
  return wrap(why, measure === 'days' ? 43 : 41).map((part, index) =>
    index === 0 ? [from, to, part, ...counts] : ['', '', part, '', ''],
  )
}

function toRow(receipt: Receipt, { measure }: ReceiptStage, line: ReceiptLine): string[] {
  const inDays = measure === 'days'
  const show = inDays ? shortDay : dateTime
  const amount = (counted: number) => (inDays ? String(counted) : duration(counted / 1000))
  const to = inDays && line.from === line.to ? '' : show(line.to)
  const counts = line.counted > 0 ? [amount(line.counted), amount(line.total)] : ['–', '']
  return [show(line.from), to, reason(receipt, line, inDays), ...counts]
}

function reason({ exclusions, calendar }: Receipt, line: ReceiptLine, inDays: boolean): string {
  const words = COUNTED_AS[line.as]
  if (line.as === 'excluded') return `${words}: ${exclusions[line.exclusion ?? 0]?.ground}`
  const [from, to] = inDays ? [line.from, line.to] : [String(dayOf(line.from)), String(dayOf(line.to))]
  if (line.as === 'closed' && from === to) {
    const closes = calendar.sessions.flatMap(({ sessions }) => sessions.map((session) => session.closes))
    const lunch = closes.includes(dateTime(line.from).slice(11))
    return `${words}: ${lunch ? '午休 lunch break' : '开门前 before it opens'}`
  }
  const rest = line.as === 'holiday' || line.as === 'rest-after-end' || line.as === 'closed'
  const names = rest ? restInWords(calendar.notices, from, to) : ''
  return names === '' ? words : `${words}: ${names}`
}

/** The head of the count's table. */
export const countHead = ({ measure }: ReceiptStage): string[] => [
  '从 from',
  '到 to',
  '原因 why',
  measure === 'days' ? '计日 days' : '计时 time',
  '累计 total',
]
