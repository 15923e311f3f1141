import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { humanResources } from '../departments.ts'

export default defineProcess({
  slug: 'professional-title-review',
  version: 1,
  zh: '职称申报评审“全程网办”',
  en: 'Professional-title review',
  section: '九 劳动力市场监管',
  tier: 'B',
  clauses: ['九-8'],
  milestones: [
    {
      clause: '九-8',
      date: '2021-09-30',
      words: '9月底前',
      covers: '职称申报、审核、评审和发证“全程网办”',
    },
  ],
  effectiveFrom: { '九-8': null },
  lead: [humanResources],
  responsible: [],
  channels: [{ id: 'online', zh: '全程网办', en: 'Wholly online' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'applicantKind',
      zh: '申报人员',
      en: 'Applicant',
      type: 'choice',
      values: [
        { id: 'professional', zh: '专业技术人员', en: 'Professional' },
        { id: 'skilled', zh: '高技能人才', en: 'Highly skilled worker' },
      ],
      default: 'professional',
      source: { plan: '十六-7', words: '高技能人才与专业技术人员职业发展贯通领域' },
    },
  ],
  materials: [],
  certificates: [{ id: 'title-certificate', zh: '职称电子证书', en: 'Electronic title certificate' }],
  limits: [],
  tree: sequence(
    item('series-open', {
      zh: '贯通领域的系列',
      en: 'The series is open to skilled workers',
      department: humanResources,
      when: fact('applicantKind').is('skilled'),
      source: { plan: '十六-7', words: '做好相关系列的职称评审工作' },
    }),
    item('examination', {
      zh: '审核',
      en: 'Examination',
      department: humanResources,
      source: { plan: '九-8', words: '职称申报、审核、评审和发证' },
    }),
    item('review', {
      zh: '评审',
      en: 'Review',
      department: humanResources,
      source: { plan: '九-8', words: '职称申报、审核、评审和发证' },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '评审即为决定：方案未写另作决定',
      en: 'the review itself decides: the plan names no further decision',
    },
    { zh: '审查前先核对该系列是否开放申报', en: 'that the series is open is checked before the examination' },
  ],
})
