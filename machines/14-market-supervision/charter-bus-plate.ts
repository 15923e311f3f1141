import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Source } from '../../src/process/definition.ts'
import { choice, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { promptlyHasNoNumber } from '../assumed.ts'
import { transport } from '../departments.ts'

const checked: Source = {
  plan: '十四-10(2)',
  words: '重点检查客运企业的包车合同、包车票、乘客名单、车辆例检等内容',
}
const issued = fact('movement').is('issue')

/** One case is one movement of plates: drawn from the city and stocked, or handed out and taken back. */
export default defineProcess({
  slug: 'charter-bus-plate',
  version: 1,
  zh: '客运“包车牌”发放与回收',
  en: 'Charter-bus plates',
  section: '十四 市场监管',
  tier: 'A',
  clauses: ['十四-10(2)'],
  milestones: [
    {
      clause: '十四-10(2)',
      date: '2021-09-30',
      words: '9月底前',
      covers: '“包车牌”发放监管（推定：期限在十四-10总述中）',
    },
  ],
  effectiveFrom: { '十四-10(2)': null },
  lead: [transport],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    {
      id: 'online',
      zh: '山东省道路运政管理服务信息系统',
      en: 'Road-transport administration system of Shandong',
    },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'movement',
      zh: '事项',
      en: 'Movement of plates',
      type: 'choice',
      values: [
        { id: 'draw', zh: '在市局领取、入库', en: 'Drawn from the city and stocked' },
        { id: 'issue', zh: '发放、收回', en: 'Handed out and taken back' },
      ],
      source: { plan: '十四-10(2)', words: '领取、发放、库存数量一致' },
    },
    {
      id: 'plates',
      zh: '“包车牌”数量',
      en: 'Number of plates',
      type: 'number',
      unit: '块',
      whole: true,
      source: { plan: '十四-10(2)', words: '领取、发放、库存数量一致' },
    },
  ],
  stock: {
    register: 'charter-plates',
    count: 'plates',
    on: {
      'stock.done': ['drawn'],
      'hand-out.done': ['issued'],
      'take-back.done': ['returned', 'lost', 'voided'],
    },
    source: { plan: '十四-10(2)', words: '做到领取、发放、库存数量一致' },
  },
  materials: [
    { id: 'charter-contract', zh: '包车合同', en: 'Charter contract', mayAsk: issued, source: checked },
    { id: 'charter-ticket', zh: '包车票', en: 'Charter ticket', mayAsk: issued, source: checked },
    { id: 'passenger-list', zh: '乘客名单', en: 'Passenger list', mayAsk: issued, source: checked },
    {
      id: 'vehicle-inspection',
      zh: '车辆例检',
      en: 'Routine vehicle inspection',
      mayAsk: issued,
      source: checked,
    },
  ],
  certificates: [],
  limits: [],
  unnumbered: [
    { clause: '十四-10(2)', words: '及时入库', of: '在市局领取的“包车牌”' },
    {
      clause: '十四-10(2)',
      words: '及时在山东省道路运政管理服务信息系统进行审核通过',
      of: '客运企业上报的“包车牌”',
    },
    { clause: '十四-10(2)', words: '及时收回过期的“包车牌”', of: '过期的“包车牌”' },
  ],
  tree: sequence(
    choice(
      {
        when: issued,
        part: sequence(
          parallel(
            item('contract', {
              zh: '包车合同',
              en: 'Charter contract',
              department: transport,
              source: checked,
            }),
            item('ticket', { zh: '包车票', en: 'Charter ticket', department: transport, source: checked }),
            item('passengers', {
              zh: '乘客名单',
              en: 'Passenger list',
              department: transport,
              source: checked,
            }),
            item('vehicle', {
              zh: '车辆例检',
              en: 'Routine vehicle inspection',
              department: transport,
              source: checked,
            }),
          ),
          item('system-approval', {
            zh: '运政系统审核通过',
            en: 'Approval in the transport system',
            department: transport,
            source: { plan: '十四-10(2)', words: '在山东省道路运政管理服务信息系统进行审核通过' },
          }),
          step('hand-out', {
            zh: '发放',
            en: 'Hand out',
            department: transport,
            source: {
              county: {
                zh: '推定：审核通过后发放“包车牌”',
                en: 'assumed: the plate is handed out after the approval',
              },
            },
          }),
        ),
      },
      {
        part: step('stock', {
          zh: '入库',
          en: 'Stock the plates drawn from the city',
          department: transport,
          source: { plan: '十四-10(2)', words: '对在市局领取的“包车牌”及时入库' },
        }),
      },
    ),
    item('count', {
      zh: '领取、发放、库存数量一致',
      en: 'Plates drawn, handed out and in stock agree',
      department: transport,
      source: { plan: '十四-10(2)', words: '做到领取、发放、库存数量一致' },
    }),
    step('take-back', {
      zh: '收回过期的“包车牌”',
      en: 'Take back expired plates',
      department: transport,
      when: issued,
      source: { plan: '十四-10(2)', words: '及时收回过期的“包车牌”' },
    }),
  ),
  assumed: [
    promptlyHasNoNumber,
    { zh: '渠道：方案只写了系统', en: 'the channels: the plan names only the system' },
    {
      zh: '领取数＝库存数＋在外数；收回的“包车牌”回到库存',
      en: 'plates drawn = plates in stock + plates outstanding; a plate taken back returns to stock',
    },
    {
      zh: '丢失、作废的在收回时注明数量并核销；库存中作废的由人工登记',
      en: 'a lost or void plate is written off by the taking back, which says how many; one voided in stock is entered by hand',
    },
    { zh: '核查内容的列举以“等”结尾，未穷尽', en: 'the list of what is checked ends in 等: it is open' },
  ],
})
