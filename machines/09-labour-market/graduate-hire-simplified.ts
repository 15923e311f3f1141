import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { education, humanResources } from '../departments.ts'

/** 九-3 takes one step out, for employers that are not public; the plan prints 教育协议书, to be read 就业协议书. */
const otherThanNonPublic = not(fact('nonPublicEmployer').is(true))
const sealAbolished = {
  plan: '九-3',
  words: '对非公单位接收应届高校毕业生，取消由公共就业人才服务机构在就业协议书上签章的环节',
}

export default defineProcess({
  slug: 'graduate-hire-simplified',
  version: 1,
  zh: '应届高校毕业生就业手续简化',
  en: 'Simplified hiring of graduates',
  section: '九 劳动力市场监管',
  tier: 'B',
  clauses: ['九-3'],
  milestones: [
    {
      clause: '九-3',
      date: '2021-06-30',
      words: '6月底前',
      covers: '全面推广使用电子报到证；求职招聘服务事项“全程网办”（取消签章无期限）',
    },
  ],
  effectiveFrom: { '九-3': null },
  lead: [humanResources],
  responsible: [education],
  channels: [{ id: 'online', zh: '全程网办', en: 'Wholly online' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'nonPublicEmployer',
      zh: '非公单位',
      en: 'Employer that is not public',
      type: 'boolean',
      source: { plan: '九-3', words: '非公单位接收应届高校毕业生' },
    },
  ],
  materials: [
    {
      id: 'agency-seal',
      zh: '公共就业人才服务机构在就业协议书上的签章',
      en: 'Seal of the public employment agency on the employment agreement',
      mayAsk: otherThanNonPublic,
      source: sealAbolished,
    },
  ],
  certificates: [{ id: 'e-report-card', zh: '电子报到证', en: 'Electronic report card' }],
  limits: [],
  tree: sequence(
    step('agency-seal', {
      zh: '公共就业人才服务机构签章',
      en: 'The public employment agency seals the agreement',
      department: humanResources,
      when: otherThanNonPublic,
      source: sealAbolished,
    }),
    item('hiring', {
      zh: '接收应届高校毕业生手续',
      en: 'Formalities of hiring the graduate',
      department: humanResources,
      source: { plan: '九-3', words: '简化应届高校毕业生就业手续' },
    }),
  ),
  assumed: [
    noLimit,
    { zh: '人才服务机构隶属县人社局', en: 'the agency is under 县人社局' },
    {
      zh: '报到证已于2023年在全国取消（人社部发〔2023〕26号，已核实）：县应自此停用本版本',
      en: 'the report card was abolished nationally in 2023 (人社部发〔2023〕26号, mark C): from then the county ends this version',
    },
  ],
})
