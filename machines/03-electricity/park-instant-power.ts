import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { theChannels } from '../assumed.ts'
import { developmentReform, developmentZone, powerCompany } from '../departments.ts'
import { channels } from './shared.ts'

export default defineProcess({
  slug: 'park-instant-power',
  version: 1,
  zh: '园区“入驻即送电”',
  en: 'Power on arrival in the park',
  section: '三 获得电力',
  tier: 'C',
  clauses: ['三-4'],
  milestones: [{ clause: '三-4', date: '2021-06-30', words: '6月底前', covers: '推行园区快捷接电模式' }],
  effectiveFrom: { '三-4': null },
  lead: [developmentReform],
  responsible: [powerCompany],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [{ clause: '三-4', words: '入驻即送电', of: '企业入驻宁阳经济开发区后的送电' }],
  tree: sequence(
    item('arrival', {
      zh: '企业入驻宁阳经济开发区',
      en: 'The enterprise enters the development zone',
      department: developmentZone,
      source: { plan: '三-4', words: '在宁阳经济开发区' },
    }),
    step('channels', {
      zh: '园区提供基础通道（管廊、管沟），供电配套设施已超前建设',
      en: 'The park gives the channels, and the supply has been built ahead',
      department: developmentZone,
      source: {
        plan: '三-4',
        words: '园区提供基础通道（管廊、管沟），供电企业超前开展电力配套设施建设',
      },
    }),
    step('power', {
      zh: '送电',
      en: 'Power is on',
      department: powerCompany,
      source: { plan: '三-4', words: '入驻即送电' },
    }),
  ),
  assumed: [
    {
      zh: '方案和法律均无时限：“入驻即送电”没有数字',
      en: 'no time limit in plan or law: 入驻即送电 has no number',
    },
    { zh: '由园区管委会确认入驻', en: 'that the administrative committee confirms the arrival' },
    theChannels,
  ],
})
