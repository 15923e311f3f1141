import type { Name } from '../../process/definition.ts'
import type { LogSink } from './log-event.ts'
import { type InstantForm, instantNeeded, readInstant } from './read-instant.ts'

/** Which columns of a CSV file hold what. One of `end`, `start` and `time` at least. */
export interface ColumnMapping {
  readonly case: string
  readonly activity: string
  /** The one time of an event. */
  readonly time?: string
  /** Begin and end of an activity, in one row: they become two events. */
  readonly start?: string
  readonly end?: string
  readonly transition?: string
  readonly resource?: string
}

type Part = keyof ColumnMapping

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
const fieldFault = (column: string, text: string): Name =>
  text.trim() === ''
    ? { zh: `列“${column}”为空`, en: `column "${column}" is empty` }
    : { zh: `列“${column}”为“${shown(text)}”`, en: `column "${column}" has "${shown(text)}"` }

const caseNeeded = { zh: '办件编号', en: 'the name of a case' }
const activityNeeded = { zh: '活动名称', en: 'the name of an activity' }
const widthNeeded = (width: number): Name => ({
  zh: `与表头相同的${width}列；含逗号或引号的名称须加双引号`,
  en: `${width} fields as the head has; a name with commas or quotes stands in double quotes`,
})

/** What a decoder puts in the place of bytes that are no text. */
const REPLACED = '\uFFFD'
const wrongText = (name: string, activity: string): Name => ({
  zh: `有不能解码的字符：“${shown(name)}”、“${shown(activity)}”`,
  en: `bytes that are no text: "${shown(name)}", "${shown(activity)}"`,
})
const encodingNeeded = { zh: '文件实际使用的编码', en: 'the encoding that the file is in' }

/** The columns that a mapping names and a head does not have. */
export function missingColumns(head: readonly string[], mapping: ColumnMapping): string[] {
  return Object.values(mapping).filter((column) => !head.includes(column))
}

/**
 * Reads the rows of a CSV file, one after the other, into events. An activity with a begin and no end is kept with
 * its begin alone: it was never ended, or nobody wrote it down.
 */
export function rowReader(
  head: readonly string[],
  mapping: ColumnMapping,
  form: InstantForm,
  sink: LogSink,
): (fields: readonly string[], row: number) => void {
  const place = Object.fromEntries(
    Object.entries(mapping).map(([part, column]) => [part, head.indexOf(column)]),
  ) as Partial<Record<Part, number>>
  const at = (fields: readonly string[], part: Part) => fields[place[part] ?? -1] ?? ''
  let order = 0

  /** The instant in a column; null where it is empty; undefined, and told, where it can't be read. */
  function instantIn(fields: readonly string[], part: Part, row: number): number | null | undefined {
    const text = at(fields, part)
    if (text.trim() === '') return null
    const ms = readInstant(text, form)
    if (ms !== undefined) return ms
    sink.unreadable({ row, found: fieldFault(mapping[part] ?? '', text), needed: instantNeeded(form) })
    return undefined
  }

  return (fields, row) => {
    if (fields.length !== head.length) {
      const found = { zh: `有${fields.length}列`, en: `the row has ${fields.length} fields` }
      return sink.unreadable({ row, found, needed: widthNeeded(head.length) })
    }
    const [name, activity] = [at(fields, 'case').trim(), at(fields, 'activity').trim()]
    if (name === '') return sink.unreadable({ row, found: fieldFault(mapping.case, ''), needed: caseNeeded })
    if (activity === '') {
      return sink.unreadable({ row, found: fieldFault(mapping.activity, ''), needed: activityNeeded })
    }
    if (name.includes(REPLACED) || activity.includes(REPLACED)) {
      return sink.unreadable({ row, found: wrongText(name, activity), needed: encodingNeeded })
    }
    const resource = at(fields, 'resource').trim() || null
    const one = (ms: number, transition: string) => {
      order += 1
      sink.event({ case: name, activity, at: ms, transition, resource, order, row })
    }
    const time = instantIn(fields, 'time', row)
    const start = instantIn(fields, 'start', row)
    const end = instantIn(fields, 'end', row)
    if (time === undefined || start === undefined || end === undefined) return
    if (time === null && start === null && end === null) {
      const columns = [mapping.time, mapping.start, mapping.end].filter((column) => column !== undefined)
      return sink.unreadable({
        row,
        found: fieldFault(columns.join('”、“'), ''),
        needed: instantNeeded(form),
      })
    }
    if (start !== null && end !== null && end < start) {
      const found = {
        zh: `结束时间“${at(fields, 'end')}”早于开始时间“${at(fields, 'start')}”`,
        en: `the end ${at(fields, 'end')} is before the begin ${at(fields, 'start')}`,
      }
      const needed = { zh: '不早于开始时间的结束时间', en: 'an end that is not before the begin' }
      return sink.unreadable({ row, found, needed })
    }
    if (start !== null) one(start, 'start')
    if (end !== null) one(end, 'complete')
    if (time !== null) one(time, at(fields, 'transition').trim().toLowerCase() || 'complete')
  }
}
