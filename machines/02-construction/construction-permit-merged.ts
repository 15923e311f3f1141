import { fact, not } from '../../src/process/condition.ts'
import { merge } from '../../src/process/operators/merge.ts'
import { noLimitInPlan, partsSideBySide, whoHandledEach } from '../assumed.ts'
import { approvalBureau, housingConstruction } from '../departments.ts'
import {
  civilDefenceDrawings,
  civilDefenceQuality,
  formerConstructionPermit,
  qualitySupervision,
  safetySupervision,
} from './construction-permit-parts.ts'

const tendered = fact('tendered').is(true)
const noBasement = not(fact('basement').is(true))

/** 二-1 read as trap T1: only for a project that was not tendered may the two papers be asked for. */
const oneOfTwo = { plan: '二-1', words: '除非招标项目外，办理施工许可证时无需提供中标通知书和施工合同' }

export default merge({
  slug: 'construction-permit-merged',
  version: 1,
  zh: '建筑工程施工许可证核发（合并）',
  en: 'Construction permit (five merged)',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-7', '二-1', '二-20'],
  milestones: [
    { clause: '二-7', date: '2021-06-20', words: '6月中旬前', covers: '五项合并为“建筑工程施工许可证核发”' },
    { clause: '二-20', date: '2021-07-31', words: '7月底前', covers: '跨部门审批以征求意见代替' },
  ],
  effectiveFrom: { '二-7': null, '二-1': null, '二-20': null },
  lead: [approvalBureau, housingConstruction],
  responsible: [],
  merges: [
    qualitySupervision,
    safetySupervision,
    civilDefenceQuality,
    civilDefenceDrawings,
    formerConstructionPermit,
  ],
  keeps: formerConstructionPermit,
  order: 'parallel',
  facts: [
    {
      id: 'tendered',
      zh: '招标项目',
      en: 'Tendered project',
      type: 'boolean',
      source: { plan: '二-1', words: '招标项目' },
    },
    {
      id: 'basement',
      zh: '修建防空地下室',
      en: 'With an air-raid basement',
      type: 'boolean',
      source: { plan: '二-7', words: '人防工程质量监督手续（防空地下室）' },
    },
  ],
  operators: [
    {
      operator: 'exempt',
      item: 'civil-defence-quality',
      when: noBasement,
      source: { plan: '二-7', words: '（防空地下室）' },
    },
    {
      operator: 'exempt',
      item: 'civil-defence-drawings',
      when: noBasement,
      source: { plan: '二-7', words: '人防工程' },
    },
    { operator: 'exempt', material: 'bid-notice', when: tendered, source: oneOfTwo },
    { operator: 'exempt', material: 'construction-contract', when: tendered, source: oneOfTwo },
    {
      operator: 'consult',
      authority: approvalBureau,
      source: { plan: '二-20', words: '通过征求相关部门意见方式代替审批' },
    },
  ],
  assumed: [
    partsSideBySide,
    {
      zh: '由两个牵头部门中列在前的县行政审批服务局核发许可，县住建局的部分为征求意见（二-20）',
      en: 'the permit is granted by 县行政审批服务局, printed first of the two leads, so the parts of 县住建局 are consultations (二-20)',
    },
    whoHandledEach,
    noLimitInPlan,
  ],
})
