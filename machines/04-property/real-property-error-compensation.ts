import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimitInPlan, theChannels } from '../assumed.ts'
import { approvalBureau, financeBureau } from '../departments.ts'
import { channels } from './registration.ts'

const fourEight = (words: string) => ({ plan: '四-8', words })

export default defineProcess({
  slug: 'real-property-error-compensation',
  version: 1,
  zh: '不动产登记错误赔偿与追偿',
  en: 'Compensation for registration errors',
  section: '四 登记财产',
  tier: 'B',
  clauses: ['四-8'],
  milestones: [
    { clause: '四-8', date: '2021-09-30', words: '9月底前', covers: '不动产登记机构责任保险制度' },
  ],
  effectiveFrom: { '四-8': null },
  lead: [approvalBureau],
  responsible: [financeBureau],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'insured',
      zh: '已投保责任保险',
      en: 'The registry is insured for liability',
      type: 'boolean',
      source: fourEight('县财政支持不动产登记机构建立责任保险制度'),
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'two-months',
      zh: '赔偿决定',
      en: 'Decision on compensation',
      amount: 2,
      unit: 'months',
      kind: 'statutory',
      source: { law: '国家赔偿法 13; liability: 民法典 222', mark: 'K' },
      from: 'receipt',
      until: 'result',
      item: 'decision',
      assumed: [noLimitInPlan],
    },
  ],
  tree: sequence(
    item('error', {
      zh: '核实登记错误',
      en: 'The error is verified',
      department: approvalBureau,
      source: {
        county: {
          zh: '推定：四-8只写赔偿、追偿和责任保险，未写其他步骤',
          en: 'assumed: 四-8 names 赔偿, 追偿 and 责任保险, no other step',
        },
      },
    }),
    item('decision', {
      zh: '赔偿决定',
      en: 'Decision on compensation',
      department: approvalBureau,
      source: fourEight('建立不动产登记错误赔偿和追偿机制'),
    }),
    step('insurer', {
      zh: '责任保险理赔',
      en: 'The insurer pays its part',
      department: approvalBureau,
      when: fact('insured').is(true),
      source: fourEight('建立责任保险制度'),
    }),
    step('compensation', {
      zh: '赔偿',
      en: 'Compensation is paid',
      department: approvalBureau,
      source: fourEight('保护权利人依法得到赔偿'),
    }),
    step('recovery', {
      zh: '追偿，或者确认无可追偿',
      en: 'Recovery from who is liable, or a note that nobody is',
      department: approvalBureau,
      source: fourEight('建立不动产登记错误赔偿和追偿机制'),
    }),
  ),
  assumed: [
    {
      zh: '由谁投保、保额多少方案未写；县财政局支持投保',
      en: 'who is insured and for how much is not in the plan; 县财政局 supports the insurance',
    },
    { zh: '可能没有追偿对象', en: 'that there may be nobody to recover from' },
    theChannels,
  ],
})
