import { dayOfInstant, startOfDay } from './beijing-time.ts'
import { isWorkingDay, requireCovered } from './covered-days.ts'
import { addMonths } from './epoch-day.ts'
import type { LimitUnit, Measure } from './limit-unit.ts'
import { addWorkingDays, countWorkingDays, firstWorkingDay, subtractWorkingDays } from './working-days.ts'
import {
  closingOf,
  earliestAt,
  inHours,
  nextOpening,
  type WorkingHours,
  workingTimeAt,
} from './working-hours.ts'

/** When the last day of a day limit ends: at close of business, or at 24:00 (民法典 203(2), R5). */
export type DayEnd = 'close-of-business' | 'midnight'

/**
 * How one unit counts. A position is an epoch day for the day units and epoch milliseconds for the hour units;
 * an amount is in the unit's measure. Every limit is computed with these seven functions and nothing else.
 *
 * All throw TimeError `calendar-missing` outside the covered days.
 */
export interface UnitClock {
  readonly measure: Measure
  /** The position of an instant. */
  at(ms: number): number
  /** What a limit of `amount` units from `start` comes to in the measure. */
  allotted(start: number, amount: number): number
  /** What counts between two positions, half-open, so that splitting an interval changes nothing. */
  count(from: number, to: number): number
  /** The due position: where `allotted` after `from` is reached, moved off a rest period. */
  add(from: number, allotted: number): number
  /** The latest position with `amount` units between it and `to`; never moved. */
  back(to: number, amount: number): number
  dayOf(position: number): number
  /** The last lawful instant of a due position. */
  endOf(position: number, ends: DayEnd): number
}

/** One clock for each unit, over one calendar's tables. */
export function unitClocks(hours: WorkingHours): Readonly<Record<LimitUnit, UnitClock>> {
  const dayClock = dayUnit(hours)
  return {
    'working-hours': workingHoursClock(hours),
    'clock-hours': clockHoursClock(hours),
    'working-days': workingDaysClock(hours),
    'calendar-days': dayClock,
    months: {
      ...dayClock,
      allotted: (start, amount) => addMonths(start, amount) - start,
      back: (to, amount) => addMonths(to, -amount),
    },
  }
}

function workingDaysClock(hours: WorkingHours): UnitClock {
  const { days } = hours
  return {
    ...dayUnit(hours),
    count: (from, to) => countWorkingDays(days, from, to),
    add: (from, allotted) => addWorkingDays(days, from, allotted),
    back: (to, amount) => subtractWorkingDays(days, to, amount),
  }
}

/** Calendar days: every day counts, and the last one moves off a rest period (R4). */
function dayUnit(hours: WorkingHours): UnitClock {
  const { days } = hours
  return {
    measure: 'days',
    at: dayOfInstant,
    allotted: (_start, amount) => amount,
    count: (from, to) => to - from,
    add: (from, allotted) => firstWorkingDay(days, from + allotted),
    back: (to, amount) => to - amount,
    dayOf: (position) => position,
    endOf: (position, ends) =>
      // A rest day has no business hours, so R5 leaves it 24:00; only a backward limit can end on one.
      ends === 'midnight' || !isWorkingDay(days, position)
        ? startOfDay(position + 1)
        : closingOf(hours, position),
  }
}

function clockHoursClock({ days }: WorkingHours): UnitClock {
  const within = (ms: number): number => {
    requireCovered(days, dayOfInstant(ms))
    return ms
  }
  return {
    measure: 'milliseconds',
    at: (ms) => ms,
    allotted: (_start, amount) => amount,
    count: (from, to) => to - from,
    add: (from, allotted) => within(from + allotted),
    back: (to, amount) => within(to - amount),
    dayOf: dayOfInstant,
    endOf: (position) => position,
  }
}

function workingHoursClock(hours: WorkingHours): UnitClock {
  return {
    measure: 'milliseconds',
    at: (ms) => ms,
    allotted: (_start, amount) => amount,
    count: (from, to) => workingTimeAt(hours, to) - workingTimeAt(hours, from),
    add: (from, allotted) =>
      allotted === 0 ? inHours(hours, from) : earliestAt(hours, workingTimeAt(hours, from) + allotted),
    back: (to, amount) => nextOpening(hours, latestBefore(hours, to, amount)),
    dayOf: dayOfInstant,
    endOf: (position) => position,
  }
}

function latestBefore(hours: WorkingHours, to: number, amount: number): number {
  const total = workingTimeAt(hours, to) - amount
  // At a total of 0 nothing has been worked yet: the calendar's very first opening is the answer.
  return total === 0 ? startOfDay(hours.days.first) : earliestAt(hours, total)
}
