import type { Source } from '../../src/process/definition.ts'
import { item, sequence } from '../../src/process/tree.ts'
import { approvalBureau, housingConstruction, naturalResources } from '../departments.ts'
import { permitAssumed, permitDecision, permitLimits } from '../law.ts'
import { earlierItem } from './earlier-item.ts'

/** The three items as they stood before 二-6 merged them, each a process of its own. */
const six = (words: string): Source => ({ plan: '二-6', words })
const limits = [permitDecision, ...permitLimits]

export const formerPlanningPermit = earlierItem({
  slug: 'planning-permit',
  permit: six('建设工程规划类许可证核发'),
  zh: '建设工程规划类许可证核发',
  en: 'Planning permit for construction',
  department: approvalBureau,
  limits,
  certificates: [
    { id: 'planning-permit', zh: '建设工程规划类许可证', en: 'Planning permit for construction' },
  ],
  tree: sequence(
    item('scheme-review', {
      zh: '规划设计方案审查',
      en: 'Review of the planning scheme',
      department: naturalResources,
      source: six('规划设计方案审查'),
    }),
    item('urban-permit', {
      zh: '建设工程规划类许可证核发',
      en: 'Planning permit for construction',
      department: approvalBureau,
      source: six('建设工程规划类许可证核发'),
    }),
  ),
})

export const ruralPlanningPermit = earlierItem({
  slug: 'rural-planning-permit',
  permit: six('乡村建设规划许可证核发'),
  zh: '乡村建设规划许可证核发',
  en: 'Planning permit for rural construction',
  department: approvalBureau,
  limits,
  certificates: [
    { id: 'rural-planning-permit', zh: '乡村建设规划许可证', en: 'Planning permit for rural construction' },
  ],
  tree: item('rural-permit', {
    zh: '乡村建设规划许可证核发',
    en: 'Planning permit for rural construction',
    department: approvalBureau,
    source: six('乡村建设规划许可证核发'),
  }),
})

export const basementApproval = earlierItem({
  slug: 'air-raid-basement-approval',
  permit: permitAssumed,
  zh: '应建防空地下室的民用建筑项目报建审批',
  en: 'Air-raid basement approval for civil buildings',
  department: housingConstruction,
  limits,
  certificates: [
    { id: 'basement-approval', zh: '结建防空地下室审批文书', en: 'Approval of the air-raid basement' },
  ],
  tree: item('basement', {
    zh: '结合民用建筑修建防空地下室建设指标审查',
    en: 'Indicators of the air-raid basement',
    department: housingConstruction,
    source: six('一并审查结合民用建筑修建防空地下室建设指标'),
  }),
})
