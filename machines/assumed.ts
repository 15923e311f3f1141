import type { Name } from '../src/process/definition.ts'

/** What several definitions assume in the same words: neither plan nor law states it, and the county decides. */
export const noLimit: Name = { zh: '方案和法律均无时限', en: 'no time limit in plan or law' }
export const noLimitInPlan: Name = { zh: '方案无时限', en: 'no time limit in the plan' }
export const promptlyHasNoNumber: Name = {
  zh: '方案和法律均无时限：“及时”没有数字',
  en: 'no time limit in plan or law: 及时 has no number',
}
export const noLimitNorPublicity: Name = {
  zh: '方案和法律均无时限，公示期也未写',
  en: 'no time limit in plan or law, and no length of the publicity',
}
export const limitsOfTheItem: Name = {
  zh: '方案无时限：时限即所办事项的时限',
  en: 'no time limit in the plan: the limits are those of the item that is handled',
}
export const noLimitBefore2022: Name = {
  zh: '方案无时限，2022年3月1日前的法律规定未收录',
  en: 'no time limit in the plan, and before 2022-03-01 none in the law on record',
}
export const bindsJointPermits: Name = {
  zh: '方案未定时限：各部分作为联合许可办理时受此约束',
  en: 'the plan gives no time limit: this binds if the parts are handled as joint permits',
}
export const promiseUnstated: Name = {
  zh: '方案未写承诺什么、何时兑现：日期在办件中填写',
  en: 'the plan says neither what is promised nor by when: the day is entered',
}
export const theChannels: Name = { zh: '渠道', en: 'the channels' }
export const channelsUnnamed: Name = { zh: '渠道：方案未列', en: 'the channels: the plan names none' }
export const windowAsChannel: Name = { zh: '窗口作为渠道', en: 'the window as a channel' }
export const fiveChannels: Name = {
  zh: '一-1的五种渠道：一-6写“依托企业开办‘一窗通’系统”',
  en: 'the five channels of 一-1: 一-6 says 依托企业开办“一窗通”系统',
}
export const whoDoesWhat: Name = { zh: '部门如何分工', en: 'which department does what' }
export const whoHandledIt: Name = { zh: '由哪个部门办理', en: 'which department handled it' }
export const theStepsInside: Name = { zh: '内部步骤', en: 'the steps inside it' }
export const whoHandledEach: Name = {
  zh: '改革前各事项由哪个部门办理',
  en: 'which department handled each earlier item',
}
export const whoHandlesParts: Name = {
  zh: '各部分由哪个部门办理，发放哪些证件',
  en: 'which department handles which part, and which papers are issued',
}
export const openListOfDepartments: Name = {
  zh: '部门列举以“等”结尾：增加部门须另设分支',
  en: 'the list of departments ends in 等: a further one needs a branch of its own',
}
export const leadIsRegistry: Name = {
  zh: '以牵头的县行政审批服务局为登记机构',
  en: '县行政审批服务局, the lead, is taken for the registry',
}
export const applicationIsReceipt: Name = {
  zh: '收到申请即为收件',
  en: 'the application is the receipt of the case',
}
export const raisedInTime: Name = {
  zh: '是否在期限内提出，由人员在受理前按所填日期判断',
  en: 'whether the complaint was raised in time is judged by a person, before acceptance, from the day given',
}
export const resultToAll: Name = {
  zh: '结果同时推送所有责任部门',
  en: 'the result is pushed to all responsible departments at once',
}
export const acceptanceIsJoint: Name = {
  zh: '“竣工验收合格”即本件的联合验收',
  en: '竣工验收合格 is the joint acceptance of this case',
}
export const partsSideBySide: Name = {
  zh: '各部分并行审查：方案写“合并”，未写顺序',
  en: 'the parts are examined side by side: the plan says 合并 and is silent on order',
}
export const permitsForCounty: Name = {
  zh: '推定：哪些部分属于许可，由县列明',
  en: 'assumed: which of the parts are permits is for the county to list',
}
export const lowRiskAtWindow: Name = {
  zh: '方案未界定低风险项目：由窗口按县的规定判断',
  en: 'the plan does not define 低风险项目: the window judges it by the county’s own rules',
}
export const partsAreKinds: Name = {
  zh: '各部分是事项类别（“等”）：须由县列明，列明后仅在低风险项目内不得再单独办理',
  en: 'the parts are kinds of items (等): the county must list them, and only inside a low-risk project can one then be blocked',
}
export const ourLabel: Name = { zh: '“一件事”为本系统所拟名称', en: '“一件事” is our label' }
