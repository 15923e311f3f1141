import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/process/condition.ts'
import { at, event, hall, sameTime } from './hall.ts'

const { open, engine } = hall()
const refused = (code: string) => expect.objectContaining({ code })
const setup =
  (facts: Facts, more: object = {}) =>
  () =>
    open('enterprise-setup-1545', '2021-09-01T09:00', facts, more)

describe('a case is opened with what its process asks for', () => {
  test('facts that were not given are taken by default', () => {
    const { facts } = setup({})().case.context
    expect(facts).toEqual({
      items: ['seal', 'tax', 'social-insurance', 'medical', 'fund', 'bank'],
      generalEnterprise: false,
    })
  })

  test.each([
    ['unknown-fact', { shoeSize: '42' }],
    ['unknown-fact', { toString: true }],
    ['invalid-fact', { generalEnterprise: 'yes' }],
    ['invalid-fact', { items: 'seal' }],
    ['invalid-fact', { items: ['seal', 'moon'] }],
  ])('%s: %o', (code, facts) => {
    expect(setup(facts)).toThrow(refused(code))
  })

  test('a fact without a default is needed', () => {
    expect(() => open('construction-permit-merged', '2021-09-01T09:00', { tendered: true })).toThrow(
      'basement (修建防空地下室) is needed',
    )
  })

  test('a channel of the process', () => {
    expect(setup({}, { channel: 'fax' })).toThrow('it has: window, online, mobile, kiosk, nearby')
  })

  test('a valid number, whose mistake is named without it', () => {
    const applicant = { name: '测试', idType: 'uscc', id: '91370921MA3C00003F' }
    expect(setup({}, { applicant })).toThrow('uscc: the last character must be E')
  })

  test('a process and version that there are', () => {
    expect(() => open('moon-landing', '2021-09-01T09:00')).toThrow(refused('unknown-process'))
  })
})

describe('instants are those of the ledger', () => {
  const opening = { id: 'c1', number: 'N1', process: 'enterprise-setup-split', version: 1 }
  const given = event('open', {
    applicant: { name: '测试', idType: 'uscc', id: '91370921MA3C00003E' },
    channel: 'window',
    facts: { item: 'tax' },
  })

  test('cut to the millisecond, for every reader to hash the same', () => {
    const when = sameTime('2021-09-01T09:00:00.123456789')
    const { event: opened } = engine.open(opening, given, when).own
    expect(opened.occurredAt.toString()).toBe('2021-09-01T01:00:00.123Z')
    expect(opened.recordedAt.toString()).toBe('2021-09-01T01:00:00.123Z')
  })

  test('nothing is recorded before it happened', () => {
    const when = { occurredAt: at('2021-09-01T09:01'), recordedAt: at('2021-09-01T09:00') }
    expect(() => engine.open(opening, given, when)).toThrow('after it was recorded')
  })

  test('nothing happens before what happened last', () => {
    const { case: received } = engine.open(opening, given, sameTime('2021-09-01T09:00'))
    expect(() => engine.advance(received, event('accept'), sameTime('2021-09-01T08:59'))).toThrow(
      "before the case's last event",
    )
  })

  test('a day outside every calendar is refused, and nothing has happened', () => {
    expect(() => open('enterprise-setup-1545', '2031-09-01T09:00')).toThrow(refused('calendar-missing'))
  })
})
