import type { ClockResult } from '../../case/clock-result.ts'
import { bytes, dictionary, integers, shorts, words } from './growing.ts'
import type { Segment } from './segment.ts'

export const clockResults: readonly ClockResult[] = ['open', 'kept', 'exceeded', 'superseded', 'ended']

/** A closed case as it is kept; instants are epoch seconds, 0 where there is none. */
export interface KeptCase {
  readonly id: string
  readonly process: string
  readonly version: number
  readonly channel: string
  readonly window: string
  readonly outcome: string
  readonly openedAt: number
  readonly acceptedAt: number
  readonly decidedAt: number
  readonly closedAt: number
  readonly seconds: number
  readonly workingSeconds: number
  readonly people: readonly string[]
  readonly limits: readonly string[]
  readonly results: readonly string[]
  readonly warned: readonly boolean[]
  /** In the limit's own measure; `allotted` is -1 where it has none. */
  readonly used: readonly number[]
  readonly allotted: readonly number[]
  /** By `spanKey`; none while it is not settled who held the case. */
  readonly spans: readonly string[]
  readonly spanSeconds: readonly number[]
  readonly spanWorkingSeconds: readonly number[]
}

const dictionaries = () => ({
  /** `slug@version` */
  process: dictionary(),
  channel: dictionary(),
  window: dictionary(),
  outcome: dictionary(),
  person: dictionary(),
  /** `slug@version limit` */
  limit: dictionary(),
  span: dictionary(),
})

/** Those of four bytes a number stand first, then those of two, then single bytes: so a segment needs no padding. */
const emptyColumns = () => ({
  openedAt: words(),
  acceptedAt: words(),
  decidedAt: words(),
  closedAt: words(),
  seconds: integers(),
  workingSeconds: integers(),
  /** Where a case's people, clocks and spans end in their columns. */
  peopleEnd: words(),
  clocksEnd: words(),
  spansEnd: words(),
  person: words(),
  used: integers(),
  allotted: integers(),
  spanSeconds: integers(),
  spanWorkingSeconds: integers(),
  process: shorts(),
  channel: shorts(),
  window: shorts(),
  outcome: shorts(),
  limit: shorts(),
  span: shorts(),
  result: bytes(),
  warned: bytes(),
  /** Sixteen bytes a case. */
  ids: bytes(),
})

type Columns = ReturnType<typeof emptyColumns>
export type ColumnName = keyof Columns
export type Dictionaries = ReturnType<typeof dictionaries>

/** In which column those end that another one counts. */
const counted = { peopleEnd: 'person', clocksEnd: 'limit', spansEnd: 'span' } as const

/**
 * Closed cases in columns of numbers, so that any selection of a million of them is counted in tenths of a second:
 * some 170 bytes a case. Rows are added at the end, and only taken away from there.
 */
export function caseColumns() {
  const texts = dictionaries()
  const columns = emptyColumns()

  return {
    get length() {
      return columns.process.length
    },
    add(of: KeptCase): void {
      const process = `${of.process}@${of.version}`
      columns.process.push(texts.process.code(process))
      columns.channel.push(texts.channel.code(of.channel))
      columns.window.push(texts.window.code(of.window))
      columns.outcome.push(texts.outcome.code(of.outcome))
      columns.openedAt.push(of.openedAt)
      columns.acceptedAt.push(of.acceptedAt)
      columns.decidedAt.push(of.decidedAt)
      columns.closedAt.push(of.closedAt)
      columns.seconds.push(of.seconds)
      columns.workingSeconds.push(of.workingSeconds)
      for (const person of of.people) columns.person.push(texts.person.code(person))
      for (const [index, limit] of of.limits.entries()) {
        columns.limit.push(texts.limit.code(`${process} ${limit}`))
        columns.result.push(clockResults.indexOf(of.results[index] as ClockResult))
        columns.warned.push(of.warned[index] ? 1 : 0)
        columns.used.push(of.used[index] ?? 0)
        columns.allotted.push(of.allotted[index] ?? -1)
      }
      for (const [index, span] of of.spans.entries()) {
        columns.span.push(texts.span.code(span))
        columns.spanSeconds.push(of.spanSeconds[index] ?? 0)
        columns.spanWorkingSeconds.push(of.spanWorkingSeconds[index] ?? 0)
      }
      columns.peopleEnd.push(columns.person.length)
      columns.clocksEnd.push(columns.limit.length)
      columns.spansEnd.push(columns.span.length)
      const hex = of.id.replaceAll('-', '')
      for (let index = 0; index < 32; index += 2)
        columns.ids.push(Number.parseInt(hex.slice(index, index + 2), 16))
    },
    /** Adds the cases of a segment, with their codes put into our own. */
    append(segment: Segment): void {
      const before = Object.fromEntries(
        Object.entries(counted).map(([end, column]) => [end, columns[column].length]),
      )
      for (const [name, column] of entriesOf(columns)) {
        const values = segment.columns[name]
        const theirs = segment.texts[name as keyof Dictionaries]
        const offset = before[name]
        if (theirs) {
          const codes = theirs.map(texts[name as keyof Dictionaries].code)
          column.append(values.map((code) => codes[code] as number))
        } else column.append(offset ? values.map((end) => end + offset) : values)
      }
    },
    /** Takes away the cases that were added after the first so many. */
    cut(length: number): void {
      const endOf = (ends: { readonly values: Uint32Array }) => ends.values[length - 1] ?? 0
      const [people, clocks, spans] = [
        endOf(columns.peopleEnd),
        endOf(columns.clocksEnd),
        endOf(columns.spansEnd),
      ]
      const ends: Readonly<Partial<Record<ColumnName, number>>> = {
        ...{ person: people, limit: clocks, result: clocks, warned: clocks, used: clocks, allotted: clocks },
        ...{ span: spans, spanSeconds: spans, spanWorkingSeconds: spans, ids: length * 16 },
      }
      for (const [name, column] of entriesOf(columns)) column.cut(ends[name] ?? length)
    },
    /** The columns as they are now: bare arrays, as loops want them. */
    bare() {
      return {
        texts,
        length: columns.process.length,
        ...(Object.fromEntries(entriesOf(columns).map(([name, column]) => [name, column.values])) as {
          readonly [K in ColumnName]: Columns[K]['values']
        }),
      }
    },
    /** The id of a case by its row. */
    idOf(row: number): string {
      const hex = Buffer.from(columns.ids.values.subarray(row * 16, row * 16 + 16)).toString('hex')
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        '-',
      )
    },
  }
}

const entriesOf = (columns: Columns) => Object.entries(columns) as [ColumnName, Columns[ColumnName]][]

export type CaseColumns = ReturnType<typeof caseColumns>
export type BareColumns = ReturnType<CaseColumns['bare']>
