import { item } from '../../src/process/tree.ts'
import { noLimit, whoHandledIt } from '../assumed.ts'
import { approvalBureau, housingConstruction } from '../departments.ts'
import { earlierItem } from './earlier-item.ts'

/** 二-1 takes it away altogether: nobody hands it in from that clause's own effective date on. The clause has no date. */
export const tenderReportFiling = earlierItem({
  slug: 'tender-report-filing',
  zh: '施工招标投标情况书面报告备案',
  en: 'Filing of the written report on the construction tender',
  department: housingConstruction,
  lead: [approvalBureau, housingConstruction],
  clauses: ['二-1'],
  effectiveFrom: { '二-1': null },
  abolishedBy: '二-1',
  decidedBy: 'items',
  limits: [],
  tree: item('tender-report', {
    zh: '施工招标投标情况书面报告备案',
    en: 'Filing of the written report on the construction tender',
    department: housingConstruction,
    source: { plan: '二-1', words: '取消“施工招标投标情况书面报告备案”事项办理' },
  }),
  assumed: [whoHandledIt, noLimit],
})
