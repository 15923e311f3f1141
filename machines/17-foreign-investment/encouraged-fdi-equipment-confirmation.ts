import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, promptlyHasNoNumber } from '../assumed.ts'
import { commerce, financeBureau } from '../departments.ts'

export default defineProcess({
  slug: 'encouraged-fdi-equipment-confirmation',
  version: 1,
  zh: '鼓励类外资项目信息比对确认（进口设备免税）',
  en: 'Confirmation of encouraged foreign projects',
  section: '十七 优化外商投资服务',
  tier: 'C',
  clauses: ['十七-5'],
  milestones: [],
  effectiveFrom: { '十七-5': null },
  // The clause names 责任部门 and no lead.
  lead: [],
  responsible: [commerce, financeBureau],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [{ clause: '十七-5', words: '及时将鼓励类项目确认信息发送海关', of: '确认信息' }],
  tree: sequence(
    item('comparison', {
      zh: '与《鼓励外商投资产业目录（2020）年版》比对确认',
      en: 'Compare with the 2020 catalogue of encouraged industries, and confirm',
      department: commerce,
      source: { plan: '十七-5', words: '提升外商投资鼓励类项目信息比对确认工作效率' },
    }),
    step('customs', {
      zh: '确认信息发送海关',
      en: 'Send the confirmation to the customs',
      department: commerce,
      source: { plan: '十七-5', words: '及时将鼓励类项目确认信息发送海关' },
    }),
  ),
  assumed: [
    promptlyHasNoNumber,
    channelsUnnamed,
    {
      zh: '两个部门如何分工；免税由海关办理',
      en: 'which of the two departments does what; the exemption itself is the customs’',
    },
  ],
})
