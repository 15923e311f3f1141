import { feeCatalogue } from '../src/process/fee-catalogue.ts'
import type { Register } from '../src/process/register.ts'

const project = { zh: '项目或工程类别', en: 'kind of project or works' }
const conduct = { zh: '违法行为', en: 'unlawful act' }

/** The lists that the county keeps with dates; the facts of definitions say which they look up. */
export const registers: readonly Register[] = [
  {
    id: 'planning-permit-exemptions',
    zh: '《建设工程规划许可证》豁免清单',
    en: 'Works that need no planning permit',
    source: { plan: '二-11', words: '按照省、市级《建设工程规划许可证》豁免清单，符合条件的项目无需办理' },
    key: project,
  },
  {
    id: 'planning-committee-matters',
    zh: '规委会审查项目清单',
    en: 'Matters for the planning committee',
    source: { plan: '二-11', words: '制定规委会审查项目清单，非必要无需上会审查' },
    key: project,
  },
  {
    id: 'intermediary-services',
    zh: '中介服务事项清单',
    en: 'Intermediary services',
    source: { plan: '二-16', words: '作为相应审批事项的办理环节，纳入中介服务事项清单管理，实行服务承诺制' },
    key: { zh: '中介服务事项', en: 'service' },
    says: [{ id: 'promise', zh: '服务承诺', en: 'promise of service' }],
  },
  {
    id: 'engineering-approval-items',
    zh: '工程建设项目审批事项清单',
    en: 'Engineering approvals of the county',
    source: { plan: '二-22', words: '明确审批事项名称、适用范围、申请材料和审批时限' },
    key: { zh: '审批事项名称', en: 'name of the approval' },
    says: [
      { id: 'scope', zh: '适用范围', en: 'what it covers' },
      { id: 'materials', zh: '申请材料', en: 'materials' },
      { id: 'limit', zh: '审批时限', en: 'time limit' },
    ],
  },
  {
    id: 'no-penalty-list',
    zh: '“不罚”清单',
    en: 'Acts that are not punished',
    source: { plan: '十四-9', words: '对于符合法定条件的违法行为不予处罚或者减轻处罚' },
    key: conduct,
  },
  {
    id: 'light-penalty-list',
    zh: '“轻罚”清单',
    en: 'Acts that are punished lightly',
    source: { plan: '十四-9', words: '对于符合法定条件的违法行为不予处罚或者减轻处罚' },
    key: conduct,
  },
  {
    id: 'inspection-items',
    zh: '部门联合“双随机”抽查事项清单',
    en: 'Inspection items of the joint random checks',
    source: { plan: '十四-1', words: '健全完善全县部门联合双随机抽查事项清单' },
    key: { zh: '抽查事项', en: 'inspection item' },
  },
  {
    id: feeCatalogue,
    zh: '收费目录清单',
    en: 'Fee catalogue',
    source: { plan: '正文三(四)', words: '清单之外无收费' },
    key: { zh: '收费项目', en: 'fee' },
  },
  {
    id: 'assessed-plots',
    zh: '已完成区域评估的地块',
    en: 'Plots that the regional assessment covers',
    source: { plan: '二-14', words: '规划地块编码' },
    key: { zh: '规划地块编码', en: 'plot code' },
  },
  {
    id: 'cleared-requirements',
    zh: '已清理的不合理审批要求',
    en: 'Requirements of approvals that the county has cleared',
    source: { plan: '十六-8', words: '在管理人员从业经验、培训工种数量等方面设定的不合理审批要求进行清理' },
    key: { zh: '审批要求', en: 'requirement' },
  },
  {
    id: 'charter-plates',
    zh: '“包车牌”库存',
    en: 'Charter plates in stock',
    source: { plan: '十四-10(2)', words: '做到领取、发放、库存数量一致' },
    key: { zh: '“包车牌”', en: 'plate' },
    stock: true,
  },
  {
    id: 'provincial-items',
    zh: '山东省政务服务事项管理系统中的事项',
    en: 'Items in the province’s system of government services',
    source: { plan: '十二-2', words: '推动各级各部门政务服务事项全部纳入山东省政务服务事项管理系统' },
    key: { zh: '省系统中的事项名称', en: 'name of the item in the province’s system' },
  },
]
