import { lastResult } from './last-result.ts'
import { against, type ComputedFigure, kept } from './measured.ts'

const promise = 'archive-commitment'

/** Promises made good in time, of those that are due or settled. */
export const archivePromises: readonly ComputedFigure[] = [
  {
    id: 'kept',
    zh: '按时兑现的承诺比例',
    en: 'promises made good on time',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look(of, around) {
      const result = lastResult(of.case, promise, around)
      if (result === 'exceeded' || of.case.context.broken.includes(promise)) return against()
      return result === 'kept' ? kept() : undefined
    },
  },
]
