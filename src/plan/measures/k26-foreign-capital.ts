import { happened } from './ledger-reads.ts'
import { type ComputedFigure, kept } from './measured.ts'

/** 2% of the foreign capital used in the year, once the province has awarded it. */
export const foreignCapital: readonly ComputedFigure[] = [
  {
    id: 'awards',
    zh: '已兑现奖励合计',
    en: 'awards made',
    unit: 'yuan',
    fold: 'sum',
    look(of) {
      if (of.case.process !== 'major-fdi-award') return undefined
      return kept(happened(of, 'award.done') ? Number(of.case.context.facts.capitalUsed) / 50 : 0)
    },
  },
  {
    id: 'handled',
    zh: '手续办结的重点外资项目',
    en: 'foreign projects whose procedures are done',
    unit: 'count',
    fold: 'sum',
    look({ case: of }) {
      if (of.process !== 'foreign-project-conditional-acceptance') return undefined
      return kept(of.outcome === 'approved' ? 1 : 0)
    },
  },
]
