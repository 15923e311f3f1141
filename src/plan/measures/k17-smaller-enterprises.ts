import { against, type ComputedFigure, kept } from './measured.ts'

/** Of the purchases that owe support to smaller enterprises, those whose intent says enough of it. */
export const smallerEnterprises: readonly ComputedFigure[] = [
  {
    id: 'supported',
    zh: '应予支持的采购中已预留或扣除的比例',
    en: 'purchases that owe support and give it',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look({ case: of }, around) {
      const supported = around.supported(of)
      if (supported === undefined) return undefined
      return supported ? kept() : against()
    },
  },
]
