import { all, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimitInPlan } from '../assumed.ts'
import { marketSupervision } from '../departments.ts'

/** 十四-10(5): what can be checked from afar in a “四新企业” need not be checked on site. */
const offSite = all(fact('fourNew').is(true), fact('offSiteSuffices').is(true))

/** One case is one joint inspection of one item, of enterprises of one risk class, after the year's plan. */
export default defineProcess({
  slug: 'joint-double-random-inspection',
  version: 1,
  zh: '部门联合“双随机、一公开”抽查',
  en: 'Joint double-random inspection',
  section: '十四 市场监管',
  tier: 'A',
  clauses: ['十四-1', '十四-2', '十四-3', '十四-10(5)'],
  milestones: [
    {
      clause: '十四-3',
      date: '2021-08-31',
      words: '8月底前',
      covers: '全面应用企业信用风险分类管理系统，科学运用分类结果',
    },
    {
      clause: '十四-10(5)',
      date: '2021-09-30',
      words: '9月底前',
      covers: '“四新企业”非现场检查（推定：期限在十四-10总述中）',
    },
  ],
  effectiveFrom: { '十四-1': null, '十四-2': null, '十四-3': null, '十四-10(5)': null },
  lead: [marketSupervision],
  responsible: [],
  channels: [
    {
      id: 'platform',
      zh: '山东省政府部门联合“双随机、一公开”监管平台',
      en: 'Joint inspection platform of Shandong',
    },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'inspectionItem',
      zh: '抽查事项',
      en: 'Inspection item',
      type: 'text',
      source: { plan: '十四-1', words: '全县部门联合双随机抽查事项清单' },
    },
    {
      id: 'listed',
      zh: '在联合抽查事项清单上',
      en: 'On the list of items for joint checks',
      type: 'boolean',
      register: { id: 'inspection-items', key: 'inspectionItem' },
      source: { plan: '十四-1', words: '健全完善全县部门联合双随机抽查事项清单' },
    },
    {
      id: 'risk',
      zh: '企业信用风险等级',
      en: "Class of the enterprises' credit risk",
      type: 'choice',
      values: [
        { id: 'high', zh: '风险等级高', en: 'High' },
        { id: 'other', zh: '其他', en: 'Neither high nor low' },
        { id: 'low', zh: '风险等级低', en: 'Low' },
      ],
      source: { plan: '十四-3', words: '对风险等级高的企业提高抽查比例和频次，对风险等级低的降低' },
    },
    {
      id: 'fourNew',
      zh: '“四新企业”',
      en: '“Four new” enterprises',
      type: 'boolean',
      default: false,
      source: { plan: '十四-10(5)', words: '对“四新企业”的“双随机、一公开”抽查' },
    },
    {
      id: 'offSiteSuffices',
      zh: '能够以非现场检查方式实现',
      en: 'Can be checked from afar',
      type: 'boolean',
      default: false,
      source: {
        plan: '十四-10(5)',
        words: '能够书面检查、信息化报送、电子设备检测、大数据监测等非现场检查方式实现',
      },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'publication',
      zh: '公示检查结果',
      en: 'Publication of the result',
      amount: 20,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '国发〔2019〕5号', mark: 'K' },
      // The turn of the publication is when the check is completed.
      from: 'turn',
      until: 'result',
      item: 'publication',
    },
  ],
  tree: sequence(
    step('list-item', {
      zh: '将抽查事项纳入清单',
      en: 'Put the item on the list',
      department: marketSupervision,
      when: not(fact('listed').is(true)),
      source: { plan: '十四-2', words: '将更多的事项纳入联合抽查范围' },
    }),
    step('annual-plan', {
      zh: '年度部门联合抽查计划',
      en: 'Annual plan of joint inspections',
      department: marketSupervision,
      source: { plan: '十四-1', words: '制定《宁阳县2021年度部门联合“双随机、一公开”抽查计划》' },
    }),
    choice(
      {
        when: fact('risk').is('high'),
        part: step('raise-frequency', {
          zh: '确定范围、对象和频次：提高抽查比例和频次',
          en: 'Set scope, targets and frequency: more often',
          department: marketSupervision,
          source: { plan: '十四-3', words: '对风险等级高的企业提高抽查比例和频次' },
        }),
      },
      {
        when: fact('risk').is('low'),
        part: step('lower-frequency', {
          zh: '确定范围、对象和频次：降低抽查比例和频次',
          en: 'Set scope, targets and frequency: less often',
          department: marketSupervision,
          source: { plan: '十四-3', words: '对风险等级低的降低抽查比例和频次' },
        }),
      },
      {
        part: step('keep-frequency', {
          zh: '确定范围、对象和频次',
          en: 'Set scope, targets and frequency: as before',
          department: marketSupervision,
          source: { plan: '十四-3', words: '确定双随机抽查的范围、对象和频次' },
        }),
      },
    ),
    step('draw', {
      zh: '随机抽取检查对象、随机选派检查人员',
      en: 'Draw targets and inspectors at random',
      department: marketSupervision,
      source: {
        county: {
          zh: '推定：“双随机”理解为两者均随机抽取',
          en: 'assumed: 双随机 read as the drawing of both',
        },
      },
    }),
    step('other-conclusions', {
      zh: '利用其他部门检查结论、生效文书和专业结论',
      en: 'Use the conclusions of other bodies',
      department: marketSupervision,
      when: fact('fourNew').is(true),
      source: {
        plan: '十四-10(5)',
        words: '积极利用其他政府部门检查结论、司法机关生效文书和专业机构作出的专业结论',
      },
    }),
    choice(
      {
        when: offSite,
        part: item('off-site-check', {
          zh: '联合非现场检查',
          en: 'Joint check from afar',
          department: marketSupervision,
          source: { plan: '十四-10(5)', words: '可以不采用现场检查方式进行' },
        }),
      },
      {
        part: item('joint-check', {
          zh: '联合抽查',
          en: 'Joint check',
          department: marketSupervision,
          source: { plan: '十四-2', words: '将更多的事项纳入联合抽查范围' },
        }),
      },
    ),
    step('publication', {
      zh: '录入并公示检查结果',
      en: 'Enter and publish the result',
      department: marketSupervision,
      source: {
        county: {
          zh: '推定：“一公开”理解为公开检查结果',
          en: 'assumed: 一公开 read as the publication of the result',
        },
      },
    }),
  ),
  assumed: [
    noLimitInPlan,
    {
      zh: '一个办件即对一个事项、一个风险等级企业的一次联合检查',
      en: 'one case is one joint inspection of one item, of enterprises of one risk class',
    },
    {
      zh: '不在清单上的事项，先列入清单再列入计划（十四-2），不因此拒绝',
      en: 'an item that is not on the list is put on it before it is planned (十四-2), and is not refused',
    },
    {
      zh: '参加部门逐件选定，在县市场监管局牵头下共同检查一次',
      en: 'the departments that take part are chosen case by case; they make one check together, under 县市场监管局',
    },
    {
      zh: '“可以”非现场检查，因此由办件写明是否足够',
      en: 'an off-site check is allowed (可以), so the case says whether it suffices',
    },
  ],
})
