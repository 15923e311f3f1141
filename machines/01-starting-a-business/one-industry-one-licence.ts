import { defineProcess } from '../../src/process/define.ts'
import { item } from '../../src/process/tree.ts'
import { approvalBureau } from '../departments.ts'
import { jointPermitDecision, permitAssumed, permitLimits } from '../law.ts'
import { channels } from './items.ts'

/** 一-8 names neither the industries nor their permits: until the county lists them, one item stands for all. */
export default defineProcess({
  slug: 'one-industry-one-licence',
  version: 1,
  zh: '“一业一证”',
  en: 'One licence per industry',
  section: '一 开办企业',
  tier: 'B',
  clauses: ['一-8'],
  milestones: [],
  effectiveFrom: { '一-8': null },
  lead: [approvalBureau],
  responsible: [],
  channels: channels.filter(({ id }) => id === 'window' || id === 'online'),
  mergedItems: [],
  decidedBy: 'head',
  permit: permitAssumed,
  facts: [],
  materials: [],
  certificates: [{ id: 'industry-licence', zh: '行业综合许可证', en: 'Comprehensive industry licence' }],
  limits: [jointPermitDecision, ...permitLimits],
  tree: item('industry-permits', {
    zh: '该行业准营所需的各项许可',
    en: 'The permits that one industry needs',
    department: approvalBureau,
    source: {
      county: {
        zh: '推定：以一个事项代表该行业全部许可，并行审查',
        en: 'assumed: one item stands for all permits of the industry, examined side by side',
      },
    },
  }),
  assumed: [
    {
      zh: '一次申请，各许可部门并行审查',
      en: 'one application, and the review by each permit authority side by side',
    },
    { zh: '证件名称：方案写“一证准营”', en: 'the name of the certificate: the plan says “一证准营”' },
    { zh: '方案无时限、无日期；渠道', en: 'no time limit and no date in the plan; the channels' },
  ],
})
