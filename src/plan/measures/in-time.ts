import { lastResult } from './last-result.ts'
import { against, type ComputedFigure, kept } from './measured.ts'

/**
 * Whether a limit was kept, by its clock. One that has passed counts at once; one that ended otherwise says nothing,
 * so that a case withdrawn in time is no proof of speed.
 */
export const inTime =
  (limit: string): ComputedFigure['look'] =>
  (of, around) => {
    const result = lastResult(of.case, limit, around)
    if (result === 'exceeded') return against()
    return result === 'kept' ? kept() : undefined
  }
