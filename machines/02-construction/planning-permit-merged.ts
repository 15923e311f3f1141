import { fact, not } from '../../src/process/condition.ts'
import { merge } from '../../src/process/operators/merge.ts'
import { noLimitInPlan, whoHandledEach } from '../assumed.ts'
import { approvalBureau, housingConstruction, naturalResources } from '../departments.ts'
import { basementApproval, formerPlanningPermit, ruralPlanningPermit } from './planning-permit-parts.ts'

const urban = fact('site').is('urban')
const rural = fact('site').is('rural')

/** 二-6. The basement's own paper is no longer issued (trap T9): the merged item keeps the permit's alone. */
export default merge({
  slug: 'planning-permit-merged',
  version: 1,
  zh: '建设工程规划类许可证核发（合并）',
  en: 'Planning permit (three merged)',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-6', '二-20'],
  milestones: [
    {
      clause: '二-6',
      date: '2021-06-20',
      words: '6月中旬前',
      covers: '三项合并为“建设工程规划类许可证核发”',
    },
    { clause: '二-20', date: '2021-07-31', words: '7月底前', covers: '跨部门审批以征求意见代替' },
  ],
  effectiveFrom: { '二-6': null, '二-20': null },
  lead: [],
  responsible: [approvalBureau, naturalResources, housingConstruction],
  merges: [formerPlanningPermit, ruralPlanningPermit, basementApproval],
  keeps: formerPlanningPermit,
  order: 'parallel',
  facts: [
    {
      id: 'site',
      zh: '用地所在规划区',
      en: 'Planned area of the site',
      type: 'choice',
      values: [
        { id: 'urban', zh: '城市、镇规划区', en: 'City or town' },
        { id: 'rural', zh: '乡、村庄规划区', en: 'Township or village' },
      ],
      source: { law: '城乡规划法 40, 41', mark: 'K' },
    },
    {
      id: 'basement',
      zh: '应建防空地下室的民用建筑',
      en: 'Civil building that must have an air-raid basement',
      type: 'boolean',
      source: { plan: '二-6', words: '应建防空地下室的民用建筑项目' },
    },
  ],
  operators: [
    {
      operator: 'exempt',
      item: 'urban-permit',
      when: rural,
      source: { law: '城乡规划法 40', mark: 'K' },
    },
    {
      operator: 'exempt',
      item: 'rural-permit',
      when: urban,
      source: { law: '城乡规划法 41', mark: 'K' },
    },
    {
      operator: 'exempt',
      item: 'basement',
      when: not(fact('basement').is(true)),
      source: { plan: '二-6', words: '应建防空地下室的民用建筑项目' },
    },
    {
      operator: 'consult',
      authority: approvalBureau,
      source: { plan: '二-20', words: '通过征求相关部门意见方式代替审批' },
    },
  ],
  assumed: [
    {
      zh: '地下空间与方案一并审查（“一并审查”），均在统一决定之前',
      en: 'the basement is examined beside the review of the scheme (一并审查), and all before the one decision',
    },
    {
      zh: '其余顺序不限：方案写“合并”，未写顺序',
      en: 'the order is open else: the plan says 合并 and is silent on it',
    },
    {
      zh: '由三个部门中列在前的县行政审批服务局核发许可，征求其他部门意见（二-20）',
      en: 'the permit is granted by 县行政审批服务局, printed first of the three, so the others are consulted (二-20)',
    },
    whoHandledEach,
    {
      zh: '证件按用地为建设工程规划许可证或乡村建设规划许可证',
      en: 'the paper is the 建设工程规划许可证 or the 乡村建设规划许可证, as the site is',
    },
    noLimitInPlan,
  ],
})
