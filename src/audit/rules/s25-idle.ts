import { isOfVersion } from '../../process/events.ts'
import type { Standing } from './audited-case.ts'
import { holderIn } from './charged-to.ts'
import type { Found } from './finding.ts'
import { plural } from './names.ts'
import { isAct, shown, workingDays } from './reading.ts'
import type { CaseRule } from './rule.ts'

/** Whether the authority could act: the applicant, excluded time and what is only waited out stand aside. */
const isOurs = ({ case: { value, ended, clocks, context }, process }: Standing): boolean => {
  if (ended || value === 'correction-requested' || value === 'following-up' || value === 'refused')
    return false
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null)
  const waits = running.some(({ limit }) => process.limits.find(({ id }) => id === limit)?.kind === 'waiting')
  return !waits && Object.keys(context.special).length === 0 && running.length > 0
}

export const idle: CaseRule = {
  id: 'S25',
  zh: '环节停滞',
  en: 'Nothing happened',
  severity: 'yellow',
  over: 'case',
  guard: { zh: '补正、特别程序、公示期间', en: 'corrections, special procedures, waiting periods' },
  find({ course }, { settings: { idleWorkingDays }, calendar, now }): Found[] {
    // What time records is nobody's act.
    const acts = course.filter(
      ({ event }) =>
        // To move a case to another version is no handling of it.
        (isAct(event) && !isOfVersion(event.type)) || event.type === 'deem-accepted',
    )
    return acts.flatMap((act, index) => {
      const next = acts[index + 1]?.event
      const end = next?.occurredAt ?? now
      const state = course[course.indexOf(act)]
      if (!state || !isOurs(state)) return []
      const days = workingDays(calendar, act.event.occurredAt, end)
      if (days <= idleWorkingDays) return []
      return [
        {
          subject: `${act.event.seq}`,
          at: end,
          seqs: [act.event.seq, ...(next ? [next.seq] : [])],
          charged: { department: holderIn(state.process, state.case), person: null },
          message: {
            zh: `自${shown(act.event.occurredAt)}起${days}个工作日没有任何处理`,
            en: `nothing was done for ${plural(days, 'working day')} from ${shown(act.event.occurredAt)}`,
          },
        },
      ]
    })
  },
}
