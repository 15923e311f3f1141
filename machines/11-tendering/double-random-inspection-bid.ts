import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department, Limit } from '../../src/process/definition.ts'
import { choice, item, sequence, step, type Tree } from '../../src/process/tree.ts'
import { noLimitInPlan, openListOfDepartments } from '../assumed.ts'
import { lastSupervisor, supervisorFact, supervisors } from './fields.ts'

/** The same four parts in every field, each by the department that supervises it. */
const inspectedBy = (department: Department): Tree =>
  sequence(
    step(`${department.id}-rules`, {
      zh: '抽查对象、比例、频次确定并公布',
      en: 'Targets, ratio and frequency set and published',
      department,
      source: { plan: '十一-7', words: '合理确定抽查对象、比例、频次，向社会公布' },
    }),
    step(`${department.id}-draw`, {
      zh: '随机抽取对象和检查人员',
      en: 'Targets and inspectors are drawn',
      department,
      source: {
        county: {
          zh: '推定：“双随机”的含义；十一-7未写如何抽取',
          en: 'assumed: what “双随机” means; 十一-7 does not name the draw',
        },
      },
    }),
    item(`${department.id}-check`, {
      zh: '检查',
      en: 'Check',
      department,
      source: { plan: '十一-7', words: '完成首批次随机抽查' },
    }),
    step(`${department.id}-sharing`, {
      zh: '结果归集至公共资源交易综合服务平台和信用信息共享平台',
      en: 'Results to the trading platform and the credit platform',
      department,
      source: {
        plan: '十一-7',
        words: '将抽查检查结果同步归集至公共资源交易综合服务平台和信用信息共享平台',
      },
    }),
  )

const twentyDays = (department: Department): Limit => ({
  id: `${department.id}-sharing`,
  zh: '公开检查结果',
  en: 'Publishing the result',
  amount: 20,
  unit: 'working-days',
  kind: 'statutory',
  source: { law: '国发〔2019〕5号', mark: 'K' },
  from: 'turn',
  until: 'result',
  item: `${department.id}-sharing`,
})

export default defineProcess({
  slug: 'double-random-inspection-bid',
  version: 1,
  zh: '招标投标“双随机、一公开”检查',
  en: 'Double-random inspection of tendering',
  section: '十一 招标投标',
  tier: 'B',
  clauses: ['十一-7'],
  milestones: [
    { clause: '十一-7', date: '2021-08-31', words: '8月底前', covers: '各行业“双随机、一公开”监管制度' },
    { clause: '十一-7', date: '2021-09-30', words: '9月底前', covers: '首批次随机抽查，结果同步归集' },
  ],
  effectiveFrom: { '十一-7': null },
  lead: [],
  responsible: [...supervisors, lastSupervisor],
  andOthers: true,
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上办理', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [supervisorFact],
  materials: [],
  certificates: [],
  limits: [...supervisors, lastSupervisor].map(twentyDays),
  tree: choice(
    ...supervisors.map((department) => ({
      when: fact('supervisor').is(department.id),
      part: inspectedBy(department),
    })),
    { part: inspectedBy(lastSupervisor) },
  ),
  assumed: [
    noLimitInPlan,
    { zh: '渠道：由部门自行立件', en: 'the channels: a case is opened by the department itself' },
    openListOfDepartments,
  ],
})
