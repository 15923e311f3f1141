import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { approvalBureau, taxBureau } from '../departments.ts'
import { channels } from './registration.ts'

const fourTen = (words: string) => ({ plan: '四-10', words })

export default defineProcess({
  slug: 'home-visit-registration',
  version: 1,
  zh: '不动产登记上门服务',
  en: 'Home-visit registration service',
  section: '四 登记财产',
  tier: 'B',
  clauses: ['四-10'],
  milestones: [],
  effectiveFrom: { '四-10': null },
  lead: [approvalBureau],
  // The plan repeats the lead.
  responsible: [approvalBureau, taxBureau],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'who',
      zh: '申请人',
      en: 'Who asks',
      type: 'choice',
      values: [
        {
          id: 'special-group',
          zh: '老弱病残孕等特殊群体，因身体原因无法到现场',
          en: 'The old, weak, ill, disabled or pregnant who cannot come',
        },
        {
          id: 'collective',
          zh: '企业、单位等适合集中办理的',
          en: 'Enterprises and units suited to collective handling',
        },
      ],
      source: fourTen('老弱病残孕等特殊群体……或者企业、单位等适合集中办理的，可提出上门服务申请'),
    },
    {
      id: 'service',
      zh: '服务内容',
      en: 'Service',
      type: 'choice',
      values: [
        { id: 'witness', zh: '自然人之间的委托见证', en: 'Witness of an entrustment between persons' },
        { id: 'signing', zh: '批量件的面签', en: 'Signing of many cases in person' },
        { id: 'coaching', zh: '辅导线上申请', en: 'Help with the online application' },
      ],
      source: fourTen('提供自然人之间的委托见证、批量件的面签、辅导线上申请等上门服务'),
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('papers', {
      zh: '核验资料符合上门服务条件',
      en: 'The papers meet the conditions of a visit',
      department: approvalBureau,
      source: fourTen('经核验资料符合上门服务条件的'),
    }),
    choice(
      {
        when: fact('service').is('witness'),
        part: step('witness', {
          zh: '上门委托见证',
          en: 'Witness at home',
          department: approvalBureau,
          source: fourTen('自然人之间的委托见证'),
        }),
      },
      {
        when: fact('service').is('signing'),
        part: step('signing', {
          zh: '上门面签',
          en: 'Signing on the spot',
          department: approvalBureau,
          source: fourTen('批量件的面签'),
        }),
      },
      {
        part: step('coaching', {
          zh: '上门辅导线上申请',
          en: 'Help with the online application',
          department: approvalBureau,
          source: fourTen('辅导线上申请'),
        }),
      },
    ),
  ),
  assumed: [
    noLimit,
    { zh: '服务对象和服务内容均未穷尽（“等”）', en: 'the lists of applicants and services are open (等)' },
    { zh: '该条款未写县税务局承担什么', en: 'the part of 县税务局 is not named in the clause' },
    theChannels,
  ],
})
