import { DAY_MS, dayOfInstant, startOfDay } from '../../time/beijing-time.ts'
import type { Calendar } from '../../time/calendar.ts'
import { isWorkingDay } from '../../time/covered-days.ts'
import { weekday } from '../../time/epoch-day.ts'

/** How often cases come, and when: the weekly number, and how it is shared among weekdays and hours. */
export interface FittedArrivals {
  readonly count: number
  /** In a week whose Monday to Friday are all worked and whose weekend is free. */
  readonly perWeek: number
  /** How many in each hour of the day, 0 to 23. */
  readonly byHour: readonly number[]
  /** How many on a day that is worked (Monday to Friday) or free (Saturday, Sunday). */
  readonly byWeekday: readonly number[]
  /** A free Monday to Friday's number as a share of a worked one's. */
  readonly onHolidays: number
  /**
   * Variance of the days' numbers over what is expected of them: 1 of a Poisson process, more when cases come in
   * bursts, less when by appointment.
   */
  readonly dispersion: number
}

const HOUR_MS = DAY_MS / 24

/**
 * @param firsts when each case came, in epoch milliseconds
 * @param from the period's first day
 * @param to the day after its last, both as epoch days
 * @throws TimeError `calendar-missing`
 */
export function fitArrivals(
  firsts: readonly number[],
  calendar: Calendar,
  from: number,
  to: number,
): FittedArrivals {
  const perDay = new Float64Array(to - from)
  const byHour = new Float64Array(24)
  for (const at of firsts) {
    const day = dayOfInstant(at)
    perDay[day - from] = (perDay[day - from] ?? 0) + 1
    const hour = Math.floor((at - startOfDay(day)) / HOUR_MS)
    byHour[hour] = (byHour[hour] as number) + 1
  }
  const days = Array.from(perDay, (count, index) => {
    const day = from + index
    return { count, weekday: (weekday(day) + 6) % 7, worked: isWorkingDay(calendar.days, day) }
  })
  const meanOf = (some: typeof days) =>
    some.reduce((sum, { count }) => sum + count, 0) / Math.max(1, some.length)
  const worked = days.filter((day) => day.worked)
  const workedMean = meanOf(worked)
  const byWeekday = Array.from({ length: 7 }, (_, ofWeek) => {
    const own = days.filter((day) => day.weekday === ofWeek && day.worked === ofWeek < 5)
    // A weekday that the period has none of is like the others.
    return own.length > 0 ? meanOf(own) : ofWeek < 5 ? workedMean : 0
  })
  const holidays = days.filter((day) => !day.worked && day.weekday < 5)
  const expected = (day: (typeof days)[number]) => byWeekday[Math.min(day.weekday, 4)] as number
  const usual = worked.filter((day) => expected(day) > 0)
  const squares = usual.reduce((sum, day) => sum + (day.count - expected(day)) ** 2 / expected(day), 0)
  const free = usual.length - new Set(usual.map((day) => Math.min(day.weekday, 4))).size
  return {
    count: firsts.length,
    perWeek: byWeekday.reduce((sum, count) => sum + count, 0),
    byHour: [...byHour],
    byWeekday,
    onHolidays: workedMean > 0 ? meanOf(holidays) / workedMean : 0,
    dispersion: free > 0 ? squares / free : 1,
  }
}
