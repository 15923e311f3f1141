import { placeOf } from '../process/clock-tags.ts'
import type { Limit, Phase } from '../process/definition.ts'
import { activePaths } from './active-paths.ts'
import type { Case, Clock } from './case.ts'

/** What an event has brought about, as far as limits run until it. */
export interface CameAbout {
  readonly type: string
  /** The phases of the life that it entered. */
  readonly phases: readonly Phase[]
  /** The configuration before it. */
  readonly before: Case['value']
}

/** What gives an item its result. Being found not in order is one; being taken out at the applicant's wish is none. */
const resultVerbs = ['pass', 'fail', 'screen', 'reply', 'done', 'elapsed', 'promise']

function hasResult(item: string, { type, before }: CameAbout): boolean {
  if (type === 'refuse') return activePaths(before).some((path) => path.endsWith(`.${item}.failed`))
  return resultVerbs.some((verb) => type === `${item}.${verb}`)
}

/** Whether an event that stopped a limit's clock brought about what the limit runs until. */
export function reaches({ id, until, item }: Limit, came: CameAbout): boolean {
  if (until === 'fulfilment') return came.type === `${id}.fulfil`
  if (item !== undefined && hasResult(item, came)) return true
  return until !== 'result' && came.phases.some((phase) => placeOf(phase) >= placeOf(until))
}

/**
 * What counts in an on-time share, live and simulated: a run whose end passed, and one that came in time to what it runs
 * until. One that stopped before either (its case withdrawn, declined, refused before) is in no share.
 */
export const judgedAs = (exceeded: boolean, reached: boolean): 'kept' | 'exceeded' | undefined =>
  exceeded ? 'exceeded' : reached ? 'kept' : undefined

/**
 * What became of one run of a limit: `kept`, when what it runs until came about in time; `exceeded`, when its end
 * passed first; `superseded`, when corrections ended it and the time counts anew; `ended`, when the case or the
 * item went another way (withdrawn, declined, terminated, returned, refused before); otherwise it is `open`.
 */
export type ClockResult = 'open' | 'kept' | 'exceeded' | 'superseded' | 'ended'

export function clockResult(
  { value, clocks }: Pick<Case, 'value' | 'clocks'>,
  { limit, run, stoppedAt, reached, exceededAt }: Clock,
): ClockResult {
  const judged = judgedAs(exceededAt !== null, stoppedAt !== null && reached)
  if (judged) return judged
  if (!stoppedAt) return 'open'
  const replaced = clocks.some((other) => other.limit === limit && other.run > run)
  // While the applicant has the case, the run that corrections ended waits for the next one.
  return replaced || value === 'correction-requested' ? 'superseded' : 'ended'
}
