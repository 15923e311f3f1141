import { approvalBureau, housingConstruction } from '../../../machines/departments.ts'
import { defineProcess } from '../../../src/process/define.ts'
import { item } from '../../../src/process/tree.ts'

const rules = { county: { zh: '示例：县招牌管理规定', en: 'example: the county’s rules on signs' } }

export default defineProcess({
  slug: 'sign-permit',
  version: 1,
  zh: '门头招牌许可',
  en: 'Sign permit',
  section: '例 示例',
  clauses: ['例-2'],
  milestones: [],
  effectiveFrom: { '例-2': null },
  lead: [housingConstruction],
  responsible: [approvalBureau],
  channels: [{ id: 'window', zh: '窗口', en: 'Window' }],
  mergedItems: [],
  decidedBy: 'head',
  facts: [],
  materials: [{ id: 'drawing', zh: '招牌效果图', en: 'Drawing of the sign', mayAsk: true, source: rules }],
  certificates: [{ id: 'sign-permit', zh: '招牌许可证', en: 'Sign permit' }],
  limits: [],
  tree: item('sign', { zh: '招牌审查', en: 'The sign', department: housingConstruction, source: rules }),
  assumed: [{ zh: '规定中无时限', en: 'no time limit in the rules' }],
})
