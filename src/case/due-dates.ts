import { hash } from 'node:crypto'
import type { Process } from '../process/definition.ts'
import type { TimeEvent } from '../process/events.ts'
import { activePaths } from './active-paths.ts'
import type { Case } from './case.ts'
import { limitOf } from './clocks.ts'
import type { CaseEvent } from './ledger.ts'

/** A row of the due-date table: the event that time will bring to a case, unless something else comes first. */
export interface DueDate {
  readonly caseId: string
  /** The id of the limit; of a special procedure that of its item. */
  readonly limit: string
  readonly run: number
  readonly event: TimeEvent
  /** The first millisecond at which it is due: a limit's last lawful instant is still in time. */
  readonly at: Temporal.Instant
  readonly provisional: boolean
}

const order: readonly TimeEvent[] = ['limit-warned', 'limit-exceeded', 'deem-accepted']

const earlier = (a: DueDate, b: DueDate) =>
  Temporal.Instant.compare(a.at, b.at) ||
  order.indexOf(a.event) - order.indexOf(b.event) ||
  (a.limit < b.limit ? -1 : 1)

/** 行政许可法 45: the applicant was told how long it takes, so that it takes longer is worth a warning. */
function endsOfSpecialProcedures({ id: caseId, value, context }: Case): DueDate[] {
  const procedures = Object.entries(context.special)
  if (procedures.length === 0) return []
  const paths = activePaths(value)
  return procedures.flatMap(([item, { until, overdue }]): DueDate[] => {
    // A case that was refused or withdrawn has left the procedure behind.
    const underWay = paths.some((path) => path.endsWith(`.${item}.special-procedure`))
    if (until === null || overdue || !underWay) return []
    const at = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime('Asia/Shanghai').toInstant()
    return [{ caseId, limit: item, run: 1, event: `${item}.overdue`, at, provisional: false }]
  })
}

/** What time will bring to a case, soonest first. */
export function dueDates(process: Process, of: Case): DueDate[] {
  const rows = of.clocks.flatMap((clock) => {
    if (!clock.due) return []
    const { until, warnAt, provisional } = clock.due
    const row = { caseId: of.id, limit: clock.limit, run: clock.run, provisional }
    const after = until.add({ milliseconds: 1 })
    const { kind, item, onLapse: lapse } = limitOf(process, clock)
    // A waiting period is over; nobody is late, and nobody is warned.
    if (kind === 'waiting') return [{ ...row, event: `${item}.elapsed` as const, at: until }]
    const pending: DueDate[] = []
    if (!clock.exceededAt) pending.push({ ...row, event: 'limit-exceeded', at: after })
    if (!clock.exceededAt && !clock.warnedAt) pending.push({ ...row, event: 'limit-warned', at: warnAt })
    if (lapse) pending.push({ ...row, event: lapse.event, at: after })
    return pending
  })
  return [...rows, ...endsOfSpecialProcedures(of)].sort(earlier)
}

/** Time itself, as the one who acts. */
const time = { id: 'time', role: 'time', department: 'time' }

/** An id of version 8 that follows from what it stands for. */
export function derivedId(of: readonly (string | number)[]): string {
  const hex = hash('sm3', JSON.stringify(of))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** That due dates were counted anew: on which calendar, and which ones moved or are provisional no more. */
export function recountEvent(
  { id: caseId, head }: Case,
  calendar: string,
  changed: readonly object[],
): CaseEvent {
  const type = 'due-dates-recounted'
  return { id: derivedId([caseId, head, type]), type, payload: { calendar, changed }, actor: time }
}

/**
 * The event of a due date. Its id follows from what is due, so that two nodes that find the same due date send
 * the same event, and the second is a repetition. What a late act made void and is due all the same happens anew, so
 * `rewound` is part of it.
 */
export function timeEvent(due: DueDate, rewound?: number): CaseEvent {
  const { caseId, limit, run, event, at } = due
  const id = derivedId([
    caseId,
    limit,
    run,
    event,
    at.toString(),
    ...(rewound === undefined ? [] : [rewound]),
  ])
  const payload = event.endsWith('.overdue') ? { item: limit } : { limit, run }
  return { id, type: event, payload, actor: time }
}
