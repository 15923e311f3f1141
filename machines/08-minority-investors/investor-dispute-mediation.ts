import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { court, financeBureau, financialServices, justice } from '../departments.ts'

export default defineProcess({
  slug: 'investor-dispute-mediation',
  version: 1,
  zh: '投资者纠纷诉前调解与诉调对接',
  en: 'Mediation of investor disputes',
  section: '八 保护中小投资者',
  tier: 'C',
  clauses: ['八-4'],
  milestones: [],
  effectiveFrom: { '八-4': null },
  lead: [financialServices, financeBureau],
  // The plan repeats a lead among the responsible.
  responsible: [justice, court, financialServices],
  channels: [
    { id: 'online', zh: '线上诉调对接', en: 'Online' },
    { id: 'offline', zh: '线下诉调对接', en: 'In person' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'mediation',
      zh: '调解',
      en: 'Mediation',
      amount: 30,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '人民调解 practice', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'mediation',
      assumed: [{ zh: '自移交之时起算', en: 'it starts when the matter is referred' }],
    },
  ],
  tree: sequence(
    item('referral', {
      zh: '纠纷登记、转调解',
      en: 'The dispute is taken in and referred',
      department: financialServices,
      source: {
        county: {
          zh: '推定：八-4只写调解，未写纠纷如何进入',
          en: 'assumed: 八-4 names the mediation and not how a dispute comes to it',
        },
      },
    }),
    step('mediation', {
      zh: '诉前纠纷调解',
      en: 'Mediation before a suit',
      department: justice,
      source: { plan: '八-4', words: '加强诉前纠纷调解协作' },
    }),
    step('court-link', {
      zh: '诉调对接',
      en: 'Link to the court',
      department: court,
      source: { plan: '八-4', words: '畅通证券期货纠纷线上、线下诉调对接机制' },
    }),
  ),
  assumed: [
    { zh: '各步骤由哪个部门办理', en: 'which department does which step' },
    {
      zh: '在法院以达成协议、司法确认或起诉结束',
      en: 'at the court the case ends with an agreement, its judicial confirmation, or a suit',
    },
  ],
})
