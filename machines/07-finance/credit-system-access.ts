import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { peoplesBank } from '../departments.ts'

export default defineProcess({
  slug: 'credit-system-access',
  version: 1,
  zh: '金融信用信息基础数据库接入服务',
  en: 'Access to the credit reference database',
  section: '七 优化金融服务',
  tier: 'C',
  clauses: ['七-4'],
  milestones: [],
  effectiveFrom: { '七-4': null },
  lead: [peoplesBank],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上申请', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('access-conditions', {
      zh: '接入条件核对',
      en: 'The access conditions are checked',
      department: peoplesBank,
      source: { plan: '七-4', words: '符合接入条件的机构' },
    }),
    step('access-service', {
      zh: '接入服务',
      en: 'Service to the institution',
      department: peoplesBank,
      source: { plan: '七-4', words: '做好相关服务工作' },
    }),
  ),
  assumed: [
    noLimit,
    theChannels,
    {
      zh: '由机构申请，条件核查单列一步',
      en: 'that the institution applies and its conditions are checked as a step of its own',
    },
  ],
})
