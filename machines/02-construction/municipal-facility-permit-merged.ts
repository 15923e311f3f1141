import { fact, not } from '../../src/process/condition.ts'
import { merge } from '../../src/process/operators/merge.ts'
import { noLimitInPlan } from '../assumed.ts'
import { approvalBureau, housingConstruction } from '../departments.ts'
import { greenery, roadDigging, waterFacilities } from './municipal-facility-permit-parts.ts'

/** 二-9: one application says which of the three the works need; who needs one of them is examined for that one. */
const notNeeded = (item: 'road-digging' | 'greenery' | 'water-facilities', words: string) =>
  ({
    operator: 'exempt',
    item,
    when: not(fact('needs').includes(item)),
    source: { plan: '二-9', words },
  }) as const

export default merge({
  slug: 'municipal-facility-permit-merged',
  version: 1,
  zh: '市政设施类审批（合并）',
  en: 'Municipal-facility permit (three merged)',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-9', '二-20'],
  milestones: [
    { clause: '二-9', date: '2021-06-20', words: '6月中旬前', covers: '三项合并为“市政设施类审批”' },
    { clause: '二-20', date: '2021-07-31', words: '7月底前', covers: '跨部门审批以征求意见代替' },
  ],
  effectiveFrom: { '二-9': null, '二-20': null },
  lead: [approvalBureau],
  responsible: [housingConstruction],
  merges: [roadDigging, greenery, waterFacilities],
  keeps: roadDigging,
  order: 'parallel',
  facts: [
    {
      id: 'needs',
      zh: '工程涉及的事项',
      en: 'What the works need',
      type: 'set',
      values: [
        { id: 'road-digging', zh: '挖掘城市道路', en: 'Digging up a city road' },
        { id: 'greenery', zh: '涉及城市绿地、树木、绿化规划、绿化用地', en: 'Touching greenery' },
        { id: 'water-facilities', zh: '拆除、改动、迁移供水、排水与污水处理设施', en: 'Altering facilities' },
      ],
      source: { plan: '二-9', words: '合并为“市政设施类审批”' },
    },
  ],
  operators: [
    notNeeded('road-digging', '挖掘城市道路'),
    notNeeded('greenery', '工程建设涉及城市绿地、树木'),
    notNeeded('water-facilities', '因工程建设需要'),
    {
      operator: 'consult',
      authority: approvalBureau,
      source: { plan: '二-20', words: '通过征求相关部门意见方式代替审批' },
    },
  ],
  assumed: [
    { zh: '何时需要某一事项，按其名称理解', en: 'when an item is needed is read from its own name' },
    {
      zh: '所需部分并行审查：方案写“合并”，未写顺序',
      en: 'the needed parts are examined side by side: the plan says 合并 and is silent on order',
    },
    {
      zh: '由牵头的县行政审批服务局核发许可，因此征求县住建局意见（二-20）',
      en: 'the permit is granted by 县行政审批服务局, the lead, so 县住建局 is consulted (二-20)',
    },
    {
      zh: '改革前各事项由哪个部门办理，以及证件名称',
      en: 'which department handled each earlier item, and the name of the paper',
    },
    noLimitInPlan,
  ],
})
