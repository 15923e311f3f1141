import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReceipt } from '../../src/time/check-receipt.ts'
import { dueDate } from '../../src/time/due-date.ts'
import { noticeHash } from '../../src/time/notice-hash.ts'
import { receiptFor } from '../../src/time/receipt-for.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { shippedNotices } from '../../src/time/shipped-data.ts'
import { aCase, aLimit } from './random-limits.ts'
import { SEED, seeded } from './seeded.ts'

const calendar = shippedCalendar()
const subject = { kind: 'statutory', citation: '行政许可法 42(1)', event: '受理' } as const
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe(`the independent checker counts the same (seed ${SEED})`, () => {
  test('for any limit with exclusions and extensions, also in other units', () => {
    fc.assert(
      fc.property(aCase, fc.array(aLimit, { maxLength: 2 }), fc.boolean(), (limit, extensions, minimum) => {
        const request = { ...limit, extensions, minimum }
        const receipt = receiptFor(calendar, request, subject)
        expect(checkReceipt(throughJson(receipt))).toEqual({ ok: true, calendar: 'not compared' })
        const due = dueDate(calendar, request)
        expect(receipt.result.date).toBe(due.date.toString())
        expect(Temporal.Instant.from(receipt.result.until)).toEqual(due.until)
      }),
      seeded(400),
    )
  })

  test('for any backward limit', () => {
    fc.assert(
      fc.property(aLimit, fc.integer({ min: 0, max: 1400 * 1440 }), (limit, minute) => {
        const from = Temporal.Instant.from('2021-09-01T00:00:00+08:00').add({ minutes: minute })
        const receipt = receiptFor(calendar, { ...limit, from, direction: 'backward' }, subject)
        expect(checkReceipt(throughJson(receipt)).ok).toBe(true)
      }),
      seeded(300),
    )
  })

  test('and says whether the notices inside are known to whoever checks', () => {
    const from = Temporal.PlainDate.from('2021-01-29')
    const receipt = receiptFor(calendar, { amount: 20, unit: 'working-days', from }, subject)
    const known = shippedNotices.map(noticeHash)
    expect(checkReceipt(receipt, known).calendar).toBe('known')
    expect(checkReceipt(receipt, known.slice(1)).calendar).toBe('not known here')
  })

  test('a receipt that touches the last day of 2022 carries the notice of 2023, which frees it', () => {
    const onLastDay = {
      amount: 2,
      unit: 'calendar-days',
      from: Temporal.PlainDate.from('2022-12-31'),
    } as const
    const receipt = receiptFor(calendar, { ...onLastDay, direction: 'backward' }, subject)
    expect(receipt.calendar.notices.map(({ year }) => year)).toEqual([2022, 2023])
    expect(receipt.result.date).toBe('2022-12-29')
    expect(checkReceipt(receipt).ok).toBe(true)
  })
})
