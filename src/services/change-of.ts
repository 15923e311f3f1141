import { measureClosing } from '../audit/measures/measure-closing.ts'
import type { Case } from '../case/case.ts'
import { dueDates } from '../case/due-dates.ts'
import type { CaseEngine, Fired, Step } from '../case/engine.ts'
import type { Parties } from '../case/party.ts'
import type { Change } from '../database/queries/ledger-rows.ts'
import { type Desk, desksOf } from '../permission/desks.ts'
import { termsOf } from './case-terms.ts'

/** The state of the shared life that a case is in: `received`, `accepted`, `closed` … */
export const statusOf = ({ value }: Pick<Case, 'value'>): string =>
  typeof value === 'string' ? value : (Object.keys(value)[0] ?? '')

/** Where a case is work to do now. */
const desksNow = (engine: CaseEngine, of: Case): Desk[] =>
  desksOf(engine.processOf(of), of, engine.possible(of))

/** What is kept of a case that a step has closed. */
function closingOf(engine: CaseEngine, before: Case | undefined, { case: of, effects }: Fired) {
  const recordedAt = effects.events.at(-1)?.recordedAt
  if (!of.ended || before?.ended || !recordedAt) return undefined
  return measureClosing(engine.processOf(of), engine.calendarAt(recordedAt), of)
}

/** What a step changes in the database; `earlier` is the change of a step before it in the same transaction. */
export function changeOf(
  engine: CaseEngine,
  before: Case | undefined,
  step: Fired & Partial<Step>,
  earlier?: Change,
): Change {
  const first = earlier ? earlier.before : before
  const { moved = [], own } = step
  const register = engine.processOf(step.case).stock?.register
  const opening = before || earlier ? undefined : (step.effects.events[0]?.payload as unknown as Parties)
  return {
    before: first,
    case: step.case,
    status: statusOf(step.case),
    applicant: earlier?.applicant ?? opening?.applicant.name ?? '',
    terms: earlier?.terms ?? (opening ? termsOf(step.case.number, opening) : []),
    events: [...(earlier?.events ?? []), ...step.effects.events],
    dueBefore: earlier ? earlier.dueBefore : before ? dueDates(engine.processOf(before), before) : [],
    dueAfter: step.effects.dueDates,
    desksBefore: earlier ? earlier.desksBefore : before ? desksNow(engine, before) : [],
    desksAfter: desksNow(engine, step.case),
    closing: closingOf(engine, first, step),
    moved: [
      ...(earlier?.moved ?? []),
      ...(own && register ? moved.map((one) => ({ ...one, register, event: own.event })) : []),
    ],
  }
}
