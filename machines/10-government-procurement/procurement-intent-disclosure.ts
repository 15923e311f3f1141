import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step, wait } from '../../src/process/tree.ts'
import { theChannels } from '../assumed.ts'
import { financeBureau, procuringUnits } from '../departments.ts'

const disclosure = { plan: '十-2', words: '推行政府采购意向公开制度' }

export default defineProcess({
  slug: 'procurement-intent-disclosure',
  version: 1,
  zh: '政府采购意向公开',
  en: 'Disclosure of procurement intent',
  section: '十 政府采购',
  tier: 'B',
  clauses: ['十-2'],
  milestones: [
    {
      clause: '十-2',
      date: '2021-06-30',
      words: '6月底前',
      covers: '根据省市要求推行政府采购意向公开制度',
    },
  ],
  effectiveFrom: { '十-2': null },
  lead: [financeBureau],
  responsible: [procuringUnits],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上公开', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'thirty-days',
      zh: '意向公开至采购活动开始',
      en: 'From disclosure to the start of the procurement',
      amount: 30,
      unit: 'calendar-days',
      kind: 'waiting',
      source: { law: '财库〔2020〕10号', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'waiting-period',
    },
  ],
  tree: sequence(
    item('draft', {
      zh: '采购意向编制',
      en: 'The buyer drafts its intent',
      department: procuringUnits,
      source: {
        county: { zh: '推定：采购人公开前先拟稿', en: 'assumed: the buyer drafts before it discloses' },
      },
    }),
    step('disclosure', {
      zh: '采购意向公开',
      en: 'The intent is disclosed',
      department: procuringUnits,
      source: disclosure,
    }),
    wait('waiting-period', {
      zh: '公开期',
      en: 'Waiting period',
      department: procuringUnits,
      source: { law: '财库〔2020〕10号', mark: 'K' },
    }),
    step('start', {
      zh: '采购活动开始',
      en: 'The procurement starts',
      department: procuringUnits,
      source: {
        county: { zh: '推定：等待期满后开始采购', en: 'assumed: the waiting period ends in the procurement' },
      },
    }),
  ),
  assumed: [{ zh: '方案和法律均无其他时限', en: 'no other time limit in plan or law' }, theChannels],
})
