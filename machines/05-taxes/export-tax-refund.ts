import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { commerce, peoplesBank, taxBureau } from '../departments.ts'

const throughSingleWindow = fact('singleWindow').is(true)
const dataNotTyped = { plan: '五-7', words: '“单一窗口”出口退税申报，实现报关数据免录入' }

/** 六-7: “标准统一、要求统一、流程统一”: one way for every enterprise; its class changes one limit and nothing else. */
export default defineProcess({
  slug: 'export-tax-refund',
  version: 1,
  zh: '出口退（免）税',
  en: 'Export tax refund',
  section: '五 纳税',
  tier: 'A',
  clauses: ['五-7', '六-7'],
  milestones: [],
  effectiveFrom: { '五-7': null, '六-7': null },
  lead: [taxBureau],
  responsible: [commerce, peoplesBank, taxBureau],
  channels: [
    { id: 'e-tax-bureau', zh: '山东省电子税务局', en: 'Electronic tax bureau of Shandong' },
    { id: 'single-window', zh: '国际贸易“单一窗口”', en: 'International trade single window' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  paperless: { plan: '五-7, 六-7', words: '全面推行无纸化申报；全流程无纸化、线上办理' },
  facts: [
    {
      id: 'enterpriseClass',
      zh: '出口企业类别',
      en: 'Class of the export enterprise',
      type: 'choice',
      values: [
        { id: 'class-1', zh: '一类企业', en: 'Class 1' },
        { id: 'other', zh: '其他类别', en: 'Another class' },
      ],
      source: { plan: '六-7', words: '出口企业分类管理' },
    },
    {
      id: 'singleWindow',
      zh: '通过“单一窗口”申报',
      en: 'Declared through the single window',
      type: 'boolean',
      source: { plan: '五-7', words: '国际贸易“单一窗口”出口退税申报' },
    },
  ],
  materials: [
    {
      id: 'customs-data',
      zh: '录入报关数据',
      en: 'Customs data, entered by hand',
      mayAsk: not(throughSingleWindow),
      standIns: [{ by: 'shared-data', when: throughSingleWindow, source: dataNotTyped }],
      source: dataNotTyped,
    },
  ],
  certificates: [],
  limits: [
    {
      // The refund itself, not its approval, ends it.
      id: 'class-1-refund',
      zh: '一类企业完成退税',
      en: 'Refund done, for class 1',
      amount: 2,
      unit: 'working-days',
      kind: 'plan',
      source: { plan: '六-7', words: '一类企业在2个工作日内完成退税' },
      from: 'acceptance',
      until: 'result',
      item: 'treasury-refund',
      when: fact('enterpriseClass').is('class-1'),
      assumed: [{ zh: '自受理起算：方案未写起点', en: 'it starts at acceptance: the plan names no start' }],
    },
    {
      id: 'general-norm',
      zh: '出口退税审核审批',
      en: 'Examination and approval of the refund',
      amount: 20,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '出口退税管理 (general norm)', mark: 'K' },
      from: 'acceptance',
      until: 'result',
      item: 'approval',
      assumed: [{ zh: '自受理起算，至核准为止', en: 'it starts at acceptance and ends with the approval' }],
    },
  ],
  unnumbered: [
    { clause: '五-7', words: '加快申报速度', of: '申报 Declaration' },
    { clause: '五-7', words: '压缩办理时限', of: '退税办理 The whole' },
    { clause: '五-7', words: '加快退税进度', of: '退税 The refund' },
    {
      clause: '六-7',
      words: '加快退税业务受理、审核、审批各环节信息传递',
      of: '信息传递 Passing on the case',
    },
  ],
  measures: [
    {
      id: 'average-five-days',
      zh: '出口企业退税审核审批平均用时',
      en: 'Average time of examination and approval, over all export enterprises',
      amount: 5,
      unit: 'working-days',
      source: { plan: '六-7', words: '压缩出口企业退税审核审批平均用时至5个工作日' },
    },
  ],
  tree: sequence(
    item('examination', {
      zh: '审核',
      en: 'Examination',
      department: taxBureau,
      source: { plan: '六-7', words: '受理、审核、审批各环节' },
    }),
    item('approval', {
      zh: '审批',
      en: 'Approval',
      department: taxBureau,
      source: { plan: '六-7', words: '受理、审核、审批各环节' },
    }),
    step('treasury-refund', {
      zh: '退库（电子化，试行）',
      en: 'Refund from the treasury, electronic on trial',
      department: peoplesBank,
      source: { plan: '五-7', words: '试行电子化退库' },
    }),
  ),
  assumed: [
    {
      zh: '平均时间按全县、自受理至核准计算，不约束单个办件',
      en: 'the average runs from acceptance to the approval, over the county; it binds no case',
    },
    { zh: '退税由人行宁阳县支行国库拨付', en: 'the treasury at 人行宁阳县支行 pays the refund out' },
  ],
})
