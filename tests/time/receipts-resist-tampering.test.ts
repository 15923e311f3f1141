import { describe, expect, test } from 'vitest'
import { checkReceipt } from '../../src/time/check-receipt.ts'
import type { LimitRequest } from '../../src/time/limit-request.ts'
import { receiptFor } from '../../src/time/receipt-for.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

const calendar = shippedCalendar()
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const requests: Record<string, LimitRequest> = {
  'working days with an expert review and an extension': {
    amount: 20,
    unit: 'working-days',
    from: at('2021-09-01T10:00'),
    excluded: [{ from: at('2021-09-06T10:00'), to: at('2021-09-16T09:30'), ground: '专家评审' }],
    extensions: [{ amount: 10, unit: 'working-days', ground: '行政许可法 42(1)' }],
  },
  'working hours over a holiday': { amount: 4, unit: 'working-hours', from: at('2021-06-11T16:00') },
  'months into a provisional year': {
    amount: 3,
    unit: 'months',
    from: Temporal.PlainDate.from('2026-11-30'),
  },
  'three days before': {
    amount: 3,
    unit: 'calendar-days',
    from: Temporal.PlainDate.from('2021-06-28'),
    direction: 'backward',
  },
}

type Leaf = [path: string[], value: unknown]

function leaves(value: unknown, path: string[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

function changed(document: unknown, path: string[], value: unknown): unknown {
  const copy = structuredClone(document)
  const parent = path.slice(0, -1).reduce((node, key) => (node as Record<string, unknown>)[key], copy)
  ;(parent as Record<string, unknown>)[path.at(-1) as string] = value
  return copy
}

/** Every way to change one digit or letter of a leaf by one. */
function forgeries(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, -value - 1]
  if (typeof value === 'boolean') return [!value]
  if (typeof value !== 'string') return ['x', 0]
  return [...value].map((letter, index) => value.slice(0, index) + other(letter) + value.slice(index + 1))
}

function other(letter: string): string {
  return /\d/.test(letter) ? String((Number(letter) + 1) % 10) : letter === 'x' ? 'y' : 'x'
}

function pointer(path: string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

describe('whatever is changed in a receipt is noticed, and found', () => {
  test.each(Object.entries(requests))('%s', (_, request) => {
    const receipt = receiptFor(calendar, request, {
      kind: 'statutory',
      citation: '行政许可法 42(1)',
      event: '受理',
    })
    for (const [path, value] of leaves(receipt)) {
      // A long text needs no forgery of each of its letters.
      for (const forgery of forgeries(value).slice(0, 25)) {
        const check = checkReceipt(changed(receipt, path, forgery))
        const [first] = check.ok ? [] : check.problems
        expect(first, `${pointer(path)} = ${forgery}`).toBeDefined()
        expect(
          pointer(path).startsWith(first?.path ?? '?') && first?.path !== '',
          `${pointer(path)}: ${first?.path}`,
        ).toBe(true)
      }
    }
  })

  test('a figure that follows from others is located to the digit', () => {
    const receipt = receiptFor(calendar, requests['working hours over a holiday'] as LimitRequest, {
      kind: 'plan',
      citation: '一-1',
    })
    const check = checkReceipt(changed(receipt, ['stages', '0', 'lines', '0', 'counted'], 7_200_000))
    expect(check).toMatchObject({
      ok: false,
      problems: [{ path: '/stages/0/lines/0/counted', found: 7_200_000, expected: 3_600_000 }],
    })
  })

  test('a changed part that is sealed again no longer follows from the rest', () => {
    const honest = receiptFor(calendar, requests['working hours over a holiday'] as LimitRequest, {
      kind: 'plan',
      citation: '一-1',
    })
    const later = receiptFor(
      calendar,
      { amount: 5, unit: 'working-hours', from: at('2021-06-11T16:00') },
      { kind: 'plan', citation: '一-1' },
    )
    const check = checkReceipt({
      ...honest,
      result: later.result,
      seals: { ...honest.seals, '/result': later.seals['/result'] },
    })
    expect(check.ok).toBe(false)
  })

  const strange = [undefined, null, 7, 'receipt', [], {}, { seals: {} }, { seals: { '/limit': '\ud800' } }]
  test.each(strange)('what is no receipt is refused: %j', (value) => {
    expect(checkReceipt(value).ok).toBe(false)
  })
})
