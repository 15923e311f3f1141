import type { At } from '../case/engine.ts'
import { Problem } from '../problem.ts'
import type { Act } from './act.ts'

/** When something is recorded in a case: now, but never before its last event, as clocks of nodes differ a little. */
export const recordedAfter = (now: Temporal.Instant, last: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(now, last) < 0 ? last : now

/** When an act happened: when it is recorded, unless its sender says earlier. @throws Problem `invalid-date` */
export function whenOf({ occurredAt }: Act, recordedAt: Temporal.Instant): At {
  if (!occurredAt) return { occurredAt: recordedAt, recordedAt }
  if (Temporal.Instant.compare(occurredAt, recordedAt) <= 0) return { occurredAt, recordedAt }
  throw new Problem('invalid-date', {
    zh: `所填发生时间${occurredAt}晚于当前时间${recordedAt}：请填写不晚于现在的时间`,
    en: `it is said to have happened at ${occurredAt}, which is after now (${recordedAt}): give a time that is not to come`,
  })
}
