import { inTime } from './in-time.ts'
import type { ComputedFigure } from './measured.ts'

export const powerFiling: readonly ComputedFigure[] = [
  {
    id: 'filed',
    zh: '提前3天备案的按时率',
    en: 'filed three days ahead',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look: inTime('three-days-ahead'),
  },
  {
    id: 'pushed',
    zh: '3个月内推送的按时率',
    en: 'pushed within three months',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look: inTime('push'),
  },
]
