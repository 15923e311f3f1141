import { inTime } from './in-time.ts'
import type { ComputedFigure } from './measured.ts'

const done = inTime('four-hours')
const doneInTwo = inTime('two-hours')

/** That the applicant sees one step is how the process is built: one application is one case. */
export const setUpHours: readonly ComputedFigure[] = [
  {
    id: 'four-hours',
    zh: '4小时内办结的比例',
    en: 'done in four hours',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look: done,
  },
  {
    // The limit binds general enterprises alone, so no other case has its clock.
    id: 'two-hours',
    zh: '一般性企业2小时内办结的比例',
    en: 'general enterprises done in two hours',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look: doneInTwo,
  },
]
