import { lastResult } from './last-result.ts'
import { type ComputedFigure, noneWanted } from './measured.ts'

export const dualDisclosure: readonly ComputedFigure[] = [
  {
    id: 'late',
    zh: '迟报数',
    en: 'published late',
    unit: 'count',
    fold: 'sum',
    aim: { atMost: 0 },
    look(of, around) {
      const result = lastResult(of.case, 'dual-disclosure', around)
      return result && noneWanted(result === 'exceeded' ? 1 : 0)
    },
  },
]
