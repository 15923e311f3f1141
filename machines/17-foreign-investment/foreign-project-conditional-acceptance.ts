import { all, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department, Limit } from '../../src/process/definition.ts'
import { commitment, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimitInPlan } from '../assumed.ts'
import {
  approvalBureau,
  commerce,
  developmentReform,
  ecology,
  marketSupervision,
  naturalResources,
  parks,
  taxBureau,
  townships,
} from '../departments.ts'
import { jointPermitDecision, permitDecision, permitLimits } from '../law.ts'

const jointly = fact('jointly').is(true)
const needed = (department: Department) => fact('procedures').includes(department.id)

/** The departments of the clause whose procedures may be permits; 县税务局 makes none. */
const permitting = [developmentReform, naturalResources, ecology, approvalBureau, marketSupervision] as const
const handling = [...permitting, taxBureau] as const

const procedure = (department: Department) =>
  item(department.id, {
    zh: `${department.zh}办理手续`,
    en: `Procedures of the ${department.en}`,
    department,
    separable: true,
    when: needed(department),
    source: {
      county: {
        zh: '推定：具体哪些手续；十七-3只写“外资项目手续”',
        en: 'assumed: which procedures; 十七-3 says 外资项目手续',
      },
    },
  })

/** 行政许可法 42(1) binds each permit by itself, unless they are handled jointly (42(2)). */
const ownLimit = (department: Department): Limit => ({
  ...permitDecision,
  id: `${permitDecision.id}-${department.id}`,
  zh: `${permitDecision.zh}（${department.zh}）`,
  en: `${permitDecision.en} (${department.en})`,
  until: 'result',
  item: department.id,
  when: all(needed(department), not(jointly)),
})

export default defineProcess({
  slug: 'foreign-project-conditional-acceptance',
  version: 1,
  zh: '重点外资项目“容缺办理”“全流程代办”',
  en: 'Conditional acceptance for foreign projects',
  section: '十七 优化外商投资服务',
  tier: 'B',
  clauses: ['十七-3'],
  milestones: [],
  effectiveFrom: { '十七-3': null },
  lead: [commerce],
  responsible: [
    developmentReform,
    naturalResources,
    ecology,
    approvalBureau,
    marketSupervision,
    taxBureau,
    townships,
    parks,
  ],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  // Each procedure is decided by itself.
  decidedBy: 'items',
  facts: [
    {
      id: 'procedures',
      zh: '需办理手续的部门',
      en: 'Departments whose procedures the project needs',
      type: 'set',
      values: handling.map(({ id, zh, en }) => ({ id, zh, en })),
      source: { plan: '十七-3', words: '深化外资项目手续“容缺办理”和“全流程代办服务”' },
    },
    {
      id: 'jointly',
      zh: '统一办理或者联合办理、集中办理',
      en: 'Handled as one, jointly or together',
      type: 'boolean',
      default: false,
      answeredBy: 'authority',
      source: { law: '行政许可法 42(2)', mark: 'C' },
    },
    {
      id: 'lacking',
      zh: '容缺办理',
      en: 'Accepted although material is lacking',
      type: 'boolean',
      source: { plan: '十七-3', words: '“容缺办理”' },
    },
    {
      id: 'difficulty',
      zh: '有突出困难和重大问题',
      en: 'With outstanding difficulties',
      type: 'boolean',
      default: false,
      source: { plan: '十七-3', words: '在落地过程中遇到的突出困难和重大问题' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      // T8: no number in the plan, so the day must be entered whenever 容缺 is granted.
      id: 'lacking-material',
      zh: '补齐容缺材料',
      en: 'Making good the lacking material',
      amount: null,
      unit: 'calendar-days',
      kind: 'promised',
      source: { plan: '十七-3', words: '“容缺办理”' },
      from: 'promise',
      until: 'fulfilment',
      owedBy: { zh: '申请人', en: 'The applicant' },
      when: fact('lacking').is(true),
      assumed: [
        {
          zh: '方案未定日期：签署承诺时填写',
          en: 'the plan gives no day: it is entered when the promise is signed',
        },
      ],
    },
    ...permitting.map(ownLimit),
    { ...jointPermitDecision, when: jointly },
    ...permitLimits,
  ],
  tree: sequence(
    item('green-card', {
      zh: '重大项目“绿卡”',
      en: '“Green card” of a major project',
      department: commerce,
      source: { plan: '十七-3', words: '充分发挥重大项目“绿卡”工作机制作用' },
    }),
    step('agent', {
      zh: '全流程代办服务',
      en: 'An agent for the whole course',
      department: commerce,
      source: { plan: '十七-3', words: '“全流程代办服务”' },
    }),
    commitment('lacking-material', {
      zh: '承诺补齐容缺材料',
      en: 'Promise to make good the lacking material',
      department: commerce,
      when: fact('lacking').is(true),
      source: { plan: '十七-3', words: '“容缺办理”' },
    }),
    step('meeting', {
      zh: '重点外资项目会商',
      en: 'Departments meet on the difficulties',
      department: commerce,
      when: fact('difficulty').is(true),
      source: { plan: '十七-3', words: '建立健全重点外资项目会商工作机制' },
    }),
    parallel(...handling.map(procedure)),
  ),
  assumed: [
    noLimitInPlan,
    channelsUnnamed,
    {
      zh: '手续在顺序允许时并行；需要哪些，由办件写明',
      en: 'procedures run side by side where their order allows; which are needed, the case says',
    },
    {
      zh: '由县商务局核对项目是否持有“绿卡”，并收取承诺',
      en: '县商务局 looks whether the project has a “绿卡”, and takes the promise',
    },
    {
      zh: '手续是否属于许可：除县税务局的以外，均按行政许可法42办理',
      en: 'whether a procedure is a permit: all but those of 县税务局 are judged by 行政许可法 42',
    },
    {
      zh: '各乡镇（街道）和园区协助项目，不作决定',
      en: '各乡镇（街道） and 园区 help the project and make no decision',
    },
  ],
})
