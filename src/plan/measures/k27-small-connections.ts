import { feesOf, happened } from './ledger-reads.ts'
import { type ComputedFigure, kept, noneWanted } from './measured.ts'

export const smallConnections: readonly ComputedFigure[] = [
  {
    // The branch that a case took says that it is a small low-voltage connection.
    id: 'fees',
    zh: '小微低压接入收费合计',
    en: 'fees of small low-voltage connections',
    unit: 'yuan',
    fold: 'sum',
    aim: { atMost: 0 },
    look: (of) => (happened(of, 'to-meter.done') ? noneWanted(feesOf(of)) : undefined),
  },
  {
    id: 'subsidised',
    zh: '获补贴的接入数',
    en: 'connections with a subsidy',
    unit: 'count',
    fold: 'sum',
    look: (of) => kept(happened(of, 'subsidy.done') ? 1 : 0),
  },
]
