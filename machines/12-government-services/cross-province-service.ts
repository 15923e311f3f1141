import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { limitsOfTheItem, theChannels } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'

const unsaid = {
  county: { zh: '推定：十二-4只列服务，未写步骤', en: 'assumed: 十二-4 names the service and no steps' },
}
const handedInElsewhere = not(fact('way').is('whole-online'))

export default defineProcess({
  slug: 'cross-province-service',
  version: 1,
  zh: '政务服务“跨省通办”“全省通办”',
  en: 'Cross-province and province-wide service',
  section: '十二 政务服务',
  tier: 'B',
  clauses: ['十二-4'],
  // The 74 national items (完成国家部署的第二批74项“跨省通办”事项落地) have no date.
  milestones: [
    { clause: '十二-4', date: '2021-06-30', words: '6月底前', covers: '省部署的第二批“全省通办”事项落地' },
    { clause: '十二-4', date: '2021-09-30', words: '9月底前', covers: '接入京津冀区域通办圈' },
    {
      clause: '十二-4',
      date: '2021-12-31',
      words: '12月底前',
      covers: '高频政务服务事项“全省通办”（基本实现）',
    },
  ],
  effectiveFrom: { '十二-4': null },
  lead: [approvalBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上办理', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'circle',
      zh: '通办范围',
      en: 'Range of the service',
      type: 'choice',
      values: [
        { id: 'cross-province', zh: '跨省通办', en: 'Across provinces' },
        { id: 'province-wide', zh: '全省通办', en: 'Province-wide' },
        { id: 'jing-jin-ji', zh: '京津冀区域通办圈', en: 'Beijing, Tianjin and Hebei' },
      ],
      source: { plan: '十二-4', words: '“跨省通办”“全省通办”；京津冀区域通办圈' },
    },
    {
      id: 'way',
      zh: '通办方式',
      en: 'Way of handling',
      type: 'choice',
      values: [
        { id: 'whole-online', zh: '全程网办', en: 'Wholly online' },
        { id: 'taken-in-elsewhere', zh: '异地代收代办', en: 'Taken in elsewhere' },
        { id: 'several-places', zh: '多地联办', en: 'By several places together' },
      ],
      source: {
        county: {
          zh: '推定：采用国家统一用语；十二-4未列办理方式',
          en: 'assumed: the national terms; 十二-4 does not name the ways',
        },
      },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    step('taking-in', {
      zh: '异地收件、转送属地',
      en: 'Taken in elsewhere and passed on',
      department: approvalBureau,
      when: handedInElsewhere,
      source: unsaid,
    }),
    item('competent-hall', {
      zh: '属地大厅办理',
      en: 'The competent hall decides',
      department: approvalBureau,
      source: unsaid,
    }),
    step('return', {
      zh: '结果回传',
      en: 'The result goes back',
      department: approvalBureau,
      when: handedInElsewhere,
      source: unsaid,
    }),
  ),
  assumed: [limitsOfTheItem, theChannels],
})
