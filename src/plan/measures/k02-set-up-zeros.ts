import { channelOf, feesOf, papersOf } from './ledger-reads.ts'
import { type ComputedFigure, noneWanted } from './measured.ts'

export const setUpZeros: readonly ComputedFigure[] = [
  {
    id: 'fees',
    zh: '收费合计',
    en: 'fees charged',
    unit: 'yuan',
    fold: 'sum',
    aim: { atMost: 0 },
    look: (of) => noneWanted(feesOf(of)),
  },
  {
    id: 'papers',
    zh: '纸质材料件数',
    en: 'materials on paper',
    unit: 'count',
    fold: 'sum',
    aim: { atMost: 0 },
    look: (of) => noneWanted(papersOf(of)),
  },
  {
    // An application at the window is one visit at least; further ones leave no trace in a case.
    id: 'at-window',
    zh: '到窗口申请的办件数',
    en: 'cases applied for at the window',
    unit: 'count',
    fold: 'sum',
    aim: { atMost: 0 },
    look: (of) => noneWanted(channelOf(of) === 'window' ? 1 : 0),
  },
]
