import type { SmeSupport } from '../../src/process/rules/sme-support.ts'

/** 十-4: 以下 and 以上 include the figure itself (民法典 1259). */
export const smeSupport: SmeSupport = {
  source: { plan: '十-4', words: '200万元以下的货物和服务项目、400万元以下的工程采购项目' },
  reservedUpTo: { 'goods-or-services': 2_000_000, works: 4_000_000 },
  leastShare: 40,
  deduction: { 'goods-or-services': { from: 6, to: 10 }, works: { from: 3, to: 5 } },
  assumed: [
    { zh: '方案未写明采购限额标准的数额', en: 'the 采购限额标准 has no figure in the plan' },
    {
      zh: '预留份额和价格扣除由采购人选其一（“或”）',
      en: 'the buyer chooses between share and deduction (或)',
    },
  ],
}
