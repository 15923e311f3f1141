import { defineProcess } from '../../src/process/define.ts'
import { item } from '../../src/process/tree.ts'
import { noLimitInPlan } from '../assumed.ts'
import { agriculture } from '../departments.ts'
import { permitAssumed, permitDecision, permitLimits } from '../law.ts'

export default defineProcess({
  slug: 'plant-quarantine-registration',
  version: 1,
  zh: '植物检疫登记证',
  en: 'Plant-quarantine registration',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-10(3)'],
  milestones: [
    {
      clause: '十四-10(3)',
      date: '2021-09-30',
      words: '9月底前',
      covers: '植物检疫登记网上审查（推定：期限在十四-10总述中）',
    },
  ],
  effectiveFrom: { '十四-10(3)': null },
  lead: [agriculture],
  responsible: [],
  channels: [{ id: 'online', zh: '全国植物检疫平台', en: 'National plant-quarantine platform' }],
  mergedItems: [],
  decidedBy: 'head',
  permit: permitAssumed,
  facts: [
    {
      id: 'goods',
      zh: '生产、经营的对象',
      en: 'What is produced or dealt in',
      type: 'choice',
      values: [
        { id: 'seedlings', zh: '苗木及其他繁殖材料', en: 'Seedlings and other propagating material' },
        { id: 'plants', zh: '应检植物和植物产品', en: 'Plants and plant products under quarantine' },
      ],
      source: {
        plan: '十四-10(3)',
        words: '从事苗木及其他繁殖材料以及应检植物和植物产品的生产、经营单位和个人',
      },
    },
  ],
  materials: [],
  certificates: [
    { id: 'quarantine-registration', zh: '植物检疫登记证', en: 'Plant-quarantine registration' },
  ],
  limits: [permitDecision, ...permitLimits],
  tree: item('review', {
    zh: '申请材料审查',
    en: 'Review of the application',
    department: agriculture,
    source: { plan: '十四-10(3)', words: '申请的材料进行审查，经审查合格的，发放植物检疫登记证' },
  }),
  assumed: [noLimitInPlan, { zh: '方案未列材料', en: 'the plan does not list the materials' }],
})
