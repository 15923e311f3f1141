import type { ClosingMeasures } from '../../audit/measures/measure-closing.ts'
import type { Case } from '../../case/case.ts'
import type { DueDate } from '../../case/due-dates.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import type { StockMovement } from '../../case/stock.ts'
import type { Desk } from '../../permission/desks.ts'
import { caseNews } from './case-news.ts'
import { measureRow } from './measure-row.ts'
import { neverDue } from './never-due.ts'

/** One thing that a case is found by. */
export interface CaseTerm {
  readonly kind: 'number' | 'name' | 'id' | 'phone'
  readonly term: string
}

/** What one case's step changes; `before` is undefined for a case that is opened. */
export interface Change {
  readonly before: Case | undefined
  readonly case: Case
  readonly status: string
  readonly applicant: string
  /** What the case is found by; none but when it is opened. */
  readonly terms: readonly CaseTerm[]
  readonly events: readonly LedgerEvent[]
  readonly dueBefore: readonly DueDate[]
  readonly dueAfter: readonly DueDate[]
  readonly desksBefore: readonly Desk[]
  readonly desksAfter: readonly Desk[]
  /** What is kept of it for the auditor, when it has closed. */
  readonly closing: ClosingMeasures | undefined
  /** What its events move in stocks, in order. */
  readonly moved: readonly MovedBy[]
}

/** What an event of a case moves in a stock. */
interface MovedBy extends StockMovement {
  readonly register: string
  readonly event: LedgerEvent
}

const keyOf = (due: DueDate) => `${due.caseId} ${due.limit} ${due.run} ${due.event}`

/** Rows of the due-date table that a change moves: most events move none. */
function movedDueDates(changes: readonly Change[]) {
  const gone: DueDate[] = []
  const set: DueDate[] = []
  for (const { dueBefore, dueAfter } of changes) {
    const before = new Map(dueBefore.map((due) => [keyOf(due), due]))
    for (const due of dueAfter) {
      const old = before.get(keyOf(due))
      if (!old?.at.equals(due.at) || old.provisional !== due.provisional) set.push(due)
      before.delete(keyOf(due))
    }
    gone.push(...before.values())
  }
  return { gone, set }
}

/** Rows of the worklist that a change moves. */
function movedDesks(changes: readonly Change[]) {
  const gone: WorkRow[] = []
  const set: WorkRow[] = []
  for (const { case: of, desksBefore, desksAfter } of changes) {
    const before = new Map(desksBefore.map((one) => [one.desk, one]))
    for (const { desk, dueAt } of desksAfter) {
      const old = before.get(desk)
      if (!old || String(old.dueAt) !== String(dueAt)) set.push(workRow(of, desk, dueAt))
      before.delete(desk)
    }
    gone.push(...[...before.values()].map(({ desk, dueAt }) => workRow(of, desk, dueAt)))
  }
  return { gone, set }
}

type WorkRow = ReturnType<typeof workRow>

const workRow = (of: Case, desk: string, dueAt: Temporal.Instant | null) => ({
  case_id: of.id,
  desk,
  due_at: dueAt ?? neverDue,
})

const caseRow = ({ case: of, status, applicant, dueAfter }: Change) => ({
  id: of.id,
  number: of.number,
  process: of.process,
  version: of.version,
  status,
  outcome: of.outcome,
  revision: of.revision,
  applicant,
  opened_at: of.openedAt,
  last_at: of.lastAt,
  ended: of.ended,
  due_at: dueAfter.find(({ event }) => event === 'limit-exceeded')?.at.subtract({ milliseconds: 1 }) ?? null,
  state: of,
  project_id: of.project ?? null,
})

const ledgerRow = ({ caseId, occurredAt, recordedAt, previousHash, ...event }: LedgerEvent) => ({
  ...event,
  case_id: caseId,
  occurred_at: occurredAt,
  recorded_at: recordedAt,
  previous_hash: previousHash,
})

const dueRow = ({ caseId, limit, ...due }: DueDate) => ({ ...due, case_id: caseId, limit_id: limit })

/** What every node is told: which cases have moved, and which desks they left. */
function newsOf(changes: readonly Change[], gone: readonly WorkRow[]): string[] {
  const left = Map.groupBy(gone, (row) => row.case_id)
  return caseNews(
    changes.map(({ case: { id } }) => ({ id, gone: (left.get(id) ?? []).map(({ desk }) => desk) })),
  )
}

const movementRow = ({ register, kind, count, event }: MovedBy) => ({
  id: crypto.randomUUID(),
  register,
  kind,
  count,
  note: '',
  by: event.actor,
  recorded_at: event.recordedAt,
  case_id: event.caseId,
  event_id: event.id,
})

/** The rows of every table that some steps change, ready to be written as JSON. */
export function changedRows(changes: readonly Change[]) {
  const { gone, set } = movedDueDates(changes)
  const work = movedDesks(changes)
  return {
    opened: changes.filter(({ before }) => !before).map(caseRow),
    terms: changes.flatMap(({ case: { id }, terms }) => terms.map((term) => ({ ...term, case_id: id }))),
    advanced: changes.filter(({ before }) => before).map(caseRow),
    events: changes.flatMap(({ events }) => events.map(ledgerRow)),
    duePassed: gone.map(dueRow),
    dueSet: set.map(dueRow),
    workGone: work.gone,
    workSet: work.set,
    news: newsOf(changes, work.gone),
    closed: changes.flatMap(({ closing }) => (closing ? [measureRow(closing)] : [])),
    moved: changes.flatMap(({ moved }) => moved.map(movementRow)),
  }
}
