import type { Section } from '../../src/plan/plan.ts'
import {
  bankingRegulation,
  bigData,
  developmentReform,
  financeBureau,
  financialRegulation,
  financialServices,
  peoplesBank,
  publicSecurity,
} from '../departments.ts'

export default {
  id: '七',
  zh: '优化金融服务',
  en: 'Financial services',
  coordinator: financialServices,
  clauses: [
    {
      id: '七-1',
      kind: 'neither',
      zh: '大型银行普惠小微贷款比年初增三成以上，农商行此类贷款占比到年底提高2个百分点。',
      en: 'Large banks lend small firms at least 30% more than at the year’s start; the rural bank’s share of such loans rises by two points by its end.',
      charges: [{ lead: [bankingRegulation], responsible: [] }],
      milestones: [
        {
          words: '2021年底',
          date: '2021-12-31',
          zh: '农商行占比提高2个百分点',
          en: 'the rural bank’s share up by two points',
        },
      ],
      processes: [],
      targets: ['K14'],
    },
    {
      id: '七-2',
      kind: 'neither',
      zh: '评价银行服务实体经济的情况，并对2020年小微金融服务作监管评价。',
      en: 'Banks are assessed for their service to the real economy, and for their service to small firms in 2020.',
      charges: [
        {
          lead: [financialRegulation],
          responsible: [],
          covers: { zh: '服务实体经济评价', en: 'service to the real economy' },
        },
        {
          lead: [bankingRegulation],
          responsible: [financialServices, financeBureau],
          covers: { zh: '小微金融服务监管评价', en: 'service to small firms' },
        },
      ],
      milestones: [],
      processes: [],
      targets: [],
      open: {
        zh: '县地方金融监管局是否即县金融发展服务中心，未写明。',
        en: 'Whether the Local Financial Regulation Bureau is the Financial Development Service Centre is not said.',
      },
    },
    {
      id: '七-3',
      kind: 'neither',
      zh: '汇集涉企数据，接入省融资平台，银企信息互通；信用平台升级并一体化。',
      en: 'Data on firms are gathered and shared with lenders through the provincial platform; the credit platform is renewed and unified.',
      charges: [
        {
          lead: [financialRegulation],
          responsible: [bigData, financialServices],
          covers: { zh: '涉企数据共享', en: 'sharing data on firms' },
        },
        { lead: [developmentReform], responsible: [], covers: { zh: '信用平台', en: 'the credit platform' } },
      ],
      milestones: [],
      processes: [],
      targets: [],
      open: {
        zh: '县地方金融监管局是否即县金融发展服务中心，未写明。',
        en: 'Whether the Local Financial Regulation Bureau is the Financial Development Service Centre is not said.',
      },
    },
    {
      id: '七-4',
      kind: 'process',
      zh: '鼓励金融机构与征信机构合作；合条件的机构申请接入征信数据库，给予办理服务。',
      en: 'Lenders and credit bureaus are encouraged to work together; qualified bodies are helped to join the credit database.',
      charges: [{ lead: [peoplesBank], responsible: [] }],
      milestones: [],
      processes: ['credit-system-access'],
      targets: [],
    },
    {
      id: '七-5',
      kind: 'neither',
      zh: '帮助法人银行补资本、处置不良，把更多贷款引向实体。',
      en: 'Local banks are helped to raise capital and clear bad loans, so that more credit reaches the real economy.',
      charges: [
        { lead: [financialServices, financeBureau], responsible: [bankingRegulation, financialServices] },
      ],
      milestones: [],
      processes: [],
      targets: [],
    },
    {
      id: '七-6',
      kind: 'neither',
      zh: '支持企业上市、挂牌、发债和股权融资。',
      en: 'Firms are supported to list, to issue bonds and to raise equity.',
      charges: [
        {
          lead: [financialServices, financeBureau],
          responsible: [developmentReform, peoplesBank, financialServices],
        },
      ],
      milestones: [],
      processes: [],
      targets: [],
    },
    {
      id: '七-7',
      kind: 'neither',
      zh: '管住银行信贷行为，防止内外勾结和骗贷；打击逃废债。',
      en: 'Lending is watched for collusion and fraud, and evasion of bank debts is prosecuted.',
      charges: [
        {
          lead: [bankingRegulation],
          responsible: [],
          covers: { zh: '管控信贷行为', en: 'watching the lenders' },
        },
        { lead: [publicSecurity], responsible: [], covers: { zh: '打击逃废债', en: 'evasion of debts' } },
      ],
      milestones: [],
      processes: [],
      targets: [],
    },
  ],
} satisfies Section
