import { buildCalendar } from '../../time/calendar.ts'
import { AFTERWARDS } from '../office/office-plan.ts'
import type { Surroundings } from './resolve-scenario.ts'
import type { Scenario } from './scenario.ts'
import { scenarioError } from './scenario-error.ts'

/** @throws SimulationError for a run that begins before the calendar, or goes on after its end */
export function requireDays(
  { from, days, warmUpDays = 0, drainDays = 0 }: Scenario['period'],
  { notices, sessions }: Pick<Surroundings, 'notices' | 'sessions'>,
): void {
  const { covers } = buildCalendar(notices, sessions)
  const first = Temporal.PlainDate.from(from)
  // A warm-up that is still to be found is a part of the period.
  const warmUp = warmUpDays === 'auto' ? 0 : warmUpDays
  const last = first.add({ days: warmUp + days + drainDays + AFTERWARDS - 1 })
  const { compare } = Temporal.PlainDate
  if (compare(first, covers.from) >= 0 && compare(last, covers.to) <= 0) return
  const year = compare(first, covers.from) < 0 ? first.year : last.year
  throw scenarioError({
    found: {
      zh: `模拟自${first}至${last}（含预热、收尾和其后${AFTERWARDS}天）`,
      en: `a run from ${first} to ${last}, with warm-up, drain and ${AFTERWARDS} days after them`,
    },
    needed: {
      zh: `日历已有的日期，${covers.from}至${covers.to}`,
      en: `days that the calendar has, ${covers.from} to ${covers.to}`,
    },
    remedy: {
      zh: `更正首日、缩短期间，或者载入${year}年放假通知`,
      en: `correct the first day, shorten the period, or load the holiday notice of ${year}`,
    },
    at: 'period/from',
  })
}
