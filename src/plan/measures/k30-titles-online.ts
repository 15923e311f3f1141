import { channelOf } from './ledger-reads.ts'
import { against, type ComputedFigure, kept } from './measured.ts'

/** Online is a case that came so and of which no act was recorded at a window. */
export const titlesOnline: readonly ComputedFigure[] = [
  {
    id: 'online',
    zh: '申报、审核、评审、发证均在线的比例',
    en: 'cases with all four steps online',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look(of) {
      if (!of.case.phases.certificate) return undefined
      const atWindow = of.events.some(({ window }) => window !== null)
      return channelOf(of) === 'online' && !atWindow ? kept() : against()
    },
  },
]
