import { clockResult } from './clock-result.ts'
import { against, type ComputedFigure, kept, type Measured } from './measured.ts'

/**
 * Whether a limit was kept, by its clock. One that has passed counts at once; one that stopped counts when what it
 * was for has come about, so that a case withdrawn in time is no proof of speed.
 */
export const inTime =
  (limit: string, cameAbout: (of: Measured) => boolean): ComputedFigure['look'] =>
  (of, around) => {
    const result = clockResult(of.case, limit, around)
    if (result === 'exceeded') return against()
    return result === 'kept' && cameAbout(of) ? kept() : undefined
  }
