import type { Calendar } from '../../time/calendar.ts'
import { dueInstantMs } from '../../time/due-date.ts'
import { countableAmount, type LimitUnit } from '../../time/limit-unit.ts'
import { TimeError } from '../../time/time-error.ts'
import { type Instance, placeOf } from './instances.ts'

/** From an activity to another one within so many units: the auditor's own question, no law's. */
export interface PairLimit {
  readonly from: string
  readonly to: string
  readonly amount: number
  readonly unit: LimitUnit
}

/** How one run of a limit ended; `open`: the second activity never came; `uncounted`: no calendar has its days. */
export type PairResult = 'kept' | 'exceeded' | 'open' | 'uncounted'

/** What became of each time that a limit began to run in a case: once for each of its first activity. */
export function judgePair(
  calendar: Calendar,
  { from, to, amount, unit }: PairLimit,
  instances: readonly Instance[],
): PairResult[] {
  const results: PairResult[] = []
  for (const [index, one] of instances.entries()) {
    if (one.activity !== from) continue
    const next = instances.slice(index + 1).find(({ activity }) => activity === to)
    if (!next) {
      results.push('open')
      continue
    }
    try {
      const due = dueInstantMs(calendar, unit, countableAmount(amount, unit), placeOf(one))
      results.push(placeOf(next) <= due ? 'kept' : 'exceeded')
    } catch (error) {
      if (!(error instanceof TimeError) || error.code !== 'calendar-missing') throw error
      results.push('uncounted')
    }
  }
  return results
}
