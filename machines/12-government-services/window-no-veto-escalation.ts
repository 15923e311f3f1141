import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { theChannels } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'
import { finishedInTime, hallMilestone } from './hall.ts'

/**
 * “窗口无权否决”: what the window would refuse goes to somebody above it, who alone can refuse: in writing, with
 * reasons and remedies (行政许可法 32, mark C; 38, 72, mark K).
 */
export default defineProcess({
  slug: 'window-no-veto-escalation',
  version: 1,
  zh: '窗口无权否决',
  en: 'No veto at the window',
  section: '十二 政务服务',
  tier: 'A',
  clauses: ['十二-11'],
  milestones: [hallMilestone],
  effectiveFrom: { '十二-11': null },
  lead: [approvalBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上提交', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'head',
  facts: [],
  materials: [],
  certificates: [{ id: 'written-answer', zh: '书面答复', en: 'Written answer' }],
  limits: [],
  unnumbered: [finishedInTime],
  tree: sequence(
    step('escalation', {
      zh: '窗口上报',
      en: 'The window passes the matter up',
      department: approvalBureau,
      source: { plan: '十二-11', words: '窗口无权否决机制' },
    }),
    item('second-examination', {
      zh: '首席代表或部门负责人审查',
      en: 'Examined by the chief representative or the head of the department',
      department: approvalBureau,
      source: {
        county: {
          zh: '推定：十二-11未写窗口向谁上报',
          en: 'assumed: 十二-11 does not say to whom the window passes the matter',
        },
      },
    }),
  ),
  assumed: [
    {
      zh: '方案和法律均无时限；当个工作日答复是一种做法，县可以承诺',
      en: 'no time limit in plan or law; an answer on the same working day is a practice that the county may promise',
    },
    theChannels,
    { zh: '答复采用书面形式', en: 'the answer is in writing' },
  ],
})
