import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { approvalBureau, housingConstruction } from '../departments.ts'
import { engineeringChannels } from './earlier-item.ts'

/**
 * 二-3: one 环节 at most, so one item. The problems of the scheme are told once, as the case's one complete
 * correction notice: there is no second.
 */
export default defineProcess({
  slug: 'drainage-connection',
  version: 1,
  zh: '简化排水接入',
  en: 'Drainage connection',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-3'],
  milestones: [
    { clause: '二-3', date: '2021-06-20', words: '6月中旬前', covers: '优化排水接入实施方案，简化办理流程' },
  ],
  effectiveFrom: { '二-3': null },
  lead: [],
  responsible: [housingConstruction, approvalBureau],
  channels: engineeringChannels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'oneForm',
      zh: '纳入工程审批系统“一张表单”',
      en: 'On the “one form” of the approval system',
      type: 'boolean',
      source: { plan: '二-3', words: '对纳入工程审批系统“一张表单”的' },
    },
  ],
  materials: [
    {
      id: 'connection-material',
      zh: '排水接入材料',
      en: 'Material for the connection',
      mayAsk: not(fact('oneForm').is(true)),
      source: { plan: '二-3', words: '接入环节不超过1个，不再单独提供材料' },
    },
  ],
  certificates: [],
  limits: [],
  tree: sequence(
    step('advice', {
      zh: '主动提供周边排水设施情况和排水方案咨询',
      en: 'Data on the facilities around, and advice on the scheme',
      department: housingConstruction,
      source: { plan: '二-3', words: '主动向建设单位提供周边排水设施情况和排水方案咨询' },
    }),
    item('connection', {
      zh: '排水接入',
      en: 'Drainage connection',
      department: housingConstruction,
      source: { plan: '二-3', words: '接入环节不超过1个' },
    }),
  ),
  assumed: [
    {
      zh: '方案和法律均无时限：排水许可的二十个工作日属另一许可',
      en: 'no time limit in plan or law: the twenty working days of the 排水许可 are those of another permit',
    },
    {
      zh: '方案未写排水接入服务单位：其工作列在县住建局之下',
      en: 'the plan names no 排水接入服务单位: what it does stands under 县住建局',
    },
    {
      zh: '再次开列问题即违反“一次性告知”：第一次之后不得再要求补正',
      en: 'a second list of problems would be a breach of 一次性告知: after the first the case can be asked for nothing more',
    },
    {
      zh: '不使用统一表单的项目可以要求什么',
      en: 'what may be asked of a project that is not on the one form',
    },
  ],
})
