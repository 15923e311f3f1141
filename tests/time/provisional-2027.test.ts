import { getSolarTermDate } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { dueDate } from '../../src/time/due-date.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { shippedNotices } from '../../src/time/shipped-data.ts'

const notice = shippedNotices.find(({ year }) => year === 2027)
const daysOff = (festival: string) => notice?.off.find((one) => one.festival === festival)

function lunar(year: number, monthCode: string, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ calendar: 'chinese', year, monthCode, day }).withCalendar('iso8601')
}

describe('2027 before its notice: the festivals by the standing principle, and no more', () => {
  test('春节: eight days from 除夕', () => {
    const eve = lunar(2027, 'M01', 1).subtract({ days: 1 })
    expect(daysOff('春节')).toMatchObject({ from: eve.toString(), to: eve.add({ days: 7 }).toString() })
  })

  test('劳动节 five days, 国庆节 seven', () => {
    expect(daysOff('劳动节')).toMatchObject({ from: '2027-05-01', to: '2027-05-05' })
    expect(daysOff('国庆节')).toMatchObject({ from: '2027-10-01', to: '2027-10-07' })
  })

  test('元旦 and 清明节 adjoin a weekend: three days with it', () => {
    expect(Temporal.PlainDate.from('2027-01-01').dayOfWeek).toBe(5)
    expect(daysOff('元旦')).toMatchObject({ from: '2027-01-01', to: '2027-01-03' })
    const clear = Temporal.PlainDate.from(getSolarTermDate(2027, 4, 'pure_brightness'))
    expect(clear.dayOfWeek).toBe(1)
    expect(daysOff('清明节')).toMatchObject({
      from: clear.subtract({ days: 2 }).toString(),
      to: clear.toString(),
    })
  })

  test('端午节 and 中秋节 fall on Wednesdays: only the day itself is certain', () => {
    for (const [festival, day] of [
      ['端午节', lunar(2027, 'M05', 5)],
      ['中秋节', lunar(2027, 'M08', 15)],
    ] as const) {
      expect(day.dayOfWeek).toBe(3)
      expect(daysOff(festival)).toMatchObject({ from: day.toString(), to: day.toString() })
    }
  })

  test('make-up days are unknown, so there are none', () => {
    expect(notice).toMatchObject({ status: 'provisional', document: null, mark: 'K', work: [] })
  })
})

describe('a limit into the unpublished year is provisional', () => {
  const calendar = shippedCalendar()
  const due = (unit: 'clock-hours' | 'working-hours' | 'working-days', amount: number, from: string) =>
    dueDate(calendar, { amount, unit, from: Temporal.Instant.from(from) })

  test('when it only rolls into it', () => {
    expect(due('working-days', 5, '2026-12-28T10:00+08:00')).toMatchObject({ provisional: true })
    expect(due('working-days', 3, '2026-12-28T10:00+08:00')).toMatchObject({ provisional: false })
  })

  test('but clock hours consult no calendar', () => {
    expect(due('clock-hours', 4, '2027-01-05T10:00+08:00').provisional).toBe(false)
    expect(due('working-hours', 4, '2027-01-05T10:00+08:00').provisional).toBe(true)
  })
})
