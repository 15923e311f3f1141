import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { windowAsChannel } from '../assumed.ts'
import { commerce } from '../departments.ts'

export default defineProcess({
  slug: 'import-export-licence-guidance',
  version: 1,
  zh: '进出口许可证申领辅导',
  en: 'Guidance on import and export licences',
  section: '六 跨境贸易',
  tier: 'C',
  clauses: ['六-2'],
  milestones: [],
  effectiveFrom: { '六-2': null },
  lead: [],
  responsible: [commerce],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '许可证系统', en: 'Licence system' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [
    {
      id: 'key-information',
      zh: '合同主体、商品名称、数量、单价、金额、结算及运输方式',
      en: 'Parties to the contract, goods, quantity, unit price, amount, way of payment and of transport',
      mayAsk: true,
      source: { plan: '六-2', words: '涉及合同主体、商品名称、数量、单价、金额、结算及运输方式的关键信息' },
    },
  ],
  certificates: [],
  limits: [
    {
      id: 'issuing-decision',
      zh: '发证机关发证',
      en: "The issuing body's decision",
      amount: 3,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '出口许可证管理办法', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'issuing-decision',
      owedBy: { zh: '发证机关', en: 'Issuing body' },
      assumed: [
        {
          zh: '自发证机构收到齐全申请起算',
          en: 'it starts when the issuing body has the complete application',
        },
      ],
    },
  ],
  unnumbered: [{ clause: '六-2', words: '对企业第一时间进行解读', of: '政策解读 Explaining the policy' }],
  tree: sequence(
    step('explanation', {
      zh: '许可证政策解读',
      en: 'The licence policy is explained',
      department: commerce,
      source: { plan: '六-2', words: '对企业第一时间进行解读' },
    }),
    item('upload', {
      zh: '指导上传关键信息',
      en: 'The key information is uploaded under guidance',
      department: commerce,
      source: { plan: '六-2', words: '指导企业在系统中上传…关键信息' },
    }),
    step('application', {
      zh: '企业向发证机关申领',
      en: 'The enterprise applies to the issuing body',
      department: commerce,
      source: {
        county: {
          zh: '推定：六-2止于“为企业申领工作提供相关服务”',
          en: 'assumed: 六-2 ends with 为企业申领工作提供相关服务',
        },
      },
    }),
    step('issuing-decision', {
      zh: '发证机关作出决定',
      en: 'The issuing body decides',
      department: commerce,
      source: {
        county: {
          zh: '推定：发证机构不是县级机构，由县商务局登记其决定',
          en: 'assumed: the issuing body is no body of the county; 县商务局 records its decision',
        },
      },
    }),
  ),
  assumed: [
    { zh: '方案和法律对指导服务本身均无时限', en: 'no time limit in plan or law for the guidance itself' },
    windowAsChannel,
  ],
})
