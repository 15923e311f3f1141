import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, windowAsChannel } from '../assumed.ts'
import { approvalBureau, financeBureau } from '../departments.ts'

const unsaid = {
  county: {
    zh: '推定：十一-2只写远程评标，未写步骤',
    en: 'assumed: 十一-2 names the remote evaluation and no steps',
  },
}

export default defineProcess({
  slug: 'remote-bid-evaluation',
  version: 1,
  zh: '远程异地评标',
  en: 'Remote bid evaluation',
  section: '十一 招标投标',
  tier: 'C',
  clauses: ['十一-2'],
  milestones: [
    {
      clause: '十一-2',
      date: '2021-09-30',
      words: '9月底前',
      covers: '远程异地评标网络环境、硬件设施设备（试点按省级系统建设进度）',
    },
  ],
  effectiveFrom: { '十一-2': null },
  lead: [],
  responsible: [approvalBureau, financeBureau],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '远程异地评标协同系统', en: 'Provincial system for remote evaluation' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [{ clause: '十一-2', words: '及时开展远程异地评标试点工作', of: '试点 The pilot' }],
  tree: sequence(
    item('booking', {
      zh: '两地评标室预约',
      en: 'Rooms are booked in both places',
      department: approvalBureau,
      source: unsaid,
    }),
    step('experts', {
      zh: '抽取评标专家',
      en: 'The experts are drawn',
      department: approvalBureau,
      source: unsaid,
    }),
    step('evaluation', {
      zh: '远程异地评标',
      en: 'Remote evaluation',
      department: approvalBureau,
      source: { plan: '十一-2', words: '开展远程异地评标试点工作' },
    }),
    step('archiving', { zh: '归档', en: 'Archived', department: approvalBureau, source: unsaid }),
  ),
  assumed: [noLimit, windowAsChannel],
})
