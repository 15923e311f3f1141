import { describe, expect, test } from 'vitest'
import { at, hall, story } from './hall.ts'

const { open, engine } = hall()
const facts = { items: [], generalEnterprise: false }
const fired = (received: ReturnType<typeof open>['case'], until: string) =>
  story(engine.fire(received, at(until), at(until)).effects.events)

describe('time does what is due, each at its own instant', () => {
  test('four hours from Friday 16:00 before a holiday warn with one left and end on Tuesday at noon (H1)', () => {
    const received = open('enterprise-setup-1545', '2021-06-11T16:00', facts).case
    expect(fired(received, '2021-06-15T13:00')).toEqual([
      '2021-06-15T11:00 limit-warned four-hours',
      '2021-06-15T12:00 limit-exceeded four-hours',
    ])
    expect(fired(received, '2021-06-15T12:00')).toEqual(['2021-06-15T11:00 limit-warned four-hours'])
  })

  test('over lunch', () => {
    const received = open('enterprise-setup-1545', '2021-09-01T10:30', facts).case
    expect(fired(received, '2021-09-01T16:00')).toEqual([
      '2021-09-01T14:30 limit-warned four-hours',
      '2021-09-01T15:30 limit-exceeded four-hours',
    ])
  })

  test('a limit passes one millisecond after its last lawful instant', () => {
    const received = open('enterprise-setup-1545', '2021-09-01T10:30', facts).case
    const { events, dueDates } = engine.fire(received, at('2021-09-01T15:30'), at('2021-09-01T15:30')).effects
    expect(events.map(({ type }) => type)).toEqual(['limit-warned'])
    expect(dueDates[0]).toMatchObject({ event: 'limit-exceeded', limit: 'four-hours' })
    expect(dueDates[0]?.at.toString()).toBe('2021-09-01T07:30:00.001Z')
  })

  test('a warning leaves what a person has seen as valid as it was', () => {
    const received = open('enterprise-setup-1545', '2021-09-01T10:30', facts).case
    const warned = engine.fire(received, at('2021-09-01T14:30'), at('2021-09-01T14:30')).case
    expect(warned).toMatchObject({ revision: 2, actedRevision: 1 })
  })

  test('a due date beyond the published notices is marked', () => {
    const received = open('enterprise-setup-1545', '2026-12-31T15:00', facts).case
    expect(received.clocks.find(({ limit }) => limit === 'four-hours')?.due?.provisional).toBe(true)
  })
})
