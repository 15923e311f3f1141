import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department } from '../../src/process/definition.ts'
import { type Item, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { noLimit, windowAsChannel } from '../assumed.ts'
import {
  approvalBureau,
  cultureTourism,
  emergencyManagement,
  naturalResources,
  waterResources,
} from '../departments.ts'

/** 不得要求重复评估: what the area already has is not assessed again. */
const assessment = (id: string, zh: string, en: string, department: Department): Item =>
  item(id, {
    zh,
    en,
    department,
    separable: true,
    when: not(fact('assessed').includes(id)),
    source: { plan: '二-14', words: '对拟提供建设用地的……等事项进行评价' },
  })

const assessments = [
  assessment('minerals', '压覆重要矿产资源', 'Important mineral deposits', naturalResources),
  assessment('geology', '地质灾害危险性', 'Geological hazard', naturalResources),
  assessment('energy', '节能', 'Energy saving', approvalBureau),
  assessment('seismic', '地震安全性', 'Seismic safety', emergencyManagement),
  assessment('soil', '水土保持', 'Soil and water conservation', waterResources),
  assessment('flood', '防洪影响', 'Flood impact', waterResources),
  assessment('water', '水资源论证', 'Water resources', waterResources),
  assessment('relics', '文物影响', 'Cultural relics', cultureTourism),
]

export default defineProcess({
  slug: 'regional-assessment',
  version: 1,
  zh: '建设用地区域评估',
  en: 'Regional assessment of construction land',
  section: '二 工程建设项目审批制度改革',
  tier: 'B',
  clauses: ['二-14'],
  // “按照市级部署”, “按照市级要求”: no date.
  milestones: [],
  effectiveFrom: { '二-14': null },
  lead: [naturalResources],
  responsible: [naturalResources, approvalBureau, emergencyManagement, waterResources, cultureTourism],
  andOthers: true,
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '“多规合一”业务协同平台', en: 'Platform of the integrated plans' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  free: { plan: '二-14', words: '不得要求用地主体承担评估费用' },
  facts: [
    {
      id: 'plot',
      zh: '规划地块编码',
      en: 'Code of the plot',
      type: 'text',
      source: { plan: '二-14', words: '规划地块编码' },
    },
    {
      id: 'assessed',
      zh: '地块所在区域已有评估成果的事项',
      en: 'What the area has already been assessed for',
      type: 'set',
      values: assessments.map(({ id, zh, en }) => ({ id, zh, en })),
      default: [],
      register: { id: 'assessed-plots', key: 'plot' },
      source: { plan: '二-14', words: '不得要求……重复评估' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    parallel(...assessments),
    item('plot-code', {
      zh: '成果关联规划地块编码，纳入“多规合一”业务协同平台',
      en: 'Results tied to the code of the plot and kept on the platform',
      department: naturalResources,
      source: { plan: '二-14', words: '区域评估成果关联控制性详细规划中的规划地块编码' },
    }),
    step('results-obtained', {
      zh: '地块使用权人通过系统自动获取成果',
      en: 'Who gets the right to use the plot gets the results through the system',
      department: naturalResources,
      source: { plan: '二-14', words: '获得地块的使用权人通过系统自动获取成果' },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '一个办件为一宗地；没有登记的地块视为尚未评估',
      en: 'one case is one plot; of a plot without an entry nothing has been assessed yet',
    },
    {
      zh: '各项评估并行，也可单独进行',
      en: 'the assessments run side by side, and each can also be made by itself',
    },
    { zh: '哪个部门负责哪项评估', en: 'which department makes which assessment' },
    { zh: '八项列举以“等”结尾：县可以增加', en: 'the list of eight ends in 等: the county may add to it' },
    {
      zh: '未作区域评估的土地如何办理，方案未写',
      en: 'of land that was not assessed for the region nothing is said',
    },
    windowAsChannel,
  ],
})
