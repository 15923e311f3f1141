import { LIMIT_RULES } from '../../time/limit-rules.ts'
import { measureOf } from '../../time/limit-unit.ts'
import type { Notice } from '../../time/notice.ts'
import type { Receipt } from '../../time/receipt.ts'
import { dateTime, day } from '../print/beijing.ts'
import { columns } from '../print/columns.ts'
import { bold, dim, yellow } from '../print/paint.ts'
import { WIDTH } from '../print/width.ts'
import { labelled } from '../print/wrap.ts'
import { RULES_ZH } from '../words/rules.ts'
import { amountInWords } from '../words/units.ts'
import type { Answer } from './answer.ts'
import { countHead, countRows } from './count-rows.ts'

/** A due date for people to read: the result first, then everything that it rests on. */
export function duePage({ due, notes, receipt }: Answer): string[] {
  return [
    ...facts(receipt, due),
    ...notes.flatMap((note) => labelled('注 Note          ', note, WIDTH)),
    ...receipt.stages.flatMap((stage, index) => [
      '',
      bold(`${index === 0 ? '计算 Count' : '延期 Extension'}: ${amountInWords(stage.amount, stage.unit)}`),
      ...columns([countHead(stage), ...countRows(receipt, stage)], [3, 4]).map((line, row) =>
        row === 0 || line.includes('  –') ? dim(line) : line,
      ),
    ]),
    '',
    bold('规则 Rules'),
    ...receipt.rules.flatMap(({ rule, law }) =>
      labelled(
        `  ${rule.padEnd(4)}`,
        `${law ?? '设定期限的条款 the clause that sets the limit'}：${RULES_ZH[rule]}${LIMIT_RULES[rule].says}`,
        WIDTH,
      ),
    ),
  ]
}

function facts(receipt: Receipt, due: string): string[] {
  const { limit, start, result } = receipt
  const inDays = measureOf(limit.unit) === 'days'
  const shownDue = due.includes('T') ? `${day(result.date)} ${dateTime(due).slice(11)}` : day(due)
  const until = `${dateTime(result.until)} 北京时间 Beijing time${endInWords(receipt)}`
  return [
    `${bold('到期 Due         ')}${bold(shownDue)}${result.provisional ? `  ${yellow('暂定 PROVISIONAL')}` : ''}`,
    ...labelled('最迟 Latest      ', until, WIDTH),
    ...labelled(
      '期限 Limit       ',
      `${amountInWords(limit.amount, limit.unit)}${directionInWords(limit)}`,
      WIDTH,
    ),
    ...labelled(
      '起算 From        ',
      inDays
        ? `${start.at.includes('T') ? dateTime(start.at) : day(start.at)}，当日不计入 the day itself is not counted`
        : `${dateTime(start.at)} 北京时间 Beijing time，即刻起算 counted from that moment`,
      WIDTH,
    ),
    ...hours(receipt),
    ...receipt.calendar.notices.flatMap((notice) =>
      labelled('日历 Calendar    ', noticeInWords(notice), WIDTH),
    ),
    ...labelled('凭据 Receipt     ', receipt.hash, WIDTH),
  ]
}

function directionInWords({ direction, minimum }: Receipt['limit']): string {
  if (direction === 'backward') return '，向前倒推 counted backward: at least this long before'
  return minimum ? '，最短期间 a minimum: the next step only after it' : ''
}

function endInWords({ limit, stages, result }: Receipt): string {
  if (stages.at(-1)?.measure !== 'days') return ''
  const midnight = limit.ends === 'midnight' || result.until.includes('T00:00:00')
  return midnight ? '，当日24:00 the end of the day' : '，停止办公时 close of business'
}

/** Whether hours are office hours, and whose. Clock hours and days by 24:00 depend on none. */
function hours({ stages, calendar, limit }: Receipt): string[] {
  const used = stages.some(
    ({ unit, measure }) =>
      unit === 'working-hours' || (measure === 'days' && limit.ends === 'close-of-business'),
  )
  if (!used) return []
  return calendar.sessions.flatMap(({ sessions, mark, source }) => {
    const text = sessions.map(({ opens, closes }) => `${opens}–${closes}`).join(', ')
    const standing = mark === 'assumed' ? `，推定 ${source}` : `，${source}`
    return labelled('办公 Hall hours  ', `${text}${standing}`, WIDTH)
  })
}

function noticeInWords({ year, status, document, mark, source }: Notice): string {
  const standing =
    status === 'official' ? '已公布 official' : `尚未公布，暂定 not published yet, provisional: ${source}`
  const doubt = status === 'official' && mark === 'K' ? `，待核实 to be confirmed: ${source}` : ''
  return `${year} ${document ?? ''} ${standing}${doubt}`.replaceAll('  ', ' ')
}
