import type { Rating } from '../hall/rating.ts'
import type { Rectification, RectificationClock } from '../hall/rectification.ts'

export const ratingView = ({ at, caseId, ...rating }: Rating) => ({ ...rating, case: caseId, at: String(at) })

const clockView = ({ until, warnAt, stoppedAt, ...clock }: RectificationClock) => ({
  ...clock,
  until: String(until),
  warnAt: String(warnAt),
  stoppedAt: stoppedAt && String(stoppedAt),
})

export const rectificationView = (
  rating: Rating,
  { state, complex, appealedBy, ended, revision }: Rectification,
  clocks: readonly RectificationClock[],
) => ({
  rating: ratingView(rating),
  state,
  complex,
  appealedBy,
  endedAt: ended && String(ended.at),
  endedBy: ended?.by ?? null,
  clocks: clocks.map(clockView),
  revision,
})
