import { against, type ComputedFigure, kept } from './measured.ts'

const mergers = [
  'planning-permit-merged',
  'construction-permit-merged',
  'completion-filing-merged',
  'municipal-facility-permit-merged',
]

/** Looked at: every start of a merged item, and of a former part from the day of effect on. */
export const formerParts: readonly ComputedFigure[] = [
  {
    id: 'standalone',
    zh: '生效之日后原单项单独开件数',
    en: 'former parts started alone after the day of effect',
    unit: 'count',
    fold: 'sum',
    aim: { atMost: 0 },
    look(of, around) {
      if (mergers.includes(of.case.process)) return kept(0)
      return around.closedBefore(of.case) ? against() : undefined
    },
  },
]
