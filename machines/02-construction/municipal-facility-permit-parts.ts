import type { Source } from '../../src/process/definition.ts'
import { item, sequence } from '../../src/process/tree.ts'
import { approvalBureau, housingConstruction } from '../departments.ts'
import { permitAssumed, permitDecision, permitLimits } from '../law.ts'
import { earlierItem } from './earlier-item.ts'

/** The three items as they stood before 二-9 merged them, each a process of its own. */
const nine = (words: string): Source => ({ plan: '二-9', words })
const limits = [permitDecision, ...permitLimits]

export const roadDigging = earlierItem({
  slug: 'road-digging-permit',
  permit: permitAssumed,
  zh: '市政设施类审批（挖掘城市道路）',
  en: 'Municipal-facility permit (digging up city roads)',
  department: approvalBureau,
  limits,
  certificates: [{ id: 'municipal-permit', zh: '市政设施类审批决定', en: 'Municipal-facility permit' }],
  tree: sequence(
    item('application', {
      zh: '申请事项核对',
      en: 'What the application needs',
      department: approvalBureau,
      source: {
        county: { zh: '推定：一次申请，先行审核', en: 'assumed: one application, which is checked first' },
      },
    }),
    item('road-digging', {
      zh: '市政设施类审批（挖掘城市道路）',
      en: 'Digging up city roads',
      department: housingConstruction,
      source: nine('市政设施类审批（挖掘城市道路）'),
    }),
  ),
})

export const greenery = earlierItem({
  slug: 'greenery-permit',
  permit: permitAssumed,
  zh: '工程建设涉及城市绿地、树木审批和改变绿化规划、绿化用地的使用性质审批',
  en: 'City greenery and trees; change of greenery plan or land use',
  department: housingConstruction,
  limits,
  tree: item('greenery', {
    zh: '工程建设涉及城市绿地、树木审批和改变绿化规划、绿化用地的使用性质审批',
    en: 'City greenery and trees; change of greenery plan or land use',
    department: housingConstruction,
    source: nine('工程建设涉及城市绿地、树木审批和改变绿化规划、绿化用地的使用性质审批'),
  }),
})

export const waterFacilities = earlierItem({
  slug: 'water-facility-alteration-permit',
  permit: permitAssumed,
  zh: '因工程建设需要拆除、改动、迁移供水、排水与污水处理设施审核',
  en: 'Removing, altering or moving water, drainage or sewage facilities',
  department: housingConstruction,
  limits,
  tree: item('water-facilities', {
    zh: '因工程建设需要拆除、改动、迁移供水、排水与污水处理设施审核',
    en: 'Removing, altering or moving water, drainage or sewage facilities',
    department: housingConstruction,
    source: nine('因工程建设需要拆除、改动、迁移供水、排水与污水处理设施审核'),
  }),
})
