import type { ComputedFigure } from './measured.ts'

/** 四-1 names four of its five kinds: those that it does not name count as one together. */
export const onlineKinds: readonly ComputedFigure[] = [
  {
    id: 'kinds',
    zh: '至少有1件网办的登记类型数',
    en: 'kinds with at least one online case',
    unit: 'count',
    fold: 'keys',
    aim: { atLeast: 5 },
    look: ({ case: { context } }) => ({ amount: 1, against: false, key: String(context.facts.type) }),
  },
]
