import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { dayOfInstant, startOfDay } from '../../src/time/beijing-time.ts'
import { addMonths, epochDayOf, fromEpochDay, toEpochDay, weekday } from '../../src/time/epoch-day.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

const script = fileURLToPath(new URL('print-vectors.ts', import.meta.url))
const printedIn = (zone: string) =>
  execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, TZ: zone } })

test('every worked deadline is the same in New York, on Kiritimati and in UTC', () => {
  const inChina = printedIn('Asia/Shanghai')
  expect(inChina.trim().split('\n')).toHaveLength(19)
  for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'UTC']) expect(printedIn(zone)).toBe(inChina)
})

test('China has kept +08:00, without summer time, on every covered day', () => {
  const { from, to } = shippedCalendar().covers
  for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) {
    const midnight = date.toZonedDateTime('Asia/Shanghai')
    expect(midnight.offset).toBe('+08:00')
    expect(midnight.hoursInDay).toBe(24)
    expect(startOfDay(toEpochDay(date))).toBe(midnight.epochMilliseconds)
    expect(dayOfInstant(midnight.epochMilliseconds - 1)).toBe(toEpochDay(date) - 1)
  }
})

test('dates as integers agree with Temporal on every day of two centuries', () => {
  let date = Temporal.PlainDate.from('1950-01-01')
  for (let day = epochDayOf(1950, 1, 1); day < epochDayOf(2150, 1, 1); day++, date = date.add({ days: 1 })) {
    if (toEpochDay(date) !== day || !fromEpochDay(day).equals(date) || weekday(day) !== date.dayOfWeek % 7) {
      expect.fail(`${date} is not ${day}`)
    }
    if (!fromEpochDay(addMonths(day, -3)).equals(date.subtract({ months: 3 })))
      expect.fail(`${date} less 3 months`)
  }
})
