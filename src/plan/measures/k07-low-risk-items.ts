import type { ComputedFigure } from './measured.ts'

const perProject =
  (process: string): ComputedFigure['look'] =>
  ({ case: of }) =>
    of.process === process && of.project !== undefined
      ? { amount: 1, against: false, key: of.project }
      : undefined

export const lowRiskItems: readonly ComputedFigure[] = [
  {
    id: 'before',
    zh: '每个项目开工前事项数（最多）',
    en: 'items before construction, of one project at most',
    unit: 'count',
    fold: 'largest-of-a-key',
    aim: { atMost: 1 },
    look: perProject('low-risk-pre-construction'),
  },
  {
    id: 'after',
    zh: '每个项目竣工后事项数（最多）',
    en: 'items after completion, of one project at most',
    unit: 'count',
    fold: 'largest-of-a-key',
    aim: { atMost: 1 },
    look: perProject('low-risk-post-completion'),
  },
]
