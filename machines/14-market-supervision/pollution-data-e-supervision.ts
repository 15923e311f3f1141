import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimit } from '../assumed.ts'
import { ecology } from '../departments.ts'

const means = (id: string) => fact('means').includes(id)
const asNeeded = {
  plan: '十四-10(1)',
  words: '视情积极推进用电监控系统、视频监控建设，推进远程执法试点',
} as const

export default defineProcess({
  slug: 'pollution-data-e-supervision',
  version: 1,
  zh: '污染物自动监测数据标记与电子督办',
  en: 'Pollution data marking and e-supervision',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-10(1)'],
  milestones: [
    {
      clause: '十四-10(1)',
      date: '2021-08-31',
      words: '8月底前',
      covers: '宁阳化工产业园有毒有害气体预警体系',
    },
    { clause: '十四-10(1)', date: '2021-09-30', words: '9月底前', covers: '自动监测数据标记和电子督办试点' },
  ],
  effectiveFrom: { '十四-10(1)': null },
  lead: [ecology],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'industry',
      zh: '行业',
      en: 'Industry',
      type: 'choice',
      values: [
        { id: 'thermal-power', zh: '火电', en: 'Thermal power' },
        { id: 'cement', zh: '水泥', en: 'Cement' },
        { id: 'paper', zh: '造纸', en: 'Paper' },
      ],
      source: { plan: '十四-10(1)', words: '全县火电、水泥和造纸行业' },
    },
    {
      id: 'means',
      zh: '视情采用的方式',
      en: 'Means taken as the case needs',
      type: 'set',
      values: [
        { id: 'power-use', zh: '用电监控', en: 'Monitoring of power use' },
        { id: 'video', zh: '视频监控', en: 'Video' },
        { id: 'remote', zh: '远程执法试点', en: 'Remote enforcement, on trial' },
      ],
      default: [],
      source: asNeeded,
    },
    {
      id: 'offSiteSuffices',
      zh: '非现场执法监管能够实现监管效果',
      en: 'Supervision from afar achieves its aim',
      type: 'boolean',
      default: true,
      source: { plan: '十四-10(1)', words: '对能够通过非现场执法监管方式实现监管效果的事项' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    step('data-marking', {
      zh: '污染物排放自动监测数据标记',
      en: 'Marking of the monitoring data',
      department: ecology,
      source: { plan: '十四-10(1)', words: '污染物排放自动监测数据标记和电子督办试点工作' },
    }),
    step('e-supervision', {
      zh: '电子督办',
      en: 'Electronic supervision notice',
      department: ecology,
      source: { plan: '十四-10(1)', words: '污染物排放自动监测数据标记和电子督办试点工作' },
    }),
    parallel(
      step('power-use', {
        zh: '用电监控',
        en: 'Monitoring of power use',
        department: ecology,
        when: means('power-use'),
        source: asNeeded,
      }),
      step('video', {
        zh: '视频监控',
        en: 'Video',
        department: ecology,
        when: means('video'),
        source: asNeeded,
      }),
      step('remote', {
        zh: '远程执法',
        en: 'Remote enforcement',
        department: ecology,
        when: means('remote'),
        source: asNeeded,
      }),
      // 不再纳入现场检查: only what cannot be supervised from afar is checked on site.
      step('on-site-check', {
        zh: '现场检查',
        en: 'On-site check',
        department: ecology,
        when: not(fact('offSiteSuffices').is(true)),
        source: { plan: '十四-10(1)', words: '不再纳入现场检查' },
      }),
    ),
    step('answer', {
      zh: '企业反馈',
      en: 'The enterprise answers',
      department: ecology,
      source: {
        county: { zh: '推定：企业对通知作出答复', en: 'assumed: the enterprise answers the notice' },
      },
    }),
    item('check', {
      zh: '核查办结',
      en: 'The bureau checks and closes',
      department: ecology,
      source: {
        county: {
          zh: '推定：结案前由生态环境部门核查答复',
          en: 'assumed: the bureau checks the answer before it closes the case',
        },
      },
    }),
  ),
  assumed: [
    noLimit,
    channelsUnnamed,
    { zh: '通知之后，各项措施并行', en: 'the means are taken side by side, after the notice' },
    {
      zh: '无法远程监管的可以现场检查',
      en: 'that what cannot be supervised from afar may be checked on site',
    },
  ],
})
