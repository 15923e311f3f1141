import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimit } from '../assumed.ts'
import { marketSupervision } from '../departments.ts'

export default defineProcess({
  slug: 'ip-dispute-mediation',
  version: 1,
  zh: '知识产权纠纷调解与诉调对接',
  en: 'Mediation of IP disputes',
  section: '十三 知识产权创造、保护和运用',
  tier: 'C',
  clauses: ['十三-2'],
  milestones: [],
  effectiveFrom: { '十三-2': null },
  // The clause names a 责任单位 and no lead.
  lead: [],
  responsible: [marketSupervision],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'way',
      zh: '化解方式',
      en: 'Way of settling the dispute',
      type: 'choice',
      values: [
        { id: 'mediation', zh: '调解', en: 'Mediation' },
        { id: 'arbitration', zh: '仲裁', en: 'Arbitration' },
      ],
      source: { plan: '十三-2', words: '人民调解组织、仲裁组织全覆盖' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    choice(
      {
        when: fact('way').is('mediation'),
        part: item('mediation', {
          zh: '调解',
          en: 'Mediation',
          department: marketSupervision,
          source: { plan: '十三-2', words: '人民调解组织' },
        }),
      },
      {
        part: item('arbitration', {
          zh: '仲裁',
          en: 'Arbitration',
          department: marketSupervision,
          source: { plan: '十三-2', words: '仲裁组织' },
        }),
      },
    ),
    step('court-docking', {
      zh: '在线诉调对接',
      en: 'Online hand-over between court and mediation',
      department: marketSupervision,
      source: { plan: '十三-2', words: '建立知识产权纠纷在线诉调对接机制' },
    }),
    step('confirm', {
      zh: '确认',
      en: 'Confirmation of the settlement',
      department: marketSupervision,
      source: { county: { zh: '推定：对和解协议予以确认', en: 'assumed: the settlement is confirmed' } },
    }),
  ),
  assumed: [
    noLimit,
    channelsUnnamed,
    { zh: '收到纠纷即为收件', en: 'receiving the dispute is the receipt of the case' },
    {
      zh: '调解或仲裁机构未写明：暂由县市场监管局代列',
      en: 'the mediating or arbitrating body is not named: 县市场监管局 stands for it',
    },
  ],
})
