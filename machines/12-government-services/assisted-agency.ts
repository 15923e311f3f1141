import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'
import { finishedInTime, hallMilestone } from './hall.ts'

const unsaid = {
  county: {
    zh: '推定：十二-11只列服务，步骤见省标准',
    en: 'assumed: 十二-11 names the service; its steps stand in the provincial standard',
  },
}
const asAgent = fact('service').is('agency')

/** An agent never decides: all it does is a step, and the matter itself is a case of its own. */
export default defineProcess({
  slug: 'assisted-agency',
  version: 1,
  zh: '帮办代办',
  en: 'Assistance and agency service',
  section: '十二 政务服务',
  tier: 'B',
  clauses: ['十二-11'],
  milestones: [hallMilestone],
  effectiveFrom: { '十二-11': null },
  lead: [approvalBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上申请', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'service',
      zh: '服务方式',
      en: 'Service',
      type: 'choice',
      values: [
        { id: 'assistance', zh: '帮办', en: 'Assistance' },
        { id: 'agency', zh: '代办', en: 'Agency' },
      ],
      source: { plan: '十二-11', words: '规范帮办代办服务' },
    },
  ],
  materials: [
    { id: 'authorisation', zh: '授权委托书', en: 'Authorisation', mayAsk: asAgent, source: unsaid },
  ],
  certificates: [],
  limits: [],
  unnumbered: [finishedInTime],
  tree: sequence(
    item('request', {
      zh: '帮办代办申请受理、指派人员',
      en: 'The request is taken and an agent assigned',
      department: approvalBureau,
      source: { plan: '十二-11', words: '根据…帮办代办标准，规范帮办代办服务' },
    }),
    step('authorisation', {
      zh: '授权委托书存档',
      en: 'The authorisation is put on file',
      department: approvalBureau,
      when: asAgent,
      source: unsaid,
    }),
    step('filing', {
      zh: '协助或代为申报、跟踪',
      en: 'Files, or helps to file, and tracks the matter',
      department: approvalBureau,
      source: unsaid,
    }),
    step('hand-over', {
      zh: '结果交付',
      en: 'The result is handed over',
      department: approvalBureau,
      source: unsaid,
    }),
  ),
  assumed: [noLimit, theChannels, { zh: '只有代办人才需要授权', en: 'only an agent needs an authorisation' }],
})
