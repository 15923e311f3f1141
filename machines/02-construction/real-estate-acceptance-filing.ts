import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department } from '../../src/process/definition.ts'
import { commitment, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { acceptanceIsJoint } from '../assumed.ts'
import {
  approvalBureau,
  civilAffairs,
  education,
  health,
  housingConstruction,
  townships,
} from '../departments.ts'
import { engineeringChannels } from './earlier-item.ts'

/** The public facilities of 二-5 and the bodies to which the application is pushed, in the order of the print. */
const facilities: readonly (readonly [id: string, zh: string, en: string, department: Department])[] = [
  ['education', '教育设施', 'Education', education],
  ['elderly-care', '养老设施', 'Care of the elderly', civilAffairs],
  ['health', '卫生设施', 'Health', health],
  ['property-service', '物业服务设施', 'Property service', housingConstruction],
  ['community-service', '社区服务设施', 'Community service', townships],
]

export default defineProcess({
  slug: 'real-estate-acceptance-filing',
  version: 1,
  zh: '房地产开发项目联合验收与竣工综合验收备案',
  en: 'Acceptance and filing of real-estate developments',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-5'],
  milestones: [
    {
      clause: '二-5',
      date: '2021-06-30',
      words: '6月底前',
      covers: '公益设施主管部门（单位）参与竣工联合验收',
    },
  ],
  effectiveFrom: { '二-5': null },
  lead: [],
  responsible: [housingConstruction, approvalBureau, education, civilAffairs, health],
  channels: engineeringChannels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'facilities',
      zh: '配套建设的公益设施',
      en: 'Public facilities of the project',
      type: 'set',
      values: facilities.map(([id, zh, en]) => ({ id, zh, en })),
      source: { plan: '二-5', words: '教育、养老、卫生、社区服务、物业服务等公益设施' },
    },
    {
      id: 'delayNotBuilders',
      zh: '因非建设单位原因不能及时移交',
      en: "Not handed over in time, for reasons not the builder's",
      type: 'boolean',
      source: { plan: '二-5', words: '因非建设单位原因导致不能及时移交的配套公益设施' },
    },
  ],
  materials: [
    {
      id: 'handover-agreement',
      zh: '移交协议',
      en: 'Handover agreement',
      mayAsk: true,
      source: { plan: '二-5', words: '通过联合验收并签订移交协议即可办理竣工综合验收备案' },
    },
  ],
  certificates: [{ id: 'filing', zh: '竣工综合验收备案证明', en: 'Proof of the comprehensive filing' }],
  limits: [
    {
      // Trap T8: 限时 has no number, so the day is entered when 容缺 is granted.
      id: 'facility-receipt',
      zh: '限时接收',
      en: 'The facility is received in time',
      amount: null,
      unit: 'calendar-days',
      kind: 'plan',
      source: { plan: '二-5', words: '可以容缺，由县政府指定部门（单位）限时接收' },
      from: 'promise',
      until: 'fulfilment',
      owedBy: { zh: '县政府指定部门（单位）', en: 'The body that the county government names' },
      assumed: [{ zh: '自同意容缺起算', en: 'it starts when 容缺 is granted' }],
    },
    {
      id: 'filing-handed-in',
      zh: '竣工验收备案报送',
      en: 'The filing is handed in',
      amount: 15,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '建设工程质量管理条例 49', mark: 'C' },
      from: 'turn',
      until: 'result',
      item: 'filing-handed-in',
      owedBy: { zh: '建设单位', en: 'The builder' },
      assumed: [acceptanceIsJoint],
    },
  ],
  tree: sequence(
    item('works', {
      zh: '水电气热信、道路、排水等已完工并通过验收',
      en: 'Utilities, roads and drainage are complete and accepted',
      department: housingConstruction,
      source: { plan: '二-5', words: '水电气热信、道路、排水等已完工并通过验收的房地产开发项目' },
    }),
    step('push', {
      zh: '推送至公益设施主管部门（单位）',
      en: 'Pushed to the bodies in charge of the facilities',
      department: approvalBureau,
      source: { plan: '二-5', words: '联合验收牵头部门将联合验收申请推送至' },
    }),
    parallel(
      item('joint-acceptance', {
        zh: '竣工联合验收',
        en: 'Joint completion acceptance',
        department: approvalBureau,
        source: { plan: '二-5', words: '参与竣工联合验收' },
      }),
      ...facilities.map(([id, zh, en, department]) =>
        item(id, {
          zh: `${zh}验收`,
          en: `${en}: acceptance`,
          department,
          when: fact('facilities').includes(id),
          source: {
            plan: '二-5',
            words: '教育、民政、卫健、房管、街道办事处等主管部门（单位），参与竣工联合验收',
          },
        }),
      ),
    ),
    // The filing needs a passed joint acceptance and a signed agreement; the fifteen days count from the first.
    parallel(
      sequence(
        step('handover-agreement', {
          zh: '签订移交协议',
          en: 'The handover agreement is signed',
          department: housingConstruction,
          source: { plan: '二-5', words: '签订移交协议' },
        }),
        step('handover', {
          zh: '公益设施移交',
          en: 'The facilities are handed over',
          department: housingConstruction,
          when: not(fact('delayNotBuilders').is(true)),
          source: { plan: '二-5', words: '移交的配套公益设施' },
        }),
      ),
      step('filing-handed-in', {
        zh: '建设单位报送备案',
        en: 'The builder hands in the filing',
        department: housingConstruction,
        source: { law: '建设工程质量管理条例 49', mark: 'C' },
      }),
    ),
    commitment('facility-receipt', {
      zh: '容缺：指定部门（单位）限时接收',
      en: 'Without the handover: the named body will receive it in time',
      department: housingConstruction,
      when: fact('delayNotBuilders').is(true),
      source: { plan: '二-5', words: '竣工综合验收备案时可以容缺' },
    }),
    item('filing', {
      zh: '竣工综合验收备案',
      en: 'Comprehensive completion filing',
      department: housingConstruction,
      source: { plan: '二-5', words: '办理竣工综合验收备案' },
    }),
  ),
  assumed: [
    {
      zh: '方案对验收和备案均无时限；条例49适用于本备案',
      en: 'no time limit in the plan for the acceptance and the filing; that 条例 49 binds this filing',
    },
    {
      zh: '哪个单位主管哪类设施；“房管”为县住建局，街道办事处列在各乡镇（街道）之下',
      en: 'which body is in charge of which facility; 房管 is 县住建局, 街道办事处 stands under 各乡镇（街道）',
    },
    {
      zh: '各类设施并行审查；以“等”结尾的列举未穷尽',
      en: 'the facilities are examined side by side; a list that ends in 等 is open',
    },
    {
      zh: '因自身原因不移交的不予容缺：移交后方可备案',
      en: 'who does not hand over for reasons of its own gets no 容缺: the filing waits for the handover',
    },
    {
      zh: '联合验收（二-4）和备案也可分别单独办理',
      en: 'the joint acceptance (二-4) and the filing can each also be started alone',
    },
    { zh: '文书名称', en: 'the name of the paper' },
  ],
})
