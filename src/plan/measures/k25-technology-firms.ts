import { happened } from './ledger-reads.ts'
import { type ComputedFigure, kept } from './measured.ts'

export const technologyFirms: readonly ComputedFigure[] = [
  {
    id: 'registered',
    zh: '入库企业数',
    en: 'firms registered',
    unit: 'count',
    fold: 'sum',
    aim: { atLeast: 33 },
    look: (of) => kept(happened(of, 'registration.done') ? 1 : 0),
  },
]
