import { Problem } from '../problem.ts'
import { findEventKind } from '../process/events.ts'
import type { LedgerEvent } from './ledger.ts'

/**
 * Whether an act that happened at an instant may be entered after these events that happened later. Only what time
 * recorded may be passed over: it follows from the acts, and is found anew. What people did later was done in view of
 * the case as it then was, so no act is put in before it.
 * @throws Problem `invalid-date`
 */
export function checkPassedOver(later: readonly LedgerEvent[], occurredAt: Temporal.Instant): void {
  const act = later.findLast(({ type }) => findEventKind(type)?.from !== 'time')
  if (!act) return
  throw new Problem('invalid-date', {
    zh: `发生时间${occurredAt}早于${act.actor.id}在${act.occurredAt}的操作：操作须按发生先后录入。请填写${act.occurredAt}或更晚的时间，或不填，按现在计`,
    en:
      `it happened at ${occurredAt}, before "${act.type}" by ${act.actor.id} at ${act.occurredAt}, which was done in ` +
      'view of the case as it then was: acts are entered in the order in which they happened. ' +
      `Give ${act.occurredAt} or later if that is right, or leave the time out, so that it counts from now`,
  })
}
