import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Limit, Source } from '../../src/process/definition.ts'
import { choice, item } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimitInPlan } from '../assumed.ts'
import { approvalBureau, humanResources } from '../departments.ts'
import { permitLimits } from '../law.ts'

const preparation = fact('stage').is('preparation')
const establishment = fact('stage').is('establishment')
const decision: Pick<Limit, 'kind' | 'from' | 'until'> = {
  kind: 'statutory',
  from: 'acceptance',
  until: 'decision',
}
const cleared: Source = {
  plan: '十六-8',
  words: '在管理人员从业经验、培训工种数量等方面设定的不合理审批要求进行清理',
}

export default defineProcess({
  slug: 'private-training-institution-approval',
  version: 1,
  zh: '民办职业技能培训机构审批',
  en: 'Approval of private vocational training bodies',
  section: '十六 提升人才流动便利度',
  tier: 'B',
  clauses: ['十六-8'],
  milestones: [
    { clause: '十六-8', date: '2021-07-31', words: '7月底前', covers: '对不合理审批要求进行清理' },
  ],
  effectiveFrom: { '十六-8': null },
  lead: [humanResources, approvalBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    {
      id: 'stage',
      zh: '申请阶段',
      en: 'Stage',
      type: 'choice',
      values: [
        { id: 'preparation', zh: '筹设', en: 'Preparation (not compulsory)' },
        { id: 'establishment', zh: '正式设立', en: 'Establishment' },
      ],
      source: { law: '民办教育促进法 13, 16', mark: 'K' },
    },
    {
      id: 'cleared',
      zh: '县已清理的不合理审批要求',
      en: 'Unreasonable requirements that the county has cleared',
      type: 'set',
      values: [
        { id: 'manager-experience', zh: '管理人员从业经验', en: 'Experience of the managers' },
        { id: 'number-of-trades', zh: '培训工种数量', en: 'Number of trades taught' },
      ],
      register: { id: 'cleared-requirements' },
      source: {
        county: {
          zh: '县须列出按十六-8清理的要求；列出以前视为未清理',
          en: 'the county must list what it has cleared under 十六-8; until it does, nothing is',
        },
      },
    },
  ],
  materials: [
    {
      id: 'manager-experience',
      zh: '管理人员从业经验证明',
      en: "Proof of the managers' experience",
      mayAsk: not(fact('cleared').includes('manager-experience')),
      source: cleared,
    },
    {
      id: 'number-of-trades',
      zh: '培训工种数量证明',
      en: 'Proof of the number of trades taught',
      mayAsk: not(fact('cleared').includes('number-of-trades')),
      source: cleared,
    },
  ],
  certificates: [
    {
      id: 'licence',
      zh: '筹设批准书或民办学校办学许可证',
      en: 'Approval of the preparation, or licence to run the school',
    },
  ],
  limits: [
    {
      ...decision,
      id: 'preparation',
      zh: '筹设决定',
      en: 'Decision on the preparation',
      amount: 30,
      unit: 'calendar-days',
      source: { law: '民办教育促进法 13（2002年文本条号）', mark: 'C' },
      when: preparation,
    },
    {
      ...decision,
      id: 'establishment',
      zh: '正式设立决定',
      en: 'Decision on the establishment',
      amount: 3,
      unit: 'months',
      source: { law: '民办教育促进法 16（2002年文本条号）', mark: 'K' },
      when: establishment,
    },
    ...permitLimits,
  ],
  tree: choice(
    {
      when: preparation,
      part: item('preparation', {
        zh: '筹设审查',
        en: 'Review of the preparation',
        department: approvalBureau,
        source: { law: '民办教育促进法 13', mark: 'C' },
      }),
    },
    {
      part: item('establishment', {
        zh: '正式设立审查',
        en: 'Review of the establishment',
        department: approvalBureau,
        source: { law: '民办教育促进法 16', mark: 'K' },
      }),
    },
  ),
  assumed: [
    noLimitInPlan,
    channelsUnnamed,
    {
      zh: '每个阶段各为一个办件，可不经筹设',
      en: 'each stage is a case of its own, and 筹设 may be left out',
    },
    {
      zh: '只清理不合理要求：同一方面的合理要求仍然有效',
      en: 'only unreasonable requirements are cleared: a reasonable one on the same point stays',
    },
    { zh: '由哪个牵头部门审查；证件名称', en: 'which of the two leads examines; the name of the paper' },
  ],
})
