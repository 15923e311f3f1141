import { describe, expect, test } from 'vitest'
import { dueDate } from '../../src/time/due-date.ts'
import type { LimitUnit } from '../../src/time/limit-unit.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import vectors from './vectors.json' with { type: 'json' }

const calendar = shippedCalendar()

describe('every deadline worked by hand comes out the same', () => {
  test.each(vectors.deadlines)(
    '$id: $n $unit from $start end at $end',
    ({ n, unit, start, end, provisional }) => {
      const inHours = start.includes('T')
      const from = inHours ? Temporal.Instant.from(start) : Temporal.PlainDate.from(start)
      const due = dueDate(calendar, { amount: n, unit: unit as LimitUnit, from })
      expect(inHours ? due.until.epochMilliseconds : due.date.toString()).toBe(
        inHours ? Temporal.Instant.from(end).epochMilliseconds : end,
      )
      expect(due.provisional).toBe(provisional ?? false)
    },
  )
})
