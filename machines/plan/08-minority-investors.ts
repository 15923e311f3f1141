import type { Section } from '../../src/plan/plan.ts'
import {
  bankingRegulation,
  court,
  financeBureau,
  financialServices,
  industryBureau,
  justice,
  publicSecurity,
  stateAssets,
} from '../departments.ts'

export default {
  id: '八',
  zh: '保护中小投资者',
  en: 'Protecting minority investors',
  coordinator: financialServices,
  clauses: [
    {
      id: '八-1',
      kind: 'neither',
      zh: '配合省市监管上市公司信息披露，督促如实、及时、公平，严惩违规。',
      en: 'Help the province and the city to see that listed companies disclose truly, promptly and fairly.',
      charges: [
        {
          lead: [financialServices, financeBureau],
          responsible: [industryBureau, stateAssets, bankingRegulation, financialServices],
        },
      ],
      milestones: [],
      processes: [],
      targets: [],
      errata: [{ printed: '违法违规行', read: '违法违规行为' }],
    },
    {
      id: '八-2',
      kind: 'neither',
      zh: '盯住大股东、实控人和高管，督促上市公司完善治理。',
      en: 'Watch controlling shareholders and managers, and see that listed companies are governed well.',
      charges: [
        {
          lead: [financialServices, financeBureau],
          responsible: [stateAssets, bankingRegulation, financialServices],
        },
      ],
      milestones: [],
      processes: [],
      targets: [],
    },
    {
      id: '八-3',
      kind: 'neither',
      zh: '行刑衔接，加重处罚欺诈发行、造假、操纵和内幕交易。',
      en: 'Administrative and criminal law together against fraud, false accounts, manipulation and insider dealing.',
      charges: [
        {
          lead: [financialServices, financeBureau],
          responsible: [publicSecurity, justice, stateAssets, court, financialServices],
        },
      ],
      milestones: [],
      processes: [],
      targets: [],
    },
    {
      id: '八-4',
      kind: 'process',
      zh: '为投资者提供调解和法律援助，证券期货纠纷诉调对接，线上线下都可以。',
      en: 'Investors get mediation and legal aid; disputes pass between court and mediator, online and off.',
      charges: [
        { lead: [financialServices, financeBureau], responsible: [justice, court, financialServices] },
      ],
      milestones: [],
      processes: ['investor-dispute-mediation'],
      targets: [],
    },
    {
      id: '八-5',
      kind: 'neither',
      zh: '开展理性投资、防骗等公益宣传，普及金融和法律知识。',
      en: 'Public lessons on sound investment, fraud, finance and law.',
      charges: [{ lead: [financialServices, financeBureau], responsible: [] }],
      milestones: [],
      processes: [],
      targets: [],
    },
  ],
} satisfies Section
