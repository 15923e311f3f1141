import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { commerce, financeBureau, financialServices, peoplesBank, taxBureau } from '../departments.ts'

const solve = { plan: '六-1', words: '解决企业进出口工作中遇到的商务、财政、金融、税务等问题' }
const problems = fact('problems')

export default defineProcess({
  slug: 'foreign-trade-problem-solving',
  version: 1,
  zh: '外贸企业问题逐一会诊',
  en: 'Case-by-case help for foreign-trade enterprises',
  section: '六 跨境贸易',
  tier: 'C',
  clauses: ['六-1'],
  milestones: [],
  effectiveFrom: { '六-1': null },
  // “由县商务局牵头” stands in the sentence; the bracket names 责任单位 only.
  lead: [commerce],
  responsible: [commerce, financeBureau, taxBureau, financialServices, peoplesBank],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上提交', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'problems',
      zh: '遇到的问题',
      en: 'Problems met',
      type: 'set',
      values: [
        { id: 'commercial', zh: '商务', en: 'Commercial' },
        { id: 'fiscal', zh: '财政', en: 'Fiscal' },
        { id: 'financial', zh: '金融', en: 'Financial' },
        { id: 'tax', zh: '税务', en: 'Tax' },
        { id: 'other', zh: '其他', en: 'Other' },
      ],
      source: solve,
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    step('survey', {
      zh: '逐一调研',
      en: 'The enterprise is visited',
      department: commerce,
      source: { plan: '六-1', words: '对现有外贸企业逐一调研' },
    }),
    item('diagnosis', {
      zh: '逐一会诊',
      en: 'Its problems are examined together',
      department: commerce,
      source: { plan: '六-1', words: '逐一会诊' },
    }),
    parallel(
      step('commercial', {
        zh: '解决商务问题',
        en: 'Commercial problem',
        department: commerce,
        when: problems.includes('commercial'),
        source: solve,
      }),
      step('fiscal', {
        zh: '解决财政问题',
        en: 'Fiscal problem',
        department: financeBureau,
        when: problems.includes('fiscal'),
        source: solve,
      }),
      step('financial', {
        zh: '解决金融问题',
        en: 'Financial problem',
        department: financialServices,
        when: problems.includes('financial'),
        source: solve,
      }),
      step('tax', {
        zh: '解决税务问题',
        en: 'Tax problem',
        department: taxBureau,
        when: problems.includes('tax'),
        source: solve,
      }),
      step('other', {
        zh: '解决其他问题',
        en: 'Another problem',
        department: commerce,
        when: problems.includes('other'),
        source: solve,
      }),
    ),
  ),
  assumed: [
    noLimit,
    theChannels,
    {
      zh: '哪个成员单位解决哪类问题；金融类由人行宁阳县支行与县金融发展服务中心共同解决',
      en: 'which member solves which problem; 人行宁阳县支行 joins 县金融发展服务中心 in financial ones',
    },
    {
      zh: '各成员单位分别答复企业，全部答复后结案',
      en: 'each member answers the enterprise, and the case is closed when all have',
    },
  ],
})
