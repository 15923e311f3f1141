import { inTime } from './in-time.ts'
import type { ComputedFigure } from './measured.ts'

/** The limit binds clear cases alone, so no other case has its clock. */
export const clearInjuries: readonly ComputedFigure[] = [
  {
    id: 'seven-days',
    zh: '事实清楚案件7日内决定的比例',
    en: 'clear cases decided within seven days',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look: inTime('seven-days'),
  },
]
