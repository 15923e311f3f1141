import type { Section } from '../../src/plan/plan.ts'
import { approvalBureau, financeBureau, procuringUnits, transport } from '../departments.ts'

export default {
  id: '十',
  zh: '政府采购',
  en: 'Government procurement',
  coordinator: approvalBureau,
  clauses: [
    {
      id: '十-1',
      kind: 'rule',
      zh: '采购人用数字证书和电子签章，采购与预算、支付联通，监督全程在线。',
      en: 'Buyers use digital certificates and e-seals, procurement is linked to budget and payment and supervised online throughout.',
      charges: [{ lead: [], responsible: [financeBureau, approvalBureau] }],
      milestones: [
        { words: '6月底前', date: '2021-06-30', zh: '采购人用电子签章', en: 'buyers use e-seals' },
        { words: '12月底前', date: '2021-12-31', zh: '与预算、支付联通', en: 'linked to budget and payment' },
      ],
      processes: [],
      targets: [],
    },
    {
      id: '十-2',
      kind: 'process',
      zh: '清理备选、名录、资格三种供应商库，去掉不公平门槛；采购意向先公开。',
      en: 'Closed lists of suppliers are cleared away with unfair thresholds; the intent to buy is published beforehand.',
      charges: [{ lead: [financeBureau], responsible: [procuringUnits] }],
      milestones: [{ words: '6月底前', date: '2021-06-30', zh: '采购意向公开', en: 'publishing the intent' }],
      processes: ['procurement-intent-disclosure'],
      targets: ['K31'],
    },
    {
      id: '十-3',
      kind: 'neither',
      zh: '按省市要求完善公路养护采购和招标规范，扩大改革面。',
      en: 'The rules for procuring road maintenance are improved and applied more widely.',
      charges: [{ lead: [transport, financeBureau], responsible: [approvalBureau] }],
      milestones: [
        { words: '9月底前', date: '2021-09-30', zh: '公路养护规范', en: 'the road maintenance rules' },
      ],
      processes: [],
      targets: [],
    },
    {
      id: '十-4',
      kind: 'rule',
      zh: '适宜的货物服务200万元以下、工程400万元以下只面向中小企业；以上的预留四成，或给小微6%–10%（工程3%–5%）价格扣除。',
      en: 'Suitable goods and services up to 2 million yuan and works up to 4 million are kept for SMEs; above that 40% is reserved or small firms get 6–10% (works 3–5%) off their price.',
      charges: [{ lead: [financeBureau], responsible: [procuringUnits] }],
      milestones: [],
      processes: [],
      targets: ['K17'],
    },
    {
      id: '十-5',
      kind: 'process',
      zh: '完善合同融资和保函平台；中标通知书网上发，采购合同网上签。',
      en: 'A platform for contract finance and guarantees; award notices and contracts online.',
      charges: [{ lead: [financeBureau], responsible: [approvalBureau] }],
      milestones: [
        {
          words: '6月底前',
          date: '2021-06-30',
          zh: '融资与保函平台',
          en: 'the finance and guarantee platform',
        },
        { words: '9月底前', date: '2021-09-30', zh: '通知书和合同在线', en: 'notice and contract online' },
      ],
      processes: ['award-and-contract-online'],
      targets: [],
    },
    {
      id: '十-6',
      kind: 'process',
      zh: '供应商在线质疑、投诉，按统一标准处理；串标和恶意投诉受惩戒。',
      en: 'Suppliers challenge and complain online by one standard; collusion and malicious complaints are punished.',
      charges: [{ lead: [financeBureau], responsible: [approvalBureau] }],
      milestones: [
        {
          words: '9月底前',
          date: '2021-09-30',
          zh: '在线质疑、投诉',
          en: 'challenges and complaints online',
        },
      ],
      processes: ['procurement-challenge', 'procurement-complaint'],
      targets: [],
    },
  ],
} satisfies Section
