import { approvalBureau, health, marketSupervision } from '../../../machines/departments.ts'
import { correctionNotice } from '../../../machines/law.ts'
import { fact } from '../../../src/process/condition.ts'
import { defineProcess } from '../../../src/process/define.ts'
import { consult, item, parallel } from '../../../src/process/tree.ts'

const rules = {
  county: { zh: '示例：县摊点管理规定（2024年）', en: 'example: the county’s rules on stalls, of 2024' },
}

export default defineProcess({
  slug: 'stall-permit',
  version: 1,
  zh: '便民摊点许可',
  en: 'Stall permit',
  section: '例 示例',
  clauses: ['例-1'],
  milestones: [],
  effectiveFrom: { '例-1': null },
  inForce: { from: '2024-01-01', to: '2025-12-31' },
  lead: [approvalBureau],
  responsible: [health, marketSupervision],
  channels: [{ id: 'window', zh: '窗口', en: 'Window' }],
  mergedItems: [],
  decidedBy: 'head',
  facts: [{ id: 'food', zh: '经营食品', en: 'Sells food', type: 'boolean', source: rules }],
  materials: [
    { id: 'plan', zh: '摊点位置图', en: 'Plan of the place', mayAsk: true, source: rules },
    {
      id: 'health-proof',
      zh: '健康证明',
      en: 'Proof of health',
      mayAsk: fact('food').is(true),
      source: rules,
    },
  ],
  certificates: [{ id: 'stall-permit', zh: '便民摊点许可证', en: 'Stall permit' }],
  limits: [
    correctionNotice,
    {
      id: 'promise',
      zh: '承诺办结时限',
      en: 'Promised time',
      amount: 5,
      unit: 'working-days',
      kind: 'promised',
      from: 'acceptance',
      until: 'decision',
      source: rules,
    },
  ],
  tree: parallel(
    item('place', { zh: '位置审查', en: 'The place', department: approvalBureau, source: rules }),
    consult('food-safety', {
      zh: '征求食品安全意见',
      en: 'Asked about food safety',
      department: health,
      when: fact('food').is(true),
      source: rules,
    }),
  ),
  assumed: [
    { zh: '两项并行办理：规定未写顺序', en: 'the two are done side by side: the rules are silent on order' },
  ],
})
