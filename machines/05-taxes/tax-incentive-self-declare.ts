import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { taxBureau } from '../departments.ts'

const approvalOrFiling = fact('approvalOrFiling').is(true)

/** 五-4 takes the approval away: what by law needs approval or filing is the exception and stays as it is. */
export default defineProcess({
  slug: 'tax-incentive-self-declare',
  version: 1,
  zh: '税费优惠“自行判别、申报享受、资料留存备查”',
  en: 'Self-declared tax and fee incentives',
  section: '五 纳税',
  tier: 'B',
  clauses: ['五-4'],
  milestones: [],
  effectiveFrom: { '五-4': null },
  lead: [taxBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '办税窗口', en: 'Tax window' },
    { id: 'online', zh: '网上办理', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'approvalOrFiling',
      zh: '依法需要核准或办理备案的事项',
      en: 'The law demands approval or filing',
      type: 'boolean',
      default: false,
      source: { plan: '五-4', words: '除依法需要核准或办理备案的事项外' },
    },
  ],
  materials: [
    {
      // Kept by the taxpayer for later checks, and so not handed in.
      id: 'supporting-documents',
      zh: '优惠资料',
      en: 'Documents that support the incentive',
      mayAsk: approvalOrFiling,
      source: { plan: '五-4', words: '资料留存备查' },
    },
  ],
  certificates: [],
  limits: [],
  tree: choice(
    {
      when: approvalOrFiling,
      part: item('approval-or-filing', {
        zh: '核准或备案',
        en: 'Approval or filing',
        department: taxBureau,
        source: { plan: '五-4', words: '依法需要核准或办理备案的事项' },
      }),
    },
    {
      part: sequence(
        step('self-judgement', {
          zh: '自行判别',
          en: 'The taxpayer judges for itself',
          department: taxBureau,
          source: { plan: '五-4', words: '自行判别' },
        }),
        item('declaration', {
          zh: '申报享受',
          en: 'Declared and enjoyed',
          department: taxBureau,
          source: { plan: '五-4', words: '申报享受' },
        }),
        step('retention', {
          zh: '资料留存备查',
          en: 'Documents kept for later checks',
          department: taxBureau,
          source: { plan: '五-4', words: '资料留存备查' },
        }),
      ),
    },
  ),
  assumed: [
    noLimit,
    theChannels,
    {
      zh: '纳税人自行判别、申报、留存资料；县税务局登记',
      en: 'the taxpayer judges, declares and keeps the documents; 县税务局 records it',
    },
    {
      zh: '对申报只看表单：方案没有保留审批',
      en: 'of a declaration only the form is looked at: the plan leaves no approval in it',
    },
  ],
})
