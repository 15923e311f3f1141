import { materialsOf } from './ledger-reads.ts'
import { type ComputedFigure, noneWanted } from './measured.ts'

const examined = (type: string) => /\.(pass|fail)$/.test(type)

export const drainage: readonly ComputedFigure[] = [
  {
    id: 'steps',
    zh: '最多环节数',
    en: 'largest number of steps',
    unit: 'count',
    fold: 'largest',
    aim: { atMost: 1 },
    look({ events }) {
      const items = new Set(events.flatMap(({ type }) => (examined(type) ? [type.split('.')[0]] : [])))
      return items.size === 0 ? undefined : { amount: items.size, against: items.size > 1 }
    },
  },
  {
    // 二-3 speaks of those on the “one form” alone.
    id: 'materials',
    zh: '纳入“一张表单”的办件另交材料合计',
    en: 'materials of cases on the “one form”',
    unit: 'count',
    fold: 'sum',
    aim: { atMost: 0 },
    look: (of) => (of.case.context.facts.oneForm === true ? noneWanted(materialsOf(of)) : undefined),
  },
  {
    id: 'second-lists',
    zh: '第二次告知问题的次数',
    en: 'second lists of problems',
    unit: 'count',
    fold: 'sum',
    aim: { atMost: 0 },
    look({ events }) {
      const lists = events.filter(({ type }) => type === 'request-correction').length
      return noneWanted(Math.max(0, lists - 1))
    },
  },
]
