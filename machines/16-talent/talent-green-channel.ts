import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { humanResources, talentChannelMembers } from '../departments.ts'

const academician = not(fact('person').is('talent'))

export default defineProcess({
  slug: 'talent-green-channel',
  version: 1,
  zh: '高层次人才服务绿色通道',
  en: 'Green channel for high-level talent',
  section: '十六 提升人才流动便利度',
  tier: 'B',
  clauses: ['十六-1', '十六-2', '十六-4'],
  milestones: [],
  effectiveFrom: { '十六-1': null, '十六-2': null, '十六-4': null },
  lead: [humanResources],
  responsible: [talentChannelMembers],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'person',
      zh: '服务对象',
      en: 'Whom it serves',
      type: 'choice',
      values: [
        { id: 'talent', zh: '高层次人才', en: 'High-level talent' },
        {
          id: 'academician-full-time',
          zh: '海外学术机构院士：全职在我县工作',
          en: 'Academician of a body abroad who works here full-time',
        },
        {
          // 以上 includes the number (民法典 1259): six months are enough. They are eligibility, no time limit.
          id: 'academician-six-months',
          zh: '海外学术机构院士：来宁工作时间6个月以上',
          en: 'Academician of a body abroad who works here for six months or more',
        },
      ],
      source: { plan: '十六-4', words: '全职在我县工作或来宁工作时间6个月以上的海外学术机构院士' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [{ clause: '十六-1', words: '随时受理、直接服务', of: '受理' }],
  tree: sequence(
    step('officer', {
      zh: '专员接件',
      en: 'A service officer takes it in hand',
      department: humanResources,
      source: { plan: '十六-1', words: '专员接件、并联办理' },
    }),
    parallel(
      item('members', {
        zh: '成员单位并联办理',
        en: 'The member units handle it side by side',
        department: talentChannelMembers,
        source: { plan: '十六-1', words: '专员接件、并联办理' },
      }),
      step('academician', {
        zh: '院士服务保障措施',
        en: 'Measures for academicians',
        department: humanResources,
        when: academician,
        source: { plan: '十六-4', words: '按照人才需求，强化服务保障措施' },
      }),
    ),
    step('answer', {
      zh: '集中反馈',
      en: 'One answer for all',
      department: humanResources,
      source: { plan: '十六-1', words: '集中反馈、统一建档' },
    }),
    step('file', {
      zh: '统一建档',
      en: 'One file for all',
      department: humanResources,
      source: { plan: '十六-1', words: '集中反馈、统一建档' },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '渠道：方案未列（十六-2只写“一站式”）',
      en: 'the channels: the plan names none (“一站式” in 十六-2)',
    },
    {
      zh: '服务未列明：成员单位在同一事项内各办各的',
      en: 'the services are not listed: the member units handle theirs within one item',
    },
  ],
})
