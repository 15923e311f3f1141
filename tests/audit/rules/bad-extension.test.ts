import Value from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { lifeEvents } from '../../../src/process/events.ts'
import { at } from '../../case/hall.ts'
import { aLimit, anItem, county, tiny } from '../../process/tiny-process.ts'
import { driven } from './driven.ts'

const extension = { amount: 5, unit: 'working-days', approver: '本行政机关负责人', source: county } as const
const permit = tiny(anItem('check'), {
  slug: 'permit',
  limits: [aLimit('decision', { amount: 10, extension })],
})
const extend = { limit: 'decision', reason: '情况复杂', approver: '本行政机关负责人', notice: '延告2026-17' }

/** Accepted on 1 September 2026: due on the 15th; five working days more end on the 21st, after a Sunday that is worked. */
const accepted = () => driven(permit, '2026-09-01T09:00').act('2026-09-01T10:00', 'accept')
const faults = (one: ReturnType<typeof driven>) => one.found('S18').map(({ message }) => message.en)

describe('an extension (S18)', () => {
  it('before the end, once, by the office that the law names and with its notice, is innocent', () => {
    const extended = accepted().act('2026-09-15T16:00', 'extend', extend)
    expect(extended.due('decision')).toBe('2026-09-21')
    expect(extended.found('S18')).toEqual([])
  })

  it('that was entered after the end as of a day before it is found', () => {
    const late = accepted()
      .sweep('2026-09-17T10:00')
      .act('2026-09-14T10:00', 'extend', extend, '2026-09-17T10:00')
    expect(late.found('S18')).toMatchObject([
      {
        severity: 'yellow',
        at: at('2026-09-17T10:00'),
        limit: { id: 'decision', run: 1 },
        charged: { department: 'approval-bureau', person: 'wang' },
        message: { en: '"decision" extended: entered after the end, 2026-09-15 17:00' },
      },
    ])
  })

  it('that was entered later than it happened, but before the end, is innocent of it', () => {
    const entered = accepted().act('2026-09-14T10:00', 'extend', extend, '2026-09-15T10:00')
    expect(entered.found('S18')).toEqual([])
  })

  it('after the end is refused by the engine; written past it, it is found', () => {
    const passed = accepted().sweep('2026-09-17T09:00')
    expect(() => passed.act('2026-09-17T10:00', 'extend', extend)).toThrow('has passed already')
    expect(faults(passed.writePast('2026-09-17T10:00', 'extend', extend))).toEqual([
      '"decision" extended: entered after the end, 2026-09-15 17:00',
    ])
  })

  it('that is the second is refused by the engine; written past it, it is found and the first is not', () => {
    const once = accepted().act('2026-09-10T10:00', 'extend', extend)
    expect(() => once.act('2026-09-18T10:00', 'extend', extend)).toThrow('was extended already')
    const twice = once.writePast('2026-09-18T10:00', 'extend', extend)
    expect(faults(twice)).toEqual(['"decision" extended: a second one'])
    expect(twice.found('S18')[0]?.at).toEqual(at('2026-09-18T10:00'))
  })

  it('by another office than the law names is refused by the engine; written past it, it is found', () => {
    const byHead = { ...extend, approver: '科长' }
    expect(() => accepted().act('2026-09-10T10:00', 'extend', byHead)).toThrow(
      'found approver "科长"; the law names 本行政机关负责人',
    )
    expect(faults(accepted().writePast('2026-09-10T10:00', 'extend', byHead))).toEqual([
      '"decision" extended: the law names 本行政机关负责人',
    ])
  })

  it('can’t be longer than the law lets: nobody enters a length, and none that is written is counted', () => {
    expect(Value.Check(lifeEvents.extend.payload, extend)).toBe(true)
    expect(Value.Check(lifeEvents.extend.payload, { ...extend, amount: 90 })).toBe(false)
    const written = accepted().writePast('2026-09-10T10:00', 'extend', { ...extend, amount: 90 })
    expect(written.due('decision')).toBe('2026-09-21')
  })

  it('with everything wrong says each of it', () => {
    const wrong = { ...extend, approver: '科长', notice: '无' }
    const all = accepted().act('2026-09-10T10:00', 'extend', extend).sweep('2026-09-24T09:00')
    expect(faults(all.writePast('2026-09-24T10:00', 'extend', wrong))).toEqual([
      '"decision" extended: entered after the end, 2026-09-21 17:00; a second one; the law names 本行政机关负责人; no notice to the applicant ("无")',
    ])
  })
})
