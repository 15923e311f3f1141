import type { Name } from '../../process/definition.ts'
import { DAY_MS, dayOfInstant, startOfDay } from '../../time/beijing-time.ts'
import type { Calendar } from '../../time/calendar.ts'
import { isWorkingDay } from '../../time/covered-days.ts'
import { timetableOf } from '../../time/working-hours.ts'
import { SimulationError } from '../simulation-error.ts'

const DAY = DAY_MS / 1000

/**
 * The hall's hours of a run, compiled once from a calendar: plain seconds from the start of the run, working seconds
 * from the start of the run, and between them two look-ups. Sessions are half open: the hall is open at 09:00 and no
 * longer at 12:00.
 */
export class WorkingClock {
  /** Plain seconds from the start of the run, ascending. */
  readonly #opens: Float64Array
  readonly #closes: Float64Array
  /** Working seconds before each session; one entry longer. */
  readonly #before: Float64Array
  /** Of each day of the run the first session that is not over when the day begins. */
  readonly #ofDay: Int32Array
  /** Seconds of the first day that are over when the run starts. */
  readonly #intoDay: number
  /** For each `slot` working seconds the session they fall into; a total in between is at most one further. */
  readonly #ofSlot: Int32Array
  readonly #slot: number

  /** @param intoDay seconds of the first day that are over when the run starts, at time 0 */
  constructor(sessions: readonly { readonly opens: number; readonly closes: number }[], intoDay = 0) {
    const count = sessions.length
    if (count === 0) throw clockEnded({ zh: '没有任何办公时间', en: 'a run without any opening hours' })
    this.#opens = Float64Array.from(sessions, ({ opens }) => opens)
    this.#closes = Float64Array.from(sessions, ({ closes }) => closes)
    this.#before = new Float64Array(count + 1)
    let slot = DAY
    for (const [index, { opens, closes }] of sessions.entries()) {
      if (!(closes > opens && opens >= (sessions[index - 1]?.closes ?? 0)))
        throw new SimulationError('time-invalid', {
          found: {
            zh: `第${opens}至${closes}秒的办公时段`,
            en: `opening hours from ${opens} to ${closes} s`,
          },
          needed: {
            zh: '先后有序、互不重叠、止晚于起的时段',
            en: 'sessions in order that end after they begin and do not overlap',
          },
          remedy: { zh: '更正作息时间', en: 'correct the timetable' },
        })
      this.#before[index + 1] = (this.#before[index] as number) + (closes - opens)
      slot = Math.min(slot, closes - opens)
    }
    this.#intoDay = intoDay
    const days = Math.ceil(((this.#closes[count - 1] as number) + intoDay) / DAY) + 1
    this.#ofDay = new Int32Array(days)
    for (let day = 0, session = 0; day < days; day += 1) {
      while (session < count && (this.#closes[session] as number) <= day * DAY - intoDay) session += 1
      this.#ofDay[day] = session
    }
    this.#slot = slot
    this.#ofSlot = new Int32Array(Math.ceil((this.#before[count] as number) / slot) + 1)
    for (let n = 0, session = 0; n < this.#ofSlot.length; n += 1) {
      while (session < count - 1 && (this.#before[session + 1] as number) < n * slot) session += 1
      this.#ofSlot[n] = session
    }
  }

  /** Until when plain times can be asked for, in seconds: the last closing. */
  get ends(): number {
    return this.#closes.at(-1) as number
  }

  /**
   * Working seconds from the start of the run to a plain time.
   * @throws SimulationError `clock-ended`
   */
  working(at: number): number {
    const session = this.#session(at)
    const opens = this.#opens[session] as number
    return at <= opens ? (this.#before[session] as number) : (this.#before[session] as number) + (at - opens)
  }

  /**
   * The earliest plain time at which so many working seconds are over: 12:00 rather than 13:00.
   * @throws SimulationError `clock-ended`
   */
  plain(working: number): number {
    if (!(working >= 0)) throw clockEnded({ zh: `${working}工作秒`, en: `${working} working seconds` })
    if (working === 0) return 0
    let session = this.#ofSlot[Math.floor(working / this.#slot)] ?? this.#opens.length
    while ((this.#before[session + 1] ?? Number.POSITIVE_INFINITY) < working) session += 1
    if (session >= this.#opens.length || working > (this.#before[this.#opens.length] as number))
      throw clockEnded({
        zh: `${working}工作秒以后的时刻`,
        en: `a time after ${working} working seconds`,
      })
    return (this.#opens[session] as number) + (working - (this.#before[session] as number))
  }

  /** When so many working seconds from a plain time on are over. Of none, the time itself. */
  after(at: number, seconds: number): number {
    return seconds === 0 ? at : this.plain(this.working(at) + seconds)
  }

  isOpen(at: number): boolean {
    return at >= (this.#opens[this.#session(at)] as number)
  }

  /** The time itself when the hall is open, else when it opens next. */
  nextOpening(at: number): number {
    return Math.max(at, this.#opens[this.#session(at)] as number)
  }

  /** The session that runs at a plain time, or the next. */
  #session(at: number): number {
    let session = this.#ofDay[Math.floor((at + this.#intoDay) / DAY)] ?? this.#opens.length
    while ((this.#closes[session] as number) <= at) session += 1
    if (session >= this.#opens.length) throw clockEnded({ zh: `第${at}秒`, en: `the time ${at} s` })
    return session
  }
}

/**
 * The working clock of a run that starts at an instant.
 *
 * @param days how long the run may last; the calendar must cover it
 * @throws TimeError `calendar-missing`
 */
export function compileWorkingClock(calendar: Calendar, start: Temporal.Instant, days: number): WorkingClock {
  const from = start.epochMilliseconds
  const first = dayOfInstant(from)
  const sessions: { opens: number; closes: number }[] = []
  for (let day = first; day < first + days; day += 1) {
    if (!isWorkingDay(calendar.days, day)) continue
    const { opens, closes } = timetableOf(calendar.days, calendar.hours.timetables, day)
    for (const [index, open] of opens.entries()) {
      const closesAt = (startOfDay(day) + (closes[index] as number) - from) / 1000
      const opensAt = Math.max(0, (startOfDay(day) + open - from) / 1000)
      if (closesAt > opensAt) sessions.push({ opens: opensAt, closes: closesAt })
    }
  }
  return new WorkingClock(sessions, (from - startOfDay(first)) / 1000)
}

const clockEnded = (found: Name) =>
  new SimulationError('clock-ended', {
    found,
    needed: {
      zh: '模拟期间办公时间以内的时刻',
      en: 'a time within the opening hours that the run was given',
    },
    remedy: {
      zh: '增加收尾天数，或者载入所及年份的放假通知',
      en: 'give the run more days, or load the notices of the years that it reaches',
    },
  })
