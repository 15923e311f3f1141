import type { ToldRow } from './inbox-data.ts'

/** How a row stands: what its marks say and what it can be filtered by. */
export type RowState =
  | 'overdue'
  | 'soon'
  | 'waiting'
  | 'held'
  | 'provisional'
  | 'escalated'
  | 'offered'
  | 'inTime'
  | 'noLimit'

export interface InboxRow extends ToldRow {
  /** Milliseconds of the epoch; after everything else without a limit. */
  readonly due: number
  readonly heardAt: number
  readonly states: readonly RowState[]
  /** What it is found by. */
  readonly words: string
  /** It has left the inbox, and is still shown for a moment. */
  readonly gone: boolean
}

const ms = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds

function statesOf(row: ToldRow): RowState[] {
  const urgency = {
    exceeded: 'overdue',
    warned: 'soon',
    'in-time': 'inTime',
    'no-limit': 'noLimit',
  } as const
  const waiting = row.status.code === 'correction-requested'
  const marks: [boolean, RowState][] = [
    [waiting, 'waiting'],
    [row.held && !waiting, 'held'],
    [row.escalated, 'escalated'],
    [row.offered !== null, 'offered'],
    [row.provisional, 'provisional'],
  ]
  const more = marks.flatMap(([is, state]) => (is ? [state] : []))
  const first = urgency[row.urgency]
  return more.length > 0 && (first === 'inTime' || first === 'noLimit') ? more : [first, ...more]
}

/** A row made ready to be sorted, filtered and shown. */
export const inboxRow = (row: ToldRow): InboxRow => ({
  ...row,
  due: row.dueAt === null ? Number.POSITIVE_INFINITY : ms(row.dueAt),
  heardAt: ms(row.asOf),
  states: statesOf(row),
  words: [row.number, row.applicant, row.process.zh, row.process.en].join(' ').toLowerCase(),
  gone: false,
})

/** Soonest due first, as the service has it. */
export const soonestFirst = (a: InboxRow, b: InboxRow) =>
  a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1
