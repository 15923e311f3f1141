import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department, Source } from '../../src/process/definition.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed } from '../assumed.ts'
import {
  bankingRegulation,
  commerce,
  developmentReform,
  financeBureau,
  financialServices,
  foreignAffairs,
  marketSupervision,
  parks,
  peoplesBank,
  taxBureau,
  townships,
  tradePromotion,
  transport,
} from '../departments.ts'

const complaint = fact('kind').is('complaint')

/** 责任部门 of 十七-4, which answer requests, and of 十七-6, which handle complaints (分级负责). */
const answering = [
  developmentReform,
  financeBureau,
  transport,
  marketSupervision,
  financialServices,
  foreignAffairs,
  taxBureau,
  peoplesBank,
  bankingRegulation,
] as const
const mediating = [tradePromotion, townships, parks] as const

const competent = ({ id }: Department) => fact('body').is(id)
const answer = (department: Department) =>
  item(`answer-${department.id}`, {
    zh: '应答诉求',
    en: 'Answer to the request',
    department,
    source: { plan: '十七-4', words: '相关职能部门对企业反映的困难和诉求，及时应答，解困纾难' },
  })
const handle = (department: Department) =>
  item(`complaint-${department.id}`, {
    zh: '投诉处理',
    en: 'Handling of the complaint',
    department,
    source: { plan: '十七-6', words: '坚持公平公正合法、分级负责原则，依法受理外资企业投诉事项' },
  })

const complaintsRule = (article: string): Source => ({ law: `商务部令2020年第3号 ${article}`, mark: 'C' })

export default defineProcess({
  slug: 'foreign-investor-complaint',
  version: 1,
  zh: '外商投资企业诉求与投诉',
  en: 'Foreign-investor requests and complaints',
  section: '十七 优化外商投资服务',
  tier: 'B',
  clauses: ['十七-4', '十七-6'],
  milestones: [],
  effectiveFrom: { '十七-4': null, '十七-6': null },
  lead: [commerce],
  responsible: [...answering, ...mediating],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'kind',
      zh: '类别',
      en: 'Kind',
      type: 'choice',
      values: [
        { id: 'request', zh: '困难和诉求', en: 'Difficulty or request' },
        { id: 'complaint', zh: '投诉', en: 'Complaint' },
      ],
      source: { plan: '十七-4, 十七-6', words: '企业诉求；外资企业投诉事项' },
    },
    {
      id: 'body',
      zh: '办理单位',
      en: 'Body that handles it',
      type: 'choice',
      values: [commerce, ...answering, ...mediating],
      default: commerce.id,
      source: { plan: '十七-4, 十七-6', words: '相关职能部门；分级负责' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'complaint-acceptance',
      zh: '投诉受理决定',
      en: 'Decision on accepting the complaint',
      amount: 7,
      unit: 'working-days',
      kind: 'statutory',
      source: complaintsRule('15'),
      from: 'receipt',
      until: 'acceptance',
      when: complaint,
      assumed: [{ zh: '自收到齐全材料起算', en: 'it starts at receipt of complete material' }],
    },
    {
      id: 'complaint-closing',
      zh: '投诉办结',
      en: 'Closing of the complaint',
      amount: 60,
      unit: 'working-days',
      kind: 'statutory',
      source: complaintsRule('19'),
      from: 'acceptance',
      until: 'decision',
      when: complaint,
      assumed: [
        {
          zh: '规定情况复杂的可以延长；延长多久、由谁批准，须核实',
          en: 'the rule lets it be extended when complex; by how much, and by whom, must be confirmed',
        },
      ],
    },
  ],
  unnumbered: [
    { clause: '十七-4', words: '定期收集外资企业诉求', of: '收集诉求' },
    { clause: '十七-4', words: '及时应答', of: '相关职能部门对困难和诉求的应答' },
  ],
  tree: sequence(
    choice(
      {
        when: complaint,
        part: choice(...mediating.map((body) => ({ when: competent(body), part: handle(body) })), {
          part: handle(commerce),
        }),
      },
      {
        part: choice(...answering.map((body) => ({ when: competent(body), part: answer(body) })), {
          part: answer(commerce),
        }),
      },
    ),
    step('joint-solution', {
      zh: '多部门联合解决、协调处理',
      en: 'The departments solve it together',
      department: commerce,
      source: { plan: '十七-4, 十七-6', words: '建立多部门联合解决的工作机制；加大协调处理力度' },
    }),
    item('solution', {
      zh: '投诉（诉求）事项妥善解决',
      en: 'Is it properly solved',
      department: commerce,
      source: { plan: '十七-6', words: '推动投诉事项妥善解决' },
    }),
    step('reply', {
      zh: '答复',
      en: 'Reply',
      department: commerce,
      source: { county: { zh: '推定：将结果告知企业', en: 'assumed: the enterprise is told the outcome' } },
    }),
  ),
  assumed: [
    {
      zh: '方案无时限：“及时”“定期”没有数字；对诉求，法律也无时限',
      en: 'no time limit in the plan: 及时 and 定期 have no number; for a request the law has none either',
    },
    channelsUnnamed,
    {
      zh: '由该条款的一个部门答复或办理；都无权办理的，由牵头的县商务局承担',
      en: 'one body of the clause answers or handles; where none of them is competent, 县商务局, the lead, does',
    },
  ],
})
