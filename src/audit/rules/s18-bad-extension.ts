import { limitOf } from '../../case/clocks.ts'
import { chargedTo } from './charged-to.ts'
import { limitName } from './names.ts'
import { before, isAfter, isPlaceholder, shownEnd, textOf } from './reading.ts'
import type { CaseRule } from './rule.ts'

/** 行政许可法 42: before the end, once, by the office that the law names, and the applicant is told why. */
export const badExtension: CaseRule = {
  id: 'S18',
  zh: '违规延期',
  en: 'A bad extension',
  severity: 'yellow',
  over: 'case',
  guard: {
    zh: '届满前经法定批准人批准并告知的；联合办理可延十五日',
    en: 'entered before the end, by the right office, with its notice; fifteen days for joint handling',
  },
  blind: {
    zh: '系统不受理届满后作出、第二次、批准人不符的延期，只有绕过系统写入的记录才会显出；延长多久由法律定，不由人填写，不会超过',
    en: 'an extension after the end, a second one or one by another office is refused here: only a record written past the system shows it; its length is the law’s and nobody enters it, so none is too long',
  },
  find: ({ process: own, course }, { settings: { placeholders } }) =>
    course.flatMap(({ event }) => {
      if (event.type !== 'extend') return []
      const id = textOf(event, 'limit')
      const then = before(course, event.seq)
      const process = then?.process ?? own
      const clock = then?.case.clocks.findLast(({ limit }) => limit === id)
      const until = clock?.due?.until
      const named = clock && limitOf(process, clock).extension?.approver
      const notice = textOf(event, 'notice')
      const faults = [
        until && isAfter(event.recordedAt, until)
          ? { zh: `${shownEnd(until)}届满后才录入`, en: `entered after the end, ${shownEnd(until)}` }
          : undefined,
        clock && clock.extensions.length > 0 ? { zh: '第二次延期', en: 'a second one' } : undefined,
        named !== undefined && textOf(event, 'approver') !== named
          ? { zh: `批准人应为${named}`, en: `the law names ${named}` }
          : undefined,
        isPlaceholder(notice, placeholders)
          ? { zh: `没有告知申请人（“${notice}”）`, en: `no notice to the applicant ("${notice}")` }
          : undefined,
      ].filter((fault) => fault !== undefined)
      if (faults.length === 0) return []
      return [
        {
          subject: `${event.seq}`,
          at: event.recordedAt,
          seqs: [event.seq],
          ...(clock && { limit: { id, run: clock.run } }),
          charged: chargedTo(event),
          message: {
            zh: `延期“${limitName(process, id).zh}”：${faults.map(({ zh }) => zh).join('；')}`,
            en: `"${limitName(process, id).en}" extended: ${faults.map(({ en }) => en).join('; ')}`,
          },
        },
      ]
    }),
}
