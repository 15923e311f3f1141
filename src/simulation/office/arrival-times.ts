import { DAY_MS, dayOfInstant, startOfDay } from '../../time/beijing-time.ts'
import type { Calendar } from '../../time/calendar.ts'
import { isWorkingDay } from '../../time/covered-days.ts'
import type { Mrg32k3a } from '../random/mrg32k3a.ts'

export interface ArrivalRates {
  readonly perWeek: number
  /** Weights of the 24 hours of a day. */
  readonly byHour: readonly number[]
  /** Weights of Monday to Sunday. */
  readonly byWeekday: readonly number[]
  /** What a day of rest by the calendar has of the weight of its weekday, and a Saturday or Sunday worked of Friday's. */
  readonly onHolidays: number
}

const HOUR = 3600

/**
 * When matters come: a Poisson stream whose rate follows hour, weekday and holiday, by inversion of its integral, so
 * that one number of the stream gives one arrival. Who comes outside the hours waits for the opening as in life.
 */
export class ArrivalTimes {
  /** How many are expected before each hour of the run; one entry longer. */
  readonly #expected: Float64Array
  readonly #stream: Mrg32k3a
  #reached = 0
  #hour = 0

  constructor(rates: ArrivalRates, calendar: Calendar, startMs: number, days: number, stream: Mrg32k3a) {
    const first = dayOfInstant(startMs)
    const byHour = sharesOf(rates.byHour)
    const byWeekday = sharesOf(rates.byWeekday)
    this.#stream = stream
    this.#expected = new Float64Array(24 * days + 1)
    for (let day = 0; day < days; day += 1) {
      const weekday = weekdayOf(first + day)
      const works = isWorkingDay(calendar.days, first + day)
      const weight = works && weekday > 4 ? (byWeekday[4] as number) : (byWeekday[weekday] as number)
      const ofDay = rates.perWeek * weight * (!works && weekday < 5 ? rates.onHolidays : 1)
      for (let hour = 0; hour < 24; hour += 1) {
        const at = 24 * day + hour
        this.#expected[at + 1] = (this.#expected[at] as number) + ofDay * (byHour[hour] as number)
      }
    }
  }

  /** When the next comes, in seconds from the start of the run; infinite once the run's days are over. */
  next(): number {
    this.#reached -= Math.log(this.#stream.next())
    const expected = this.#expected
    while (this.#hour + 1 < expected.length && (expected[this.#hour + 1] as number) <= this.#reached)
      this.#hour += 1
    if (this.#hour + 1 >= expected.length) return Number.POSITIVE_INFINITY
    const before = expected[this.#hour] as number
    const share = (this.#reached - before) / ((expected[this.#hour + 1] as number) - before)
    return (this.#hour + share) * HOUR
  }
}

/** Monday is 0; the epoch began on a Thursday. */
const weekdayOf = (epochDay: number): number =>
  (((Math.round((startOfDay(epochDay) - startOfDay(0)) / DAY_MS) + 3) % 7) + 7) % 7

function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
