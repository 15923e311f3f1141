import { chargedTo } from './charged-to.ts'
import { textOf } from './reading.ts'
import type { PeriodRule } from './rule.ts'

/** 正文三(四): one charge above the list is refused; here several of one basis are added up. */
export const feeBreach: PeriodRule = {
  id: 'S23',
  zh: '违规收费',
  en: 'A fee that may not be charged',
  severity: 'red',
  over: 'period',
  guard: { zh: '目录内且合计不超标准的', en: 'on the list, and no more in sum than it says' },
  blind: { zh: '未入系统的收费查不到', en: 'a fee that was not entered is on no record' },
  find: ({ cases, fees }) =>
    cases.flatMap((of) => {
      const charges = of.events.filter(({ type }) => type === 'charge')
      const free = of.process.free !== undefined
      return [...Map.groupBy(charges, (event) => textOf(event, 'basis'))].flatMap(([basis, own]) => {
        const listed = fees.find((one) => one.basis === basis)
        const fen = own.reduce((sum, { payload }) => sum + Number(payload.fen), 0)
        const most = free || !listed ? 0 : (listed.mostFen ?? Number.POSITIVE_INFINITY)
        const last = own.at(-1)
        if (fen <= most || !last) return []
        return [
          {
            case: of.id,
            subject: basis,
            at: last.occurredAt,
            seqs: own.map(({ seq }) => seq),
            charged: chargedTo(last),
            message: {
              zh: `“${basis}”分${own.length}次共收${fen}分，准予收取${most}分`,
              en: `${fen} fen were charged for "${basis}" in ${own.length} parts; ${most} may be`,
            },
          },
        ]
      })
    }),
}
