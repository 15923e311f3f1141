import { defineProcess } from '../../src/process/define.ts'
import { item, parallel } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { cultureTourism } from '../departments.ts'

export default defineProcess({
  slug: 'travel-agency-offsite-check',
  version: 1,
  zh: '旅行社非现场检查',
  en: 'Off-site checks of travel agencies',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-10(4)'],
  milestones: [
    {
      clause: '十四-10(4)',
      date: '2021-09-30',
      words: '9月底前',
      covers: '旅行社非现场检查（推定：期限在十四-10总述中）',
    },
  ],
  effectiveFrom: { '十四-10(4)': null },
  lead: [cultureTourism],
  responsible: [],
  channels: [
    { id: 'platform', zh: '全国旅游监管服务平台', en: 'National platform for the supervision of tourism' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  // No leaf is a visit: all five matters are checked on the platform.
  tree: parallel(
    item('insurance', {
      zh: '旅行社责任险投保情况',
      en: 'Liability insurance',
      department: cultureTourism,
      source: { plan: '十四-10(4)', words: '旅行社责任险投保情况' },
    }),
    item('licences', {
      zh: '旅行社营业执照、旅行社业务经营许可证',
      en: 'Business licence and permit to run a travel agency',
      department: cultureTourism,
      source: { plan: '十四-10(4)', words: '旅行社营业执照、旅行社业务经营许可证' },
    }),
    item('contracts', {
      zh: '旅行社通过线上方式与游客签订的电子合同',
      en: 'Electronic contracts made online with tourists',
      department: cultureTourism,
      source: { plan: '十四-10(4)', words: '旅行社通过线上方式与游客签订的电子合同' },
    }),
    item('safety-rules', {
      zh: '旅行社安全管理制度、安全责任人、安全预案制定情况',
      en: 'Safety rules, person responsible for safety, and safety plans',
      department: cultureTourism,
      source: { plan: '十四-10(4)', words: '旅行社安全管理制度、安全责任人、安全预案制定情况' },
    }),
    item('safety-training', {
      zh: '旅行社安全演练和培训开展情况',
      en: 'Safety drills and training',
      department: cultureTourism,
      source: { plan: '十四-10(4)', words: '旅行社安全演练和培训开展情况' },
    }),
  ),
  assumed: [
    noLimit,
    { zh: '五项内容并行检查，不分先后', en: 'the five matters are checked side by side, in no set order' },
    {
      zh: '发现问题即为该项不符合要求，附理由并通知旅行社；整改后退回重新检查',
      en: 'a finding: the matter is not in order, with reasons, of which the agency is notified; when it has rectified, the matter is sent back and rechecked',
    },
  ],
})
