import type { HallSessions } from '../../time/hall-sessions.ts'
import type { LimitUnit } from '../../time/limit-unit.ts'
import type { Notice } from '../../time/notice.ts'

const DAY = 86_400_000
/** China is eight hours ahead. */
const AHEAD = 8 * 3_600_000

/** The days of a calendar, laid out anew from its notices and timetables; times are epoch milliseconds. */
export interface DayTable {
  /** Milliseconds while the hall was open, from the first day to an instant. */
  worked(at: number): number
  /** Where a unit's count stands at an instant: the day from 1970 on, or the instant itself. */
  position(unit: LimitUnit, at: number): number
  /** What counts between two positions: whole days, or milliseconds. */
  between(unit: LimitUnit, from: number, to: number): number
}

const dayOf = (text: string): number => Temporal.PlainDate.from('1970-01-01').until(text).days
const clockOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/**
 * Lays out the days for a recount: with nothing of the calendar that due dates are counted on but its data, so that
 * an error in the one is not made again by the other.
 * @param notices one of each year, ascending
 * @param timetables by their first day; on a day that several cover, the one that began last counts
 */
export function dayTable(notices: readonly Notice[], timetables: readonly HallSessions[]): DayTable {
  const first = dayOf(`${notices[0]?.year ?? 1970}-01-01`)
  const end = dayOf(`${(notices.at(-1)?.year ?? 1970) + 1}-01-01`)
  const isWorked = Array.from({ length: end - first }, (_, index) => {
    // The first of January 1970 was a Thursday.
    const weekday = (first + index + 3) % 7
    return weekday < 5
  })
  const set = (from: number, to: number, value: boolean) => {
    for (let day = Math.max(from, first); day <= to && day < end; day += 1) isWorked[day - first] = value
  }
  for (const { off, work } of notices) {
    for (const { from, to } of off) set(dayOf(from), dayOf(to), false)
    for (const day of work) set(dayOf(day), dayOf(day), true)
  }
  const hours = timetables.map(({ from, to, sessions }) => ({
    from: dayOf(from),
    to: to === null ? end : dayOf(to),
    sessions: sessions.map(({ opens, closes }): readonly [number, number] => [
      clockOf(opens),
      clockOf(closes),
    ]),
  }))
  const days = new Float64Array(end - first + 1)
  const time = new Float64Array(end - first + 1)
  const opened = isWorked.map((worked, index) => {
    const day = first + index
    const table = worked ? hours.findLast(({ from, to }) => from <= day && day <= to) : undefined
    const sessions = table?.sessions ?? []
    const length = sessions.reduce((sum, [opens, closes]) => sum + closes - opens, 0)
    days[index + 1] = (days[index] as number) + (worked ? 1 : 0)
    time[index + 1] = (time[index] as number) + length
    return sessions
  })

  const dayAt = (at: number) => Math.floor((at + AHEAD) / DAY)
  function indexOf(day: number): number {
    if (day >= first && day < end) return day - first
    throw new RangeError(`day ${day} after 1970-01-01 is outside the calendar, ${first} to ${end - 1}`)
  }
  function worked(at: number): number {
    const day = dayAt(at)
    const index = indexOf(day)
    const ofDay = at - (day * DAY - AHEAD)
    let sum = time[index] as number
    for (const [opens, closes] of opened[index] as readonly (readonly [number, number])[])
      if (ofDay > opens) sum += Math.min(ofDay, closes) - opens
    return sum
  }
  return {
    worked,
    position: (unit, at) => (unit.endsWith('hours') ? at : dayAt(at)),
    between(unit, from, to) {
      if (unit === 'working-hours') return worked(to) - worked(from)
      if (unit !== 'working-days') return to - from
      // The day on which a count begins is not counted.
      return (days[indexOf(to) + 1] as number) - (days[indexOf(from) + 1] as number)
    },
  }
}
