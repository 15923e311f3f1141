import type { Section } from '../../src/plan/plan.ts'
import {
  developmentReform,
  disabledFederation,
  education,
  financeBureau,
  humanResources,
  veteransAffairs,
} from '../departments.ts'

export default {
  id: '九',
  zh: '劳动力市场监管',
  en: 'Labour market regulation',
  coordinator: humanResources,
  clauses: [
    {
      id: '九-1',
      kind: 'neither',
      zh: '出台就业优先措施；新增城镇就业4500人，登记失业率不高于4.5%。',
      en: 'Measures that put employment first; 4,500 new urban jobs and registered unemployment of at most 4.5%.',
      charges: [
        {
          lead: [humanResources],
          responsible: [developmentReform, education, financeBureau, veteransAffairs, disabledFederation],
        },
      ],
      milestones: [
        { words: '7月底前', date: '2021-07-31', zh: '就业优先政策措施', en: 'the measures' },
        { words: '9月底前', date: '2021-09-30', zh: '新增就业和失业率', en: 'new jobs and unemployment' },
      ],
      processes: [],
      targets: ['K15'],
    },
    {
      id: '九-2',
      kind: 'neither',
      zh: '就业服务线上线下信息化、制度化，窗口更便利更智慧。',
      en: 'Job services on information systems, online and at the window, simpler and smarter.',
      charges: [{ lead: [humanResources], responsible: [] }],
      milestones: [],
      processes: [],
      targets: [],
    },
    {
      id: '九-3',
      kind: 'process',
      zh: '非公单位接收应届毕业生，就业协议书不再由公共就业人才机构盖章；用电子报到证，全程网办。',
      en: 'Private employers hire graduates without the public agency’s seal on the agreement; the report card is electronic and all is done online.',
      charges: [{ lead: [humanResources], responsible: [education] }],
      milestones: [
        {
          words: '6月底前',
          date: '2021-06-30',
          zh: '电子报到证，全程网办',
          en: 'the electronic report card, all online',
        },
      ],
      processes: ['graduate-hire-simplified'],
      targets: [],
      errata: [{ printed: '教育协议书', read: '就业协议书' }],
    },
    {
      id: '九-4',
      kind: 'neither',
      zh: '推介县公共招聘网和公众号，为用工和求职搭桥。',
      en: 'The county’s job site and channel are made known, to bring employers and seekers together.',
      charges: [{ lead: [humanResources], responsible: [] }],
      milestones: [],
      processes: [],
      targets: [],
    },
    {
      id: '九-5',
      kind: 'neither',
      zh: '落实新业态用工政策，规范管理，保护从业者。',
      en: 'Rules for work in new kinds of business, to protect those who do it.',
      charges: [{ lead: [humanResources], responsible: [] }],
      milestones: [
        { words: '7月底前', date: '2021-07-31', zh: '新业态用工政策', en: 'the rules for new work' },
      ],
      processes: [],
      targets: [],
    },
    {
      id: '九-6',
      kind: 'neither',
      zh: '调整本县最低工资，发布工资指导线。',
      en: 'The minimum wage is adjusted and wage guidance published.',
      charges: [{ lead: [humanResources], responsible: [] }],
      milestones: [
        { words: '9月底前', date: '2021-09-30', zh: '最低工资和指导线', en: 'minimum wage and guidance' },
      ],
      processes: [],
      targets: [],
    },
    {
      id: '九-7',
      kind: 'neither',
      zh: '学习外地试点、调研企业，制定推进电子劳动合同的方案。',
      en: 'Pilots elsewhere are studied and a plan for electronic labour contracts is made.',
      charges: [{ lead: [humanResources], responsible: [] }],
      milestones: [
        { words: '9月底前', date: '2021-09-30', zh: '电子劳动合同方案', en: 'the plan for e-contracts' },
      ],
      processes: [],
      targets: [],
    },
    {
      id: '九-8',
      kind: 'process',
      zh: '职称从申报到发证全在网上，证书电子化并可在线查验。',
      en: 'Professional titles online from application to certificate, which is electronic and can be checked.',
      charges: [{ lead: [humanResources], responsible: [] }],
      milestones: [
        { words: '9月底前', date: '2021-09-30', zh: '职称评审全程网办', en: 'all four steps online' },
      ],
      processes: ['professional-title-review'],
      targets: ['K30'],
    },
    {
      id: '九-9',
      kind: 'process',
      zh: '工伤认定网上申报；事实和权利义务都清楚的，受理后7日内作出决定。',
      en: 'Work injuries are reported online; where facts and rights are clear the decision comes within seven days of acceptance.',
      charges: [{ lead: [humanResources], responsible: [] }],
      milestones: [
        {
          words: '9月底前',
          date: '2021-09-30',
          zh: '网上申报，压缩时限',
          en: 'online application, shorter time',
        },
      ],
      processes: ['work-injury-determination'],
      targets: ['K16'],
    },
  ],
} satisfies Section
