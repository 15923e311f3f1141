import { dueDate } from '../../src/time/due-date.ts'
import type { LimitUnit } from '../../src/time/limit-unit.ts'
import { receiptFor } from '../../src/time/receipt-for.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import vectors from './vectors.json' with { type: 'json' }

/** Run by a test in several time zones: prints every worked deadline and the hash of its receipt. */
const calendar = shippedCalendar()
for (const { id, n, unit, start } of vectors.deadlines) {
  const from = start.includes('T') ? Temporal.Instant.from(start) : Temporal.PlainDate.from(start)
  const request = { amount: n, unit: unit as LimitUnit, from }
  const { date, until } = dueDate(calendar, request)
  const { hash } = receiptFor(calendar, request, { kind: 'plan', citation: id })
  console.log(id, String(date), String(until), hash)
}
