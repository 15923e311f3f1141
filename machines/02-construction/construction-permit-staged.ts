import { any, fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { theChannels } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'
import { permitLimits } from '../law.ts'

/** 二-13 leaves the figures to province and city; these are the national ones, and either is enough. */
const threshold = { law: '建筑工程施工许可管理办法 2', mark: 'K' } as const
const belowThreshold = any(fact('investment').atMost(30), fact('floorArea').atMost(300))

export default defineProcess({
  slug: 'construction-permit-staged',
  version: 1,
  zh: '分段办理施工许可证',
  en: 'Construction permit in stages',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-13'],
  milestones: [
    { clause: '二-13', date: '2021-07-10', words: '7月上旬', covers: '探索制定分段办理施工许可的相关意见' },
  ],
  effectiveFrom: { '二-13': null },
  lead: [approvalBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '工程审批系统', en: 'Engineering approval system' },
  ],
  project: 'required',
  mergedItems: [],
  decidedBy: 'head',
  permit: { plan: '二-13', words: '分段办理施工许可' },
  facts: [
    {
      id: 'stage',
      zh: '申请的分段（第几段）',
      en: 'Stage applied for, by its number',
      type: 'number',
      source: {
        county: {
          zh: '推定：二-13写“分段”，未列阶段',
          en: 'assumed: 二-13 says 分段 and does not name the stages',
        },
      },
    },
    {
      id: 'investment',
      zh: '工程投资额',
      en: 'Investment',
      type: 'number',
      unit: '万元',
      source: threshold,
    },
    { id: 'floorArea', zh: '建筑面积', en: 'Floor area', type: 'number', unit: '㎡', source: threshold },
  ],
  materials: [],
  certificates: [
    { id: 'construction-permit', zh: '建筑工程施工许可证（分段）', en: 'Construction permit, one stage' },
  ],
  limits: [
    {
      id: 'seven-days',
      zh: '本段施工许可决定',
      en: 'Decision on this stage',
      amount: 7,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '建筑法 8 (2019)', mark: 'C' },
      from: 'receipt',
      until: 'decision',
    },
    ...permitLimits,
  ],
  tree: sequence(
    // 可以不申请: it is told, and the builder may withdraw; who wants the permit may still have it.
    step('threshold-notice', {
      zh: '告知限额以下可以不申请办理施工许可证',
      en: 'Told that below the threshold no permit need be applied for',
      department: approvalBureau,
      when: belowThreshold,
      source: { plan: '二-13', words: '落实可以不申请办理施工许可证的限额要求' },
    }),
    item('contractor', {
      zh: '已确定施工总承包单位',
      en: 'The general contractor is determined',
      department: approvalBureau,
      source: { plan: '二-13', words: '建设单位确定施工总承包单位后' },
    }),
    item('stage-permit', {
      zh: '本段施工许可',
      en: 'Permit for this stage',
      department: approvalBureau,
      source: { plan: '二-13', words: '可根据需要分段办理施工许可证' },
    }),
  ),
  assumed: [
    { zh: '每个阶段各为一个办件，同属一个项目', en: 'each stage is a case of its own, of the same project' },
    theChannels,
    {
      zh: '限额采用国家规定（施工许可管理办法2）：省市指导意见可能不同',
      en: 'the threshold is the national one (施工许可管理办法 2): the guidance of province and city may differ',
    },
    {
      zh: '二-7并入许可的部分不逐段重复：方案未写',
      en: 'the parts that 二-7 merged into the permit are not repeated for each stage: the plan does not say',
    },
  ],
})
