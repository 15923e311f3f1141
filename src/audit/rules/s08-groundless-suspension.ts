import { chargedTo } from './charged-to.ts'
import { isPlaceholder, textOf, verbOf } from './reading.ts'
import type { CaseRule } from './rule.ts'

/** 行政许可法 45: excluded time needs a kind, a ground in law and a written notice. */
export const groundlessSuspension: CaseRule = {
  id: 'S8',
  zh: '挂起无依据',
  en: 'A special procedure without ground or notice',
  severity: 'yellow',
  over: 'case',
  guard: { zh: '依据和告知书文号齐全的', en: 'one with its article and the number of its notice' },
  blind: {
    zh: '告知书是否确已送达申请人，系统无从得知',
    en: 'whether the notice reached the applicant is on no record',
  },
  find: ({ course }, { settings: { placeholders } }) =>
    course.flatMap(({ event }) => {
      if (verbOf(event) !== 'suspend') return []
      const basis = textOf(event, 'basis')
      const notice = textOf(event, 'notice')
      const noBasis = isPlaceholder(basis, placeholders) || !/\d|[《》法条例规办]/.test(basis)
      const noNotice = isPlaceholder(notice, placeholders)
      if (!noBasis && !noNotice) return []
      return [
        {
          subject: `${event.seq}`,
          at: event.recordedAt,
          seqs: [event.seq],
          charged: chargedTo(event),
          message: {
            zh: `启动特别程序，依据“${basis}”、告知书“${notice}”：${noBasis ? '无法律依据' : '无书面告知'}`,
            en: `a special procedure on the ground "${basis}" with the notice "${notice}": ${noBasis ? 'no article' : 'no written notice'}`,
          },
        },
      ]
    }),
}
