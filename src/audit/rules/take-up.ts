import type { CaseEngine } from '../../case/engine.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import type { Rating } from '../../hall/rating.ts'
import type { Process } from '../../process/definition.ts'
import type { EnteredDate } from '../../process/effective-date.ts'
import { whyNotStart } from '../../process/startable.ts'
import type { AuditedCase } from './audited-case.ts'

interface Around {
  readonly catalogue: readonly Process[]
  readonly entered: readonly EnteredDate[]
  readonly ratings?: readonly Rating[]
  readonly attachments?: AuditedCase['attachments']
}

/** Takes a case up for the rules: its ledger replayed, and what came with it. */
export function takeUp(
  engine: CaseEngine,
  events: readonly LedgerEvent[],
  { catalogue, entered, ratings = [], attachments = [] }: Around,
): AuditedCase {
  const course = engine
    .unfold(events)
    .map(({ event, case: after }) => ({ event, case: after, process: engine.processOf(after) }))
  const of = course.at(-1)?.case
  if (!of) throw new TypeError('a case begins with its opening')
  const process = engine.processOf(of)
  const day = of.openedAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  const why = whyNotStart(catalogue, entered, course[0]?.process ?? process, day)
  const closed =
    why?.effective && why.reason !== 'not-in-effect' ? { since: why.effective, clause: why.clause } : null
  return { process, events, course, case: of, ratings, attachments, closed }
}
