import { LIMIT_UNITS } from '../../time/limit-unit.ts'
import type { Receipt, ReceiptLine, ReceiptStage } from '../../time/receipt.ts'
import { dateTime, day, dayOf } from '../print/beijing.ts'
import { duration } from '../print/duration.ts'
import { COUNTED_AS } from '../words/counted-as.ts'
import { restInWords } from '../words/rest.ts'

/** Lines shown at the head and at the foot of a long count. */
const HEAD = 40
const FOOT = 5

/** The count of one stage as a clerk reads it: from, to, why it counts or not, how much, the running total. */
export function countRows(receipt: Receipt, stage: ReceiptStage): string[][] {
  const rows = stage.lines.map((line) => toRow(receipt, stage, line))
  const hidden = rows.length - HEAD - FOOT
  if (hidden <= 1) return rows
  const gap = ['…', '', `${hidden} 行从略，见凭据 lines more, all in the receipt (--json, --receipt)`, '', '']
  return [...rows.slice(0, HEAD), gap, ...rows.slice(-FOOT)]
}

function toRow(receipt: Receipt, { measure }: ReceiptStage, line: ReceiptLine): string[] {
  const inDays = measure === 'days'
  const show = inDays ? day : dateTime
  const amount = (counted: number) => (inDays ? String(counted) : duration(counted / 1000))
  const to = inDays && line.from === line.to ? '' : show(line.to)
  const counts = line.counted > 0 ? [amount(line.counted), amount(line.total)] : ['–', '']
  return [show(line.from), to, reason(receipt, line, inDays), ...counts]
}

function reason({ exclusions, calendar }: Receipt, line: ReceiptLine, inDays: boolean): string {
  const words = COUNTED_AS[line.as]
  if (line.as === 'excluded') return `${words}: ${exclusions[line.exclusion ?? 0]?.ground}`
  const [from, to] = inDays ? [line.from, line.to] : [String(dayOf(line.from)), String(dayOf(line.to))]
  if (line.as === 'closed' && from === to) return `${words}: 午休或开门前后 lunch, or before or after hours`
  const rest = line.as === 'holiday' || line.as === 'rest-after-end' || line.as === 'closed'
  const names = rest ? restInWords(calendar.notices, from, to) : ''
  return names === '' ? words : `${words}: ${names}`
}

/** The head of the count's table. */
export const countHead = ({ measure, unit }: ReceiptStage): string[] => [
  '从 from',
  '到 to',
  '原因 why',
  measure === 'days' ? '计 days' : '计 time',
  `累计 total（${LIMIT_UNITS[unit === 'months' ? 'calendar-days' : unit].label}）`,
]
