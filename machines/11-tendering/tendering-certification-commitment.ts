import { all, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Limit } from '../../src/process/definition.ts'
import { choice, commitment, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { approvalBureau, housingConstruction, transport, waterResources } from '../departments.ts'

const commits = fact('commits').is(true)
const representative = { plan: '十一-3', words: '实行招标人代表评标资格告知承诺制' }
const certificates = { plan: '十一-3', words: '对公共资源交易涉及的证明事项，推行告知承诺制' }

/** The plan gives no day for the later check: it is entered when the commitment is signed. */
const laterCheck: Omit<Limit, 'id' | 'zh' | 'en'> = {
  amount: null,
  unit: 'calendar-days',
  kind: 'promised',
  source: { county: { zh: '方案和法律均未定日期', en: 'neither plan nor law gives a day' } },
  from: 'promise',
  until: 'fulfilment',
  assumed: [
    {
      zh: '承诺事项何时核查：签署时填写日期',
      en: 'the day by which what was promised is checked: entered when it is signed',
    },
  ],
}

export default defineProcess({
  slug: 'tendering-certification-commitment',
  version: 1,
  zh: '公共资源交易证明事项告知承诺',
  en: 'Commitment in place of certificates in tendering',
  section: '十一 招标投标',
  tier: 'B',
  clauses: ['十一-3'],
  milestones: [
    {
      clause: '十一-3',
      date: '2021-08-31',
      words: '8月底前',
      covers: '证明事项告知承诺制（招标人代表评标资格无期限）',
    },
  ],
  effectiveFrom: { '十一-3': null },
  lead: [approvalBureau],
  responsible: [housingConstruction, transport, waterResources],
  andOthers: true,
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上办理', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'matter',
      zh: '承诺事项',
      en: 'Matter of the commitment',
      type: 'choice',
      values: [
        { id: 'certificates', zh: '公共资源交易涉及的证明事项', en: 'Certificates needed in trading' },
        {
          id: 'representative',
          zh: '招标人代表评标资格',
          en: "Qualification of the tenderer's representative",
        },
      ],
      source: certificates,
    },
    {
      id: 'commits',
      zh: '以承诺代替证明',
      en: 'A commitment stands in for the certificate',
      type: 'boolean',
      default: true,
      source: { law: '国办发〔2020〕42号', mark: 'K' },
    },
  ],
  materials: [
    {
      id: 'certificate',
      zh: '证明材料',
      en: 'Certificate',
      mayAsk: not(commits),
      standIns: [{ by: 'commitment', when: commits, source: certificates }],
      source: certificates,
    },
  ],
  certificates: [],
  limits: [
    {
      ...laterCheck,
      id: 'certificate-commitment',
      zh: '证明事项承诺核查',
      en: 'Check of the commitment on certificates',
    },
    {
      ...laterCheck,
      id: 'representative-commitment',
      zh: '招标人代表评标资格承诺核查',
      en: "Check of the commitment on the representative's qualification",
    },
  ],
  tree: sequence(
    step('informing', {
      zh: '告知',
      en: 'The applicant is told what is demanded',
      department: approvalBureau,
      source: { plan: '十一-3', words: '告知承诺制' },
    }),
    choice(
      {
        when: all(commits, fact('matter').is('representative')),
        part: commitment('representative-commitment', {
          zh: '招标人代表评标资格承诺',
          en: "Commitment on the representative's qualification",
          department: approvalBureau,
          source: representative,
        }),
      },
      {
        when: commits,
        part: commitment('certificate-commitment', {
          zh: '证明事项承诺',
          en: 'Commitment on certificates',
          department: approvalBureau,
          source: certificates,
        }),
      },
      {
        part: item('certificate-check', {
          zh: '核验证明材料',
          en: 'The certificate is checked',
          department: approvalBureau,
          source: { law: '国办发〔2020〕42号', mark: 'K' },
        }),
      },
    ),
    item('handling', {
      zh: '交易事项办理',
      en: 'The matter proceeds',
      department: approvalBureau,
      source: {
        county: { zh: '推定：承诺后继续办理', en: 'assumed: after the commitment the matter proceeds' },
      },
    }),
  ),
  assumed: [
    noLimit,
    theChannels,
    {
      zh: '申请人可以提交证明而不作承诺（国办发〔2020〕42号，待核实）',
      en: 'an applicant may hand in the certificate instead of committing itself (国办发〔2020〕42号, mark K)',
    },
    {
      zh: '县行政审批服务局收取承诺，事后核查',
      en: '县行政审批服务局 takes the commitment in and checks it later',
    },
  ],
})
