import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { leadIsRegistry, theChannels } from '../assumed.ts'
import { approvalBureau, court, financeBureau, taxBureau } from '../departments.ts'
import { channels, registrationLimit } from './registration.ts'

const fourThree = (words: string) => ({ plan: '四-3', words })

export default defineProcess({
  slug: 'real-property-judicial-disposal',
  version: 1,
  zh: '司法处置（以物抵债）不动产登记',
  en: 'Registration after judicial disposal',
  section: '四 登记财产',
  tier: 'A',
  clauses: ['四-3'],
  milestones: [],
  effectiveFrom: { '四-3': null },
  lead: [approvalBureau],
  responsible: [court, financeBureau, taxBureau],
  channels,
  mergedItems: [],
  decidedBy: 'head',
  facts: [],
  materials: [],
  certificates: [{ id: 'certificate', zh: '不动产权证书', en: 'Certificate of real-property rights' }],
  limits: [registrationLimit],
  // 受让方缴纳税款后，……予以办理: the registration has no turn before the tax is paid.
  tree: sequence(
    parallel(
      step('to-registry', {
        zh: '法院发出以物抵债不动产登记协助执行法律文书',
        en: 'The court sends the registry the order to assist in execution',
        department: court,
        source: fourThree('向不动产登记机构发出以物抵债不动产登记协助执行法律文书'),
      }),
      step('to-tax', {
        zh: '法院同时向税务机关提供不动产处分的相关信息',
        en: 'The court sends the tax authority the disposal data, at the same time',
        department: court,
        source: fourThree('需同时向税务机关提供不动产处分的相关信息'),
      }),
    ),
    step('tax', {
      zh: '受让方缴纳本次登记应缴的契税、印花税',
      en: 'The transferee pays the deed and stamp tax due for this registration',
      department: taxBureau,
      source: fourThree('依法征收受让方办理本次不动产登记应缴纳的税款（契税、印花税）'),
    }),
    item('registration', {
      zh: '办理不动产登记',
      en: 'Registration',
      department: approvalBureau,
      source: fourThree('受让方缴纳税款后，不动产登记机构予以办理不动产登记'),
    }),
  ),
  assumed: [
    {
      zh: '只有受让人为本次登记应缴的税影响登记，其他税不影响',
      en: 'only the taxes that the transferee owes for this registration stand in its way, no others',
    },
    {
      zh: '“同时”为两个并行步骤：缴税前均须完成，不分先后',
      en: '同时 is two steps side by side: both are needed before the tax, in either order',
    },
    leadIsRegistry,
    theChannels,
  ],
})
