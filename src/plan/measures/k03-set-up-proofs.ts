import { materialsAskedFor, papersOf } from './ledger-reads.ts'
import { type ComputedFigure, noneWanted } from './measured.ts'

export const setUpProofs: readonly ComputedFigure[] = [
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
    id: 'asked-for',
    zh: '告知补正中所要材料件数',
    en: 'materials asked for by correction notices',
    unit: 'count',
    fold: 'sum',
    aim: { atMost: 0 },
    look: (of) => noneWanted(materialsAskedFor(of)),
  },
]
