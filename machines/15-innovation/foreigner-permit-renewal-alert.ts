import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed } from '../assumed.ts'
import { science } from '../departments.ts'

export default defineProcess({
  slug: 'foreigner-permit-renewal-alert',
  version: 1,
  zh: '外国人工作许可延期提醒',
  en: 'Foreigner work-permit renewal alert',
  section: '十五 提升创新创业活跃度',
  tier: 'C',
  clauses: ['十五-6'],
  milestones: [],
  effectiveFrom: { '十五-6': null },
  lead: [science],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'expiry',
      zh: '外国人工作许可到期日',
      en: 'Day on which the work permit expires',
      type: 'date',
      source: { law: '外国人来华工作许可服务指南', mark: 'K' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'filing',
      zh: '到期30日前提出延期申请',
      en: 'Renewal applied for at least 30 days before expiry',
      amount: 30,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '外国人来华工作许可服务指南', mark: 'K' },
      from: 'receipt',
      until: 'result',
      item: 'filing',
      before: 'expiry',
      owedBy: { zh: '用人单位', en: 'The employer' },
      assumed: [{ zh: '由用人单位申请', en: 'that it is the employer who applies' }],
    },
  ],
  unnumbered: [{ clause: '十五-6', words: '第一时间通知相关企业和人员', of: '延期通知' }],
  tree: sequence(
    item('watch', {
      zh: '关注外国人工作许可延期办理情况',
      en: 'Watch the renewals of work permits',
      department: science,
      source: { plan: '十五-6', words: '即时关注外国人工作许可延期办理情况' },
    }),
    step('notice', {
      zh: '通知相关企业和人员',
      en: 'Notify the enterprise and the person',
      department: science,
      source: { plan: '十五-6', words: '第一时间通知相关企业和人员' },
    }),
    step('filing', {
      zh: '提出延期申请',
      en: 'The renewal is applied for',
      department: science,
      source: { law: '外国人来华工作许可服务指南', mark: 'K' },
    }),
    step('city', {
      zh: '市局办理延期',
      en: 'The city handles the renewal',
      department: science,
      source: {
        county: {
          zh: '推定：延期由市局办理（积极争取市局支持），县科技局跟踪',
          en: 'assumed: the city handles the renewal (积极争取市局支持); 县科技局 follows it',
        },
      },
    }),
  ),
  assumed: [
    {
      zh: '方案没有数字：“即时”“第一时间”均无数字',
      en: 'the plan gives no figure: 即时 and 第一时间 have none',
    },
    channelsUnnamed,
  ],
})
