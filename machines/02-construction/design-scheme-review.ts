import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, consult, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { theChannels } from '../assumed.ts'
import { approvalBureau, naturalResources } from '../departments.ts'
import { permitDecision, permitLimits } from '../law.ts'

const exempt = fact('exemptionList').is(true)

export default defineProcess({
  slug: 'design-scheme-review',
  version: 1,
  zh: '设计方案审查与规划许可豁免',
  en: 'Design-scheme review and planning-permit exemption',
  section: '二 工程建设项目审批制度改革',
  tier: 'B',
  clauses: ['二-11'],
  milestones: [
    {
      clause: '二-11',
      date: '2021-08-31',
      words: '8月底前',
      covers: '豁免清单内的项目无需办理建设工程规划许可证',
    },
  ],
  effectiveFrom: { '二-11': null },
  lead: [naturalResources, approvalBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '工程审批系统', en: 'Engineering approval system' },
  ],
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    {
      id: 'projectKind',
      zh: '项目或工程类别',
      en: 'Kind of project or works',
      type: 'text',
      source: {
        county: {
          zh: '推定：二-11的清单列的是项目或工程类型',
          en: 'assumed: the lists of 二-11 name kinds of project or works',
        },
      },
    },
    {
      id: 'exemptionList',
      zh: '在省、市级《建设工程规划许可证》豁免清单上',
      en: 'On the provincial or city list of exemptions from the planning permit',
      type: 'boolean',
      register: { id: 'planning-permit-exemptions', key: 'projectKind' },
      source: { plan: '二-11', words: '按照省、市级《建设工程规划许可证》豁免清单' },
    },
    {
      id: 'committeeList',
      zh: '在规委会审查项目清单上',
      en: 'On the list of projects that the planning committee reviews',
      type: 'boolean',
      register: { id: 'planning-committee-matters', key: 'projectKind' },
      source: { plan: '二-11', words: '制定规委会审查项目清单' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      ...permitDecision,
      when: not(exempt),
      assumed: [
        {
          zh: '方案未定时限：审查作为规划许可的一部分受此约束',
          en: 'the plan gives no time limit: this binds the review as a part of the planning permit',
        },
      ],
    },
    ...permitLimits.map((limit) => ({ ...limit, when: not(exempt) })),
  ],
  tree: sequence(
    item('list-check', {
      zh: '核对豁免清单',
      en: 'Check against the list of exemptions',
      department: naturalResources,
      source: { plan: '二-11', words: '符合条件的项目' },
    }),
    choice(
      {
        when: exempt,
        part: step('no-permit-needed', {
          zh: '无需办理建设工程规划许可证',
          en: 'No planning permit is needed',
          department: naturalResources,
          source: { plan: '二-11', words: '符合条件的项目无需办理建设工程规划许可证' },
        }),
      },
      {
        part: sequence(
          parallel(
            item('review', {
              zh: '设计方案审查',
              en: 'Review of the design scheme',
              department: naturalResources,
              source: { plan: '二-11', words: '规范设计方案审查流程' },
            }),
            consult('approval-opinion', {
              zh: '征求行政审批服务部门意见',
              en: 'Opinion of the Approval Service Bureau',
              department: approvalBureau,
              source: { plan: '二-20', words: '通过征求相关部门意见方式代替审批' },
            }),
          ),
          // “非必要无需上会审查”: off its list the committee has no leaf to review in.
          item('committee', {
            zh: '规委会审查',
            en: 'Review by the planning committee',
            department: naturalResources,
            when: fact('committeeList').is(true),
            source: { plan: '二-11', words: '规委会审查项目清单，非必要无需上会审查' },
          }),
        ),
      },
    ),
  ),
  assumed: [
    {
      zh: '两张清单均未列的予以审查，不提交规委会',
      en: 'what is on neither list is reviewed, and not by the committee',
    },
    {
      zh: '由两个牵头部门中列在前的县自然资源和规划局审查，征求县行政审批服务局意见（二-20）',
      en: 'the review is by 县自然资源和规划局, printed first of the two leads; 县行政审批服务局 is consulted (二-20)',
    },
    {
      zh: '列入豁免清单的项目，其方案不在此审查',
      en: 'for a project on the list of exemptions the scheme is not reviewed here',
    },
    {
      zh: '方案未写规委会设在何处：其审查由县自然资源和规划局登记',
      en: 'the plan names no body for the 规委会: its review is entered by 县自然资源和规划局',
    },
    { zh: '方案审查意见的文书名称', en: 'the name of the paper with the opinion on the scheme' },
    theChannels,
  ],
})
