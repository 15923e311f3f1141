import { describe, expect, it } from 'vitest'
import { type Card, type CardEvent, cardOf, cardState, checkCardEvent } from '../../src/audit/cards/card.ts'
import { threeYellows } from '../../src/audit/cards/three-yellows.ts'
import { defaultSettings } from '../../src/audit/rules/default-settings.ts'
import type { Finding } from '../../src/audit/rules/finding.ts'
import { severityOf } from '../../src/audit/rules/passed-limits.ts'
import type { Limit } from '../../src/process/definition.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { at } from '../case/hall.ts'

const finding: Finding = {
  rule: 'S3',
  key: 'S3 c1 promise#1',
  severity: 'yellow',
  at: at('2026-09-17T16:00'),
  case: 'c1',
  limit: { id: 'promise', run: 1 },
  evidence: { events: [{ case: 'c1', seq: 4 }], tickets: [], ratings: [], cases: [] },
  charged: { department: 'tax-bureau', person: 'li' },
  message: { zh: '超期', en: 'late' },
}
const issued = { id: 'k1', finding: 'f1', by: 'auditor', at: at('2026-09-18T10:00') }
const card = (more: Partial<Finding> = {}): Card =>
  cardOf({ ...finding, ...more }, issued, { calendar: shippedCalendar(), workingDays: 5 })

const event = (type: CardEvent['type'], time: string, department = 'tax-bureau'): CardEvent => ({
  ...{ id: type, card: 'k1', seq: 1, type, text: '情况说明', at: at(time) },
  by: { id: 'zhao', role: 'department-head', department },
})
const code = (work: () => void) => {
  try {
    work()
    return 'ok'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a card', () => {
  it('is explained within five working days, over a Sunday that is worked and Mid-Autumn', () => {
    expect(card().explainBy).toEqual(at('2026-09-24T17:00'))
    expect(card({ severity: 'blue' }).explainBy).toBeNull()
  })

  it('is explained once, by the department that it is charged to', () => {
    const explain = event('explain', '2026-09-21T09:00')
    expect(code(() => checkCardEvent(card(), [], explain))).toBe('ok')
    expect(code(() => checkCardEvent(card(), [explain], explain))).toBe('card-not-possible')
    const other = event('explain', '2026-09-21T09:00', 'agriculture')
    expect(code(() => checkCardEvent(card(), [], other))).toBe('not-permitted')
  })

  it('is upheld when it has been explained or the time for that is over, and withdrawn at any time', () => {
    const explain = event('explain', '2026-09-21T09:00')
    const early = event('uphold', '2026-09-22T09:00')
    expect(code(() => checkCardEvent(card(), [], early))).toBe('card-not-possible')
    expect(code(() => checkCardEvent(card(), [explain], early))).toBe('ok')
    expect(code(() => checkCardEvent(card(), [], event('uphold', '2026-09-28T09:00')))).toBe('ok')
    expect(code(() => checkCardEvent(card(), [], event('withdraw', '2026-09-18T11:00')))).toBe('ok')
  })

  it('is decided on once', () => {
    const withdraw = event('withdraw', '2026-09-18T11:00')
    expect(cardState([withdraw])).toBe('withdrawn')
    expect(code(() => checkCardEvent(card(), [withdraw], event('uphold', '2026-09-28T09:00')))).toBe(
      'card-not-possible',
    )
  })
})

describe('three yellow cards on one case', () => {
  const yellow = (id: string, of: string, day: number) => ({
    ...{ id, case: of, at: at(`2026-09-${day}T10:00`), evidence: finding.evidence },
    charged: { department: `d${day}`, person: null },
  })

  it('make a red one, charged to whoever got the third', () => {
    const cards = [yellow('a', 'c1', 10), yellow('b', 'c1', 12), yellow('c', 'c1', 11), yellow('d', 'c2', 13)]
    const found = threeYellows(cards, 3)
    expect(found.map(({ severity, case: of, charged }) => [severity, of, charged])).toEqual([
      ['red', 'c1', { department: 'd12', person: null }],
    ])
  })

  it('make one red one, however many follow', () => {
    const four = [10, 11, 12, 13].map((day) => yellow(String(day), 'c1', day))
    expect(threeYellows(four, 3).map(({ key }) => key)).toEqual(
      threeYellows(four.slice(0, 3), 3).map(({ key }) => key),
    )
  })
})

describe('the scale of cards', () => {
  const limit = (kind: Limit['kind']) => ({ kind }) as Limit
  const level = (kind: Limit['kind'], percentOver: number, workingDaysOver: number, confirmed = true) =>
    severityOf({ limit: limit(kind), percentOver, workingDaysOver }, confirmed, defaultSettings)

  it('is red for a confirmed statutory limit, and blue while the county has not confirmed it', () => {
    expect(level('statutory', 1, 0)).toBe('red')
    expect(level('statutory', 400, 40, false)).toBe('blue')
  })

  it('is yellow for a promise or the plan, and red beyond half of it again or five working days', () => {
    expect(level('promised', 50, 5)).toBe('yellow')
    expect(level('plan', 51, 0)).toBe('red')
    expect(level('promised', 30, 6)).toBe('red')
  })

  it('is yellow for a step', () => {
    expect(level('step', 300, 9)).toBe('yellow')
  })
})
