import { approvalBureau, housingConstruction } from '../../../machines/departments.ts'
import { fact } from '../../../src/process/condition.ts'
import { merge } from '../../../src/process/operators/merge.ts'
import signPermit from './sign-permit.ts'
import stallPermit from './stall-permit-2026.ts'

const decree = { county: { zh: '示例：县政府令2026年第3号', en: 'example: the county’s decree 3 of 2026' } }
const plain = fact('plainSign').is(true)

export default merge({
  slug: 'stall-and-sign',
  version: 1,
  zh: '便民摊点许可（合并招牌）',
  en: 'Stall permit, with its sign',
  section: '例 示例',
  clauses: ['例-3'],
  milestones: [],
  effectiveFrom: { '例-3': null },
  lead: [approvalBureau],
  responsible: [housingConstruction],
  merges: [stallPermit, signPermit],
  keeps: stallPermit,
  order: 'parallel',
  facts: [{ id: 'plainSign', zh: '统一制式招牌', en: 'Standard sign', type: 'boolean', source: decree }],
  operators: [
    { operator: 'exempt', item: 'sign', when: plain, source: decree },
    { operator: 'exempt', material: 'drawing', when: plain, source: decree },
    { operator: 'consult', authority: approvalBureau, source: decree },
  ],
  assumed: [
    {
      zh: '各部分并行审查：该令未写顺序',
      en: 'the parts are examined side by side: the decree is silent on order',
    },
  ],
})
