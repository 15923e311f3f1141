import { describe, expect, it } from 'vitest'
import { at } from '../../case/hall.ts'
import { aLimit, anItem, tiny } from '../../process/tiny-process.ts'
import { driven } from './driven.ts'
import { newYearOff } from './new-year.ts'

const permit = tiny(anItem('check'), { slug: 'permit', limits: [aLimit('decision', { amount: 10 })] })

/** Who loaded 2027's notice, and when it became known. */
const loaded = (knownFrom: string, by = 'chen') => ({
  knownFrom: at(knownFrom),
  ...{ by, department: 'approval-bureau' },
})

/** Accepted on 21 December 2026 and due on 5 January, as long as no notice says otherwise; then a notice comes. */
const whenNoticed = (until: string, known: string, before: readonly (readonly [string, string])[] = []) =>
  driven(permit, '2026-12-21T09:00', newYearOff(...before, [until, known])).act('2026-12-21T10:00', 'accept')

describe('a notice that moves due dates (S27)', () => {
  it('is found when a limit had passed already and is moved away: charged to who loaded it', () => {
    const overdue = whenNoticed('2027-01-06', '2027-01-08T10:00').sweep('2027-01-08T09:00')
    expect(overdue.due('decision')).toBe('2027-01-05')
    expect(overdue.types()).toContain('limit-exceeded')
    const moved = overdue.sweep('2027-01-08T10:00')
    expect(moved.due('decision')).toBe('2027-01-08')
    const notices = [
      loaded('2026-12-01T00:00', 'zhao'),
      loaded('2027-01-08T10:00'),
      loaded('2027-01-20T10:00'),
    ]
    expect(moved.found('S27', notices)).toMatchObject([
      {
        severity: 'red',
        case: 'c1',
        limit: { id: 'decision', run: 1 },
        at: at('2027-01-08T10:00'),
        evidence: { events: [{ case: 'c1', seq: moved.types().indexOf('due-dates-recounted') + 1 }] },
        charged: { department: 'approval-bureau', person: 'chen' },
        message: { en: '"decision" had ended on 2027-01-05; a change of the calendar made it 2027-01-08' },
      },
    ])
  })

  it('is charged to nobody when it came with the product and nobody loaded it', () => {
    const moved = whenNoticed('2027-01-06', '2027-01-08T10:00').sweep('2027-01-08T10:00')
    expect(moved.found('S27')).toMatchObject([{ charged: { nobody: true } }])
  })

  it('is innocent when it comes before the end that it moves, and on the last day', () => {
    for (const known of ['2026-12-28T10:00', '2027-01-05T10:00']) {
      const moved = whenNoticed('2027-01-04', known).sweep(known)
      expect(moved.types()).toContain('due-dates-recounted')
      expect(moved.due('decision')).toBe('2027-01-06')
      expect(moved.found('S27', [loaded(known)])).toEqual([])
    }
  })

  it('is innocent when it brings the end of an overdue case nearer', () => {
    const moved = whenNoticed('2027-01-03', '2027-01-11T10:00', [['2027-01-06', '2026-12-01T00:00']])
      .sweep('2027-01-11T09:00')
      .sweep('2027-01-11T10:00')
    expect(moved.types()).toContain('due-dates-recounted')
    expect(moved.due('decision')).toBe('2027-01-05')
    expect(moved.found('S27', [loaded('2027-01-11T10:00')])).toEqual([])
  })

  it('is innocent of a case that was decided, late or not: its clock has stopped', () => {
    const decided = whenNoticed('2027-01-06', '2027-01-08T10:00')
      .act('2027-01-07T10:00', 'check.pass')
      .act('2027-01-07T11:00', 'approve')
      .sweep('2027-01-08T10:00')
    expect(decided.types()).not.toContain('due-dates-recounted')
    expect(decided.found('S27', [loaded('2027-01-08T10:00')])).toEqual([])
  })
})
