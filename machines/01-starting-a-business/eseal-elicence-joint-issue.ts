import { defineProcess } from '../../src/process/define.ts'
import { item, parallel } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { approvalBureau, marketSupervision, publicSecurity } from '../departments.ts'

/**
 * 一-3: what follows a registration. Both papers are issued in one act, so their times are the same; 逐步 allows
 * that the seal still comes singly, so its part can be taken out.
 */
export default defineProcess({
  slug: 'eseal-elicence-joint-issue',
  version: 1,
  zh: '电子印章与电子营业执照同步发放',
  en: 'Joint issue of e-seal and e-licence',
  section: '一 开办企业',
  tier: 'B',
  clauses: ['一-3'],
  milestones: [
    {
      clause: '一-3',
      date: '2021-09-30',
      words: '9月底前',
      covers: '电子印章与电子营业执照全面同步发放（逐步实现）',
    },
  ],
  effectiveFrom: { '一-3': null },
  lead: [],
  responsible: [publicSecurity, approvalBureau, marketSupervision],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'registration',
      zh: '登记种类',
      en: 'Kind of registration',
      type: 'choice',
      values: [
        { id: 'establishment', zh: '设立登记', en: 'Establishment' },
        { id: 'change-of-name', zh: '名称变更', en: 'Change of name' },
      ],
      source: { plan: '一-3', words: '所有市场主体的设立登记和名称变更' },
    },
  ],
  materials: [],
  certificates: [
    { id: 'e-licence', zh: '电子营业执照', en: 'Electronic business licence' },
    { id: 'e-seal', zh: '电子印章', en: 'Electronic seal', item: 'e-seal' },
  ],
  limits: [],
  unnumbered: [{ clause: '一-3', words: '同步发放', of: '电子印章与电子营业执照' }],
  tree: parallel(
    item('e-licence', {
      zh: '电子营业执照发放',
      en: 'E-business-licence issue',
      department: approvalBureau,
      source: {
        county: { zh: '推定：执照发放单列为事项', en: 'assumed: the issue of the licence as an item' },
      },
    }),
    item('e-seal', {
      zh: '电子印章发放',
      en: 'E-seal issue',
      department: publicSecurity,
      separable: true,
      source: { county: { zh: '推定：印章发放单列为事项', en: 'assumed: the issue of the seal as an item' } },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '两个事项、由哪个部门办理，以及渠道',
      en: 'the two items, which department handles which, and the channels',
    },
    {
      zh: '两个发放时间均留存并比对：一次操作同时发放',
      en: 'both issue times are stored and compared: one act issues both',
    },
  ],
})
