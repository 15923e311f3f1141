import type { Section } from '../../src/plan/plan.ts'
import {
  approvalBureau,
  bigData,
  housingFund,
  humanResources,
  industryBureau,
  marketSupervision,
  medicalInsurance,
  naturalResources,
  peoplesBank,
  publicSecurity,
  taxBureau,
} from '../departments.ts'

export default {
  id: '一',
  zh: '开办企业',
  en: 'Starting a business',
  coordinator: approvalBureau,
  clauses: [
    {
      id: '一-1',
      kind: 'process',
      zh: '“1545”：设立一家企业只算一步，七项一并办，五种渠道任选，至多4小时、一般性企业2小时，并附五项服务。',
      en: '“1545”: setting up a company is one step for seven items, by any of five channels, in four hours at most (two for a general enterprise), with five services.',
      charges: [
        {
          lead: [approvalBureau],
          responsible: [
            industryBureau,
            publicSecurity,
            humanResources,
            marketSupervision,
            medicalInsurance,
            housingFund,
            taxBureau,
            peoplesBank,
          ],
        },
      ],
      milestones: [],
      processes: ['enterprise-setup-1545'],
      targets: ['K1', 'K2'],
      open: {
        zh: '“一般性企业”没有定义；4小时从何时起算、是否为办公时间，均未写明。',
        en: 'A “general enterprise” is not defined; from when the four hours run, and whether they are office hours, is not said.',
      },
    },
    {
      id: '一-2',
      kind: 'rule',
      zh: '开办企业使用“电子两证”（身份证和执照的电子件），扫码即可调取，不再要纸质证明。',
      en: 'Company set-up uses two electronic documents (identity card data, e-licence), fetched by a code; paper proof is no longer asked for.',
      charges: [
        {
          lead: [approvalBureau, publicSecurity, bigData],
          responsible: [
            marketSupervision,
            humanResources,
            housingFund,
            medicalInsurance,
            taxBureau,
            peoplesBank,
          ],
        },
      ],
      milestones: [
        {
          words: '9月底前',
          date: '2021-09-30',
          zh: '扫码调取证照信息，不收纸质证明',
          en: 'data fetched by code, no paper proof',
        },
      ],
      processes: [],
      targets: ['K3'],
      open: { zh: '“涉及的各项”之后缺一名词。', en: 'A noun is missing after “涉及的各项”.' },
    },
    {
      id: '一-3',
      kind: 'process',
      zh: '设立登记、名称变更时，电子印章和电子执照一起发放，逐步做到全面。',
      en: 'E-seal and e-licence are issued together at registration and at a change of name, for all entities by degrees.',
      charges: [{ lead: [], responsible: [publicSecurity, approvalBureau, marketSupervision] }],
      milestones: [
        {
          words: '9月底前',
          date: '2021-09-30',
          zh: '同步发放（逐步）',
          en: 'joint issue, reached by degrees',
        },
      ],
      processes: ['eseal-elicence-joint-issue'],
      targets: ['K29'],
    },
    {
      id: '一-4',
      kind: 'process',
      zh: '各项可一起办，也可分开、分次办，进度随时可查；涉税、银行开户预约、就业登记等可单独随时办。',
      en: 'Items may be handled together or singly and their progress seen; tax, bank appointment and employment registration singly at any time.',
      charges: [
        {
          lead: [approvalBureau],
          responsible: [
            marketSupervision,
            publicSecurity,
            humanResources,
            housingFund,
            medicalInsurance,
            peoplesBank,
            taxBureau,
          ],
        },
      ],
      milestones: [
        {
          words: '7月底前',
          date: '2021-07-31',
          zh: '进度可查，同步或单独由申请人选',
          en: 'progress can be seen; together or singly, as the applicant chooses',
        },
        {
          words: '9月底前',
          date: '2021-09-30',
          zh: '所列业务单独、随时可办',
          en: 'the named businesses singly, at any time',
        },
      ],
      processes: ['enterprise-setup-split'],
      targets: [],
      open: {
        zh: '单独办理时是否仍适用4小时，未写明。',
        en: 'Whether the four hours bind an item handled singly is not said.',
      },
    },
    {
      id: '一-5',
      kind: 'process',
      zh: '住所借电子地图录入核对，系统自动识别筛查，合条件的设立登记当场得到结果。',
      en: 'Addresses are entered with the help of an e-map, applications screened automatically; qualified registrations are granted at once.',
      charges: [{ lead: [approvalBureau], responsible: [naturalResources, marketSupervision] }],
      milestones: [
        {
          words: '8月底前',
          date: '2021-08-31',
          zh: '合条件的设立登记“即报即得”',
          en: 'qualified registrations granted at once',
        },
      ],
      processes: ['enterprise-auto-registration'],
      targets: [],
      open: {
        zh: '哪些条件，未列；“电子地图系统”之后缺一动词。',
        en: 'The conditions are not listed; a verb is missing after “电子地图系统”.',
      },
    },
    {
      id: '一-6',
      kind: 'process',
      zh: '“一窗通”从开办扩到变更、备案和注销，结果由各部门共享。',
      en: 'The one-window platform grows from set-up to changes, filings and deregistration, and results are shared.',
      charges: [
        {
          lead: [approvalBureau],
          responsible: [
            marketSupervision,
            publicSecurity,
            humanResources,
            medicalInsurance,
            housingFund,
            peoplesBank,
            taxBureau,
          ],
        },
      ],
      milestones: [
        {
          words: '8月底前',
          date: '2021-08-31',
          zh: '登记事项“全链办”',
          en: 'the whole chain of registrations on the platform',
        },
      ],
      processes: ['enterprise-change', 'enterprise-filing', 'enterprise-deregistration'],
      targets: [],
    },
    {
      id: '一-7',
      kind: 'process',
      zh: '简易注销更简便，执照和许可证一起注销，进度和结果实时共享。',
      en: 'Simple deregistration made easier, licence and permits cancelled together, progress and result shared in real time.',
      charges: [
        {
          lead: [approvalBureau],
          responsible: [
            marketSupervision,
            humanResources,
            medicalInsurance,
            housingFund,
            peoplesBank,
            taxBureau,
          ],
        },
      ],
      milestones: [
        {
          words: '8月底前',
          date: '2021-08-31',
          zh: '进度和结果实时共享',
          en: 'progress and result shared in real time',
        },
      ],
      processes: ['enterprise-deregistration'],
      targets: [],
    },
    {
      id: '一-8',
      kind: 'process',
      zh: '“一业一证”推广到更多行业，一张证即可开业。',
      en: 'One licence per industry, for more industries: one certificate is enough to operate.',
      charges: [{ lead: [approvalBureau], responsible: [] }],
      milestones: [],
      processes: ['one-industry-one-licence'],
      targets: [],
    },
  ],
} satisfies Section
