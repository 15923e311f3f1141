import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { peoplesBank } from '../departments.ts'

export default defineProcess({
  slug: 'fx-and-service-payment-filing',
  version: 1,
  zh: '外汇便利化与服务贸易付汇税务备案电子化',
  en: 'Foreign exchange and service-payment filing',
  section: '六 跨境贸易',
  tier: 'B',
  clauses: ['六-8'],
  milestones: [],
  effectiveFrom: { '六-8': null },
  lead: [],
  responsible: [peoplesBank],
  channels: [
    { id: 'one-window', zh: '外汇“一个窗口”', en: 'The one window for foreign exchange' },
    { id: 'online', zh: '线上办理', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'matter',
      zh: '办理事项',
      en: 'Matter',
      type: 'choice',
      values: [
        { id: 'goods-trade', zh: '货物贸易外汇收支', en: 'Foreign exchange of goods trade' },
        { id: 'service-payment', zh: '服务贸易等项目支付税务备案', en: 'Tax filing of service payments' },
      ],
      source: { plan: '六-8', words: '货物贸易外汇收支管理；服务贸易等项目支付税务备案' },
    },
    {
      id: 'pendingAccount',
      zh: '企业自主决定开立出口收入待核查账户',
      en: 'The enterprise has decided to open a pending account for export receipts',
      type: 'boolean',
      default: false,
      source: { plan: '六-8', words: '可自主决定是否开立出口收入待核查账户' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: choice(
    {
      when: fact('matter').is('goods-trade'),
      part: sequence(
        item('goods-trade', {
          zh: '货物贸易外汇收支（监测系统企业端）',
          en: 'Foreign exchange of goods trade, in the monitoring system',
          department: peoplesBank,
          source: { plan: '六-8', words: '通过货物贸易外汇监测系统(企业端)线上办理' },
        }),
        step('pending-account', {
          zh: '开立出口收入待核查账户',
          en: 'Opening of the pending account',
          department: peoplesBank,
          when: fact('pendingAccount').is(true),
          source: { plan: '六-8', words: '放宽出口收入待核查账户开立' },
        }),
      ),
    },
    {
      part: item('service-payment', {
        zh: '服务贸易等项目支付税务备案（银行电子化审核）',
        en: 'Tax filing of a service payment, verified electronically by the bank',
        department: peoplesBank,
        source: { plan: '六-8', words: '推广应用…税务备案电子化系统，实现银行电子化审核' },
      }),
    },
  ),
  assumed: [
    noLimit,
    {
      zh: '审核银行列在人行宁阳县支行之下，该条款只写了这一个单位',
      en: 'the bank that verifies is under 人行宁阳县支行, the one body that the clause names',
    },
  ],
})
