import { all, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, commitment, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { acceptanceIsJoint, partsSideBySide } from '../assumed.ts'
import { approvalBureau, housingConstruction } from '../departments.ts'
import {
  archiveAcceptance,
  civilDefenceFiling,
  completionFiling,
  fireAcceptanceOrFiling,
} from './completion-filing-parts.ts'
import { engineeringChannels } from './earlier-item.ts'

const department = housingConstruction
const promised = fact('archivePromised').is(true)
const special = fact('specialProject').is(true)
const builder = { zh: '建设单位', en: 'The builder' }
const obtainable = { plan: '二-8', words: '可通过工程审批系统获取的材料，不再要求建设单位提供' }
const archiveOnPromise = { plan: '二-8', words: '城建档案验收实行告知承诺制' }
const acceptanceReport = {
  id: 'acceptance-report',
  zh: '工程竣工验收报告',
  en: 'Completion acceptance report',
}
const onSystem = (material: string) => fact('onSystem').includes(material)
const archiveMaterial = { id: 'archive-papers', zh: '城建档案验收材料', en: 'Archive material' }

/**
 * 二-8: 合并办理, handled together, and not 合并为 a named item: it is no longer four applications, and four results
 * stay. After the joint acceptance the builder hands in; the limits that it owes count from that acceptance.
 */
export default defineProcess({
  slug: 'completion-filing-merged',
  version: 1,
  zh: '验收备案手续合并办理',
  en: 'Completion filing (four merged)',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-8', '二-20'],
  milestones: [
    { clause: '二-8', date: '2021-06-30', words: '6月底前', covers: '推行竣工联合验收，四项合并办理' },
    { clause: '二-20', date: '2021-07-31', words: '7月底前', covers: '跨部门审批以征求意见代替' },
  ],
  effectiveFrom: { '二-8': null, '二-20': null },
  lead: [housingConstruction],
  responsible: [approvalBureau],
  channels: engineeringChannels,
  mergedItems: [civilDefenceFiling, completionFiling, archiveAcceptance, fireAcceptanceOrFiling].map(
    ({ slug, version }) => `${slug}@${version}`,
  ),
  decidedBy: 'items',
  facts: [
    {
      id: 'civilDefence',
      zh: '有人防工程',
      en: 'With civil-defence works',
      type: 'boolean',
      source: { plan: '二-8', words: '人防工程竣工验收备案' },
    },
    {
      id: 'specialProject',
      zh: '特殊建设工程',
      en: 'Special construction project',
      type: 'boolean',
      source: { law: '住建部令51号', mark: 'K' },
    },
    {
      id: 'drawnForCheck',
      zh: '消防备案抽中检查',
      en: 'Fire filing drawn for check',
      type: 'boolean',
      default: false,
      answeredBy: 'authority',
      source: { law: '住建部令51号 37', mark: 'K' },
    },
    {
      id: 'archivePromised',
      zh: '城建档案告知承诺',
      en: 'Archive promised',
      type: 'boolean',
      source: archiveOnPromise,
    },
    {
      id: 'onSystem',
      zh: '可通过工程审批系统获取的材料',
      en: 'Materials that the approval system supplies',
      type: 'set',
      values: [acceptanceReport, archiveMaterial],
      default: [],
      source: obtainable,
    },
  ],
  materials: [
    {
      ...acceptanceReport,
      mayAsk: not(onSystem('acceptance-report')),
      standIns: [{ by: 'approval-system', when: onSystem('acceptance-report'), source: obtainable }],
      source: obtainable,
    },
    {
      ...archiveMaterial,
      mayAsk: all(not(promised), not(onSystem('archive-papers'))),
      standIns: [
        { by: 'approval-system', when: onSystem('archive-papers'), source: obtainable },
        { by: 'commitment', when: promised, source: archiveOnPromise },
      ],
      source: obtainable,
    },
  ],
  certificates: [
    { id: 'filing', zh: '竣工验收备案表', en: 'Completion filing form' },
    {
      id: 'archive-opinion-promised',
      zh: '建设工程档案验收意见书（告知承诺）',
      en: 'Opinion on the archive (on commitment)',
      item: 'archive-commitment',
    },
    { id: 'archive-opinion', zh: '建设工程档案验收意见书', en: 'Opinion on the archive', item: 'archive' },
  ],
  limits: [
    {
      id: 'archive-commitment',
      zh: '3个月内提交城建档案验收材料',
      en: 'Archive material within three months',
      amount: 3,
      unit: 'months',
      kind: 'plan',
      source: { plan: '二-8', words: '建设单位承诺在3个月内按要求提交城建档案验收材料' },
      from: 'promise',
      until: 'fulfilment',
      owedBy: builder,
      assumed: [{ zh: '自签署承诺起算', en: 'it starts when the commitment is signed' }],
    },
    {
      id: 'filing-handed-in',
      zh: '竣工验收备案报送',
      en: 'The completion filing is handed in',
      amount: 15,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '建设工程质量管理条例 49', mark: 'C' },
      from: 'turn',
      until: 'result',
      item: 'filing-handed-in',
      owedBy: builder,
      assumed: [acceptanceIsJoint],
    },
    {
      id: 'fire-filing-handed-in',
      zh: '消防验收备案报送',
      en: 'The fire filing is handed in',
      amount: 5,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '住建部令51号 34', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'fire-filing-handed-in',
      owedBy: builder,
      assumed: [acceptanceIsJoint],
    },
    {
      id: 'fire-check',
      zh: '消防备案抽查',
      en: 'Check of a fire filing that was drawn',
      amount: 15,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '住建部令51号 37', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'fire-check',
    },
    {
      id: 'archive-handed-in',
      zh: '城建档案报送',
      en: 'The archive is handed in',
      amount: 3,
      unit: 'months',
      kind: 'statutory',
      source: { law: '城市建设档案管理规定 6', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'archive-handed-in',
      owedBy: builder,
      assumed: [{ zh: '“竣工验收”即本件的联合验收', en: '竣工验收 is the joint acceptance of this case' }],
    },
  ],
  tree: sequence(
    step('joint-acceptance', {
      zh: '竣工联合验收合格',
      en: 'The joint completion acceptance is passed',
      department,
      source: { plan: '二-8', words: '加快推行竣工联合验收' },
    }),
    commitment('archive-commitment', {
      zh: '城建档案验收告知承诺',
      en: 'Commitment to hand in the archive',
      department,
      when: promised,
      source: { plan: '二-8', words: '承诺在3个月内按要求提交城建档案验收材料，即可出具' },
    }),
    parallel(
      item('civil-defence-filing', {
        zh: '人防工程竣工验收备案',
        en: 'Completion filing of civil-defence works',
        department,
        when: fact('civilDefence').is(true),
        source: { plan: '二-8', words: '人防工程竣工验收备案' },
      }),
      sequence(
        step('filing-handed-in', {
          zh: '建设单位报送竣工验收备案',
          en: 'The builder hands in the completion filing',
          department,
          source: { law: '建设工程质量管理条例 49', mark: 'C' },
        }),
        item('filing', {
          zh: '建设工程竣工验收备案',
          en: 'Completion filing of construction works',
          department,
          source: { plan: '二-8', words: '建设工程竣工验收备案' },
        }),
      ),
      sequence(
        step('archive-handed-in', {
          zh: '建设单位报送城建档案',
          en: 'The builder hands in the archive',
          department,
          when: not(promised),
          source: { law: '城市建设档案管理规定 6', mark: 'K' },
        }),
        item('archive', {
          zh: '建设工程竣工档案验收',
          en: 'Acceptance of completion archives',
          department,
          when: not(promised),
          source: { plan: '二-8', words: '建设工程竣工档案验收' },
        }),
      ),
      choice(
        {
          when: special,
          part: item('fire-acceptance', {
            zh: '消防验收',
            en: 'Fire acceptance',
            department,
            source: { plan: '二-8', words: '建设工程消防验收或备案' },
          }),
        },
        {
          part: sequence(
            step('fire-filing-handed-in', {
              zh: '建设单位报送消防备案',
              en: 'The builder hands in the fire filing',
              department,
              source: { law: '住建部令51号 34', mark: 'K' },
            }),
            item('fire-filing', {
              zh: '消防备案',
              en: 'Fire filing',
              department,
              source: { plan: '二-8', words: '建设工程消防验收或备案' },
            }),
            item('fire-check', {
              zh: '消防备案抽查',
              en: 'Check of the fire filing',
              department,
              when: fact('drawnForCheck').is(true),
              source: { law: '住建部令51号 37', mark: 'K' },
            }),
          ),
        },
      ),
    ),
  ),
  assumed: [
    partsSideBySide,
    {
      zh: '四项均由牵头的县住建局办理，无须征求其他部门意见（二-20）',
      en: '县住建局, the lead, handles all four, so there is no other department to consult (二-20)',
    },
    {
      zh: '除“意见书（告知承诺）”外的证件名称，以及一并发放',
      en: 'the names of the papers but for the 意见书（告知承诺）, and that all are issued together',
    },
    {
      zh: '工程竣工验收报告作为材料；是否抽中在立件时写明',
      en: 'the 工程竣工验收报告 as a material; whether a filing is drawn is told when the case is opened',
    },
    {
      zh: '各部分审查前签署承诺；逾期未兑现的予以催办',
      en: 'the commitment is signed before the parts are examined; a promise not kept in time is chased',
    },
  ],
})
