import { happened } from './ledger-reads.ts'
import { against, type ComputedFigure, kept } from './measured.ts'

/** The case says whether its sample was large enough; how many vehicles there are is entered. */
export const vehicleSamples: readonly ComputedFigure[] = [
  {
    id: 'large-enough',
    zh: '抽查车辆达到10%的抽查比例',
    en: 'samples of at least 10%',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look(of) {
      if (happened(of, 'sample-share.pass')) return kept()
      return happened(of, 'sample-share.fail') ? against() : undefined
    },
  },
]
