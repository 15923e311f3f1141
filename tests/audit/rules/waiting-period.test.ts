import { describe, expect, it } from 'vitest'
import { sequence, step, wait } from '../../../src/process/tree.ts'
import { at } from '../../case/hall.ts'
import { aLimit, anItem, bureau, county, tiny } from '../../process/tiny-process.ts'
import { driven } from './driven.ts'
import { newYearOff } from './new-year.ts'

const named = (id: string) => ({ zh: id, en: id, department: bureau, source: county })
const published = tiny(
  sequence(anItem('check'), wait('publicity', named('publicity')), step('hand-over', named('hand-over'))),
  {
    slug: 'published',
    limits: [
      aLimit('publicity', { amount: 10, kind: 'waiting', from: 'turn', until: 'result', item: 'publicity' }),
    ],
  },
)

/** Checked on 21 December 2026: publicity of ten working days begins, until the end of 5 January. */
const inPublicity = (calendarAt?: Parameters<typeof driven>[2]) =>
  driven(published, '2026-12-21T09:00', calendarAt)
    .act('2026-12-21T10:00', 'accept')
    .act('2026-12-21T11:00', 'check.pass')

describe('a waiting period that was cut short (S22)', () => {
  it('can be ended by nobody: the engine refuses', () => {
    expect(() => inPublicity().act('2026-12-30T10:00', 'publicity.elapsed')).toThrow(
      'no event of published that people can send',
    )
  })

  it('is found where a record was written past the engine', () => {
    const cut = inPublicity().writePast('2026-12-30T10:00', 'publicity.elapsed', {
      ...{ limit: 'publicity', run: 1 },
    })
    expect(cut.found('S22')).toMatchObject([
      {
        severity: 'red',
        limit: { id: 'publicity', run: 1 },
        at: at('2026-12-30T10:00'),
        evidence: { events: [{ case: 'c1', seq: 4 }] },
        charged: { department: 'bureau' },
        message: { en: '"publicity" was to last until 2027-01-05 24:00; it went on at 2026-12-30 10:00' },
      },
    ])
  })

  it('is none that time ended on its day', () => {
    const over = inPublicity().sweep('2027-01-06T09:00').act('2027-01-06T10:00', 'hand-over.done')
    expect(over.stopped('publicity')).toBe('2027-01-06T00:00')
    expect(over.found('S22')).toEqual([])
  })

  it('is none that a withdrawal ended', () => {
    const withdrawn = inPublicity().act('2026-12-30T10:00', 'withdraw')
    expect(withdrawn.stopped('publicity')).toBe('2026-12-30T10:00')
    expect(withdrawn.found('S22')).toEqual([])
  })

  it('is none whose end a notice brought nearer: it ends when that becomes known', () => {
    const calendarAt = newYearOff(['2027-01-04', '2026-12-01T00:00'], ['2027-01-03', '2027-01-06T15:00'])
    const waiting = inPublicity(calendarAt).sweep('2027-01-06T14:00')
    expect(waiting.due('publicity')).toBe('2027-01-06')
    const over = waiting.sweep('2027-01-06T15:00')
    expect(over.stopped('publicity')).toBe('2027-01-06T15:00')
    expect(over.found('S22')).toEqual([])
  })
})
