import type { ComputedFigure } from './measured.ts'

export const inspections: readonly ComputedFigure[] = [
  {
    id: 'per-project',
    zh: '每个项目联合检查次数（最多）',
    en: 'inspections of one project at most',
    unit: 'count',
    fold: 'largest-of-a-key',
    aim: { atMost: 1 },
    look({ case: { project }, events }) {
      const amount = events.filter(({ type }) => type === 'joint-inspection.done').length
      return project === undefined ? undefined : { amount, against: false, key: project }
    },
  },
]
