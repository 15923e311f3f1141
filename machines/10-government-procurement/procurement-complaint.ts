import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { raisedInTime } from '../assumed.ts'
import { approvalBureau, financeBureau } from '../departments.ts'

export default defineProcess({
  slug: 'procurement-complaint',
  version: 1,
  zh: '政府采购在线投诉',
  en: 'Procurement complaint',
  section: '十 政府采购',
  tier: 'B',
  clauses: ['十-6'],
  milestones: [{ clause: '十-6', date: '2021-09-30', words: '9月底前', covers: '在线质疑、在线投诉功能' }],
  effectiveFrom: { '十-6': null },
  lead: [financeBureau],
  responsible: [approvalBureau],
  channels: [{ id: 'online', zh: '交易平台在线投诉', en: 'Trading platform' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'replyDueOn',
      zh: '质疑答复期满之日（其后15个工作日内投诉）',
      en: 'Last day for the reply to the challenge (to be complained of within 15 working days)',
      type: 'date',
      source: { law: '政府采购法 55', mark: 'C' },
    },
    {
      id: 'suspended',
      zh: '暂停采购活动',
      en: 'The procurement is suspended',
      type: 'boolean',
      default: false,
      source: { law: '政府采购法 57', mark: 'C' },
    },
  ],
  materials: [],
  certificates: [{ id: 'decision', zh: '投诉处理决定书', en: 'Decision on the complaint' }],
  limits: [
    {
      id: 'complaint-examination',
      zh: '投诉审查',
      en: 'Examination of the complaint',
      amount: 5,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '财政部令94号 21', mark: 'K' },
      from: 'receipt',
      until: 'acceptance',
    },
    {
      // From the receipt of the complaint, not from its acceptance.
      id: 'decision',
      zh: '投诉处理决定',
      en: 'Decision on the complaint',
      amount: 30,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '政府采购法 56', mark: 'C' },
      from: 'receipt',
      until: 'result',
      item: 'decision',
      assumed: [
        {
          zh: '检验、检测、鉴定和专家评审不计入（财政部令第94号，待核实）',
          en: 'testing, appraisal and expert review are not counted (财政部令94号, mark K)',
        },
      ],
    },
    {
      id: 'suspension',
      zh: '暂停采购活动',
      en: 'Suspension of the procurement',
      amount: 30,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '政府采购法 57', mark: 'C' },
      from: 'turn',
      until: 'result',
      item: 'suspension',
      assumed: [
        {
          zh: '暂停通知在受理投诉时发出',
          en: 'the notice of suspension goes out when the complaint is accepted',
        },
      ],
    },
  ],
  unnumbered: [
    {
      clause: '十-6',
      words: '提供便捷高效的供应商救济服务',
      of: '在线质疑、在线投诉 Challenges and complaints',
    },
  ],
  tree: sequence(
    parallel(
      sequence(
        item('investigation', {
          zh: '投诉调查',
          en: 'Investigation',
          department: financeBureau,
          source: {
            county: {
              zh: '推定：十-6只写投诉，未写步骤',
              en: 'assumed: 十-6 names the complaint and no steps',
            },
          },
        }),
        // Not by the head: the suspension beside it must not keep its limit from being held in a special procedure.
        item('decision', {
          zh: '投诉处理决定',
          en: 'Decision',
          department: financeBureau,
          source: { law: '政府采购法 56', mark: 'C' },
        }),
      ),
      step('suspension', {
        zh: '暂停采购活动，直至恢复',
        en: 'The procurement is suspended, until it goes on',
        department: financeBureau,
        when: fact('suspended').is(true),
        source: { law: '政府采购法 57', mark: 'C' },
      }),
    ),
    step('discipline', {
      zh: '串标围标、虚假和恶意投诉处置，严重失信者列入不良信用记录名单',
      en: 'Collusion and false or malicious complaints punished, the gravely dishonest put on the list',
      department: financeBureau,
      source: { plan: '十-6', words: '对严重失信者，列入不良信用记录名单，限制参与我县政府采购活动' },
    }),
  ),
  assumed: [
    {
      zh: '每件都有惩戒步骤，没有惩戒依据的也在此写明',
      en: 'the discipline is a step of every case, where it is also written that there was no ground for it',
    },
    {
      zh: '由县财政局作为监管部门审查并决定',
      en: '县财政局 examines and decides, as the supervising department',
    },
    raisedInTime,
  ],
})
