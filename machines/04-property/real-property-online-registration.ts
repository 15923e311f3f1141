import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { approvalBureau, financeBureau, taxBureau } from '../departments.ts'
import { registrationLimit } from './registration.ts'

const kindsWithoutSteps = {
  zh: '推定：四-1只列登记类型，未写内部步骤',
  en: 'assumed: 四-1 names the kinds of registration, not the steps inside',
}

const fourOne = (words: string) => ({ plan: '四-1', words })

export default defineProcess({
  slug: 'real-property-online-registration',
  version: 1,
  zh: '不动产登记网上办理',
  en: 'Online real-property registration',
  section: '四 登记财产',
  tier: 'B',
  clauses: ['四-1'],
  milestones: [
    { clause: '四-1', date: '2021-06-30', words: '6月底前', covers: '新增5类上线业务类型' },
    { clause: '四-1', date: '2021-10-31', words: '10月底前', covers: '增加其他上线类型' },
  ],
  effectiveFrom: { '四-1': null },
  lead: [approvalBureau],
  responsible: [financeBureau],
  channels: [
    {
      id: 'online',
      zh: '不动产登记综合服务平台（不动产+税务一网通办）',
      en: 'Real-property service platform, with tax',
    },
  ],
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    {
      id: 'type',
      zh: '业务类型',
      en: 'Kind of registration',
      type: 'choice',
      // 四-1 says 等5类 and names three; 林权类 stands in its first sentence.
      values: [
        { id: 'rural-house', zh: '农房登记', en: 'Rural house' },
        { id: 'new-housing-transfer', zh: '新建商品房转移', en: 'Transfer of new housing' },
        {
          id: 'pre-mortgage',
          zh: '预抵押转现房抵押登记',
          en: 'Pre-mortgage turned into a mortgage',
        },
        { id: 'forest', zh: '林权类转移登记、抵押登记', en: 'Forest rights' },
        { id: 'other', zh: '其他上线类型', en: 'Other online types' },
      ],
      source: fourOne('农房登记、新建商品房转移及预抵押转现房抵押登记等5类上线业务类型'),
    },
    {
      id: 'taxDue',
      zh: '需缴税',
      en: 'Tax is due',
      type: 'boolean',
      source: {
        county: {
          zh: '推定：四-1将缴税放在同一平台，未写何时缴纳',
          en: 'assumed: 四-1 puts tax on the same platform and does not say when it is due',
        },
      },
    },
  ],
  materials: [],
  certificates: [{ id: 'e-certificate', zh: '不动产电子证照', en: 'Electronic real-property certificate' }],
  limits: [registrationLimit],
  tree: sequence(
    step('tax', {
      zh: '在同一平台缴税',
      en: 'Tax, on the same platform',
      department: taxBureau,
      when: fact('taxDue').is(true),
      source: fourOne('不动产+税务一网通办'),
    }),
    item('review', {
      zh: '审核',
      en: 'Review',
      department: approvalBureau,
      source: { county: kindsWithoutSteps },
    }),
    step('entry', {
      zh: '登簿',
      en: 'Entry in the register',
      department: approvalBureau,
      source: { county: kindsWithoutSteps },
    }),
  ),
  assumed: [
    {
      zh: '步骤：申请、缴税、审核、登簿、电子证照',
      en: 'the steps: apply, tax, review, register, e-certificate',
    },
    {
      zh: '以牵头的县行政审批服务局为登记机构；税由县税务局征收',
      en: '县行政审批服务局, the lead, is taken for the registry; tax is collected by 县税务局',
    },
  ],
})
