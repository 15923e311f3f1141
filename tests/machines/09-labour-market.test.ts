import { describe, expect, test } from 'vitest'
import graduate from '../../machines/09-labour-market/graduate-hire-simplified.ts'
import title from '../../machines/09-labour-market/professional-title-review.ts'
import { labourMarket } from '../../machines/09-labour-market/section.ts'
import injury from '../../machines/09-labour-market/work-injury-determination.ts'
import { checkAskable } from '../../src/case/opening.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

test('the records of 九 are these, as the plan prints them', () => {
  expect(labourMarket.map(printedOf)).toEqual(recordsOf('九 劳动力市场监管'))
})

describe.each(labourMarket.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  test('is proved', () => expect(prove(subjectOf(process)).findings).toEqual([]))

  test('runs from receipt to closing in every case that its facts allow', () => {
    for (const facts of valuations(process.facts)) {
      expect(toClosing(process, facts).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
    }
  })
})

describe('hiring of graduates (九-3)', () => {
  test('an employer that is not public needs no seal of the agency, nor may it be asked for', () => {
    const ids = (nonPublicEmployer: boolean) =>
      leavesFor(graduate.tree, { nonPublicEmployer }).map(({ id }) => id)
    expect(ids(true)).toEqual(['hiring'])
    expect(ids(false)).toEqual(['agency-seal', 'hiring'])
    expect(() => checkAskable(graduate, { nonPublicEmployer: true }, 'agency-seal')).toThrow('九-3')
    expect(() => checkAskable(graduate, { nonPublicEmployer: false }, 'agency-seal')).not.toThrow()
  })

  test('the report card is electronic, and all is done online', () => {
    expect(graduate.certificates.map(({ zh }) => zh)).toEqual(['电子报到证'])
    expect(graduate.channels.map(({ zh }) => zh)).toEqual(['全程网办'])
  })
})

describe('professional titles (九-8)', () => {
  test('examined, then reviewed; the certificate is electronic', () => {
    expect(leavesFor(title.tree, { applicantKind: 'professional' }).map(({ zh }) => zh)).toEqual([
      '审核',
      '评审',
    ])
    expect(title.certificates.map(({ zh }) => zh)).toEqual(['职称电子证书'])
    expect(title.channels.map(({ zh }) => zh)).toEqual(['全程网办'])
  })

  test('for a skilled worker it is first seen whether the series is open (十六-7)', () => {
    const [first] = leavesFor(title.tree, { applicantKind: 'skilled' })
    expect(first).toMatchObject({ id: 'series-open', source: { plan: '十六-7' } })
  })
})

describe('T6: seven days only when facts and rights are clear, calendar days, from acceptance (九-9)', () => {
  const at = hall([injury])
  const accepted = (clear: boolean, time: string) =>
    at.act(at.open(injury.slug, '2021-09-20T09:00', { clear }).case, time, 'accept')

  test('the figures', () => {
    expect(figuresOf(injury)).toEqual([
      ['seven-days', 7, 'calendar-days', 'plan', '九-9'],
      ['fifteen-days', 15, 'calendar-days', 'statutory', '工伤保险条例 20 [C]'],
      ['sixty-days', 60, 'calendar-days', 'statutory', '工伤保险条例 20 [C]'],
      ['delivery', 20, 'calendar-days', 'statutory', '工伤保险条例 20 [C]'],
    ])
  })

  test('clear: seven and fifteen; else sixty', () => {
    const limits = (clear: boolean) => accepted(clear, '2021-10-11T09:00').clocks.map(({ limit }) => limit)
    expect(limits(true)).toEqual(['seven-days', 'fifteen-days'])
    expect(limits(false)).toEqual(['sixty-days'])
  })

  test('whether it is clear must be said: there is no default', () => {
    expect(() => at.open(injury.slug, '2021-10-11T09:00')).toThrow('clear')
  })

  test('they count from acceptance, days off included', () => {
    const clock = at.clock(accepted(true, '2021-10-11T09:00'), 'seven-days')
    expect(clock.due?.date.toString()).toBe('2021-10-18')
  })

  test('an end on a holiday moves to the next working day', () => {
    const clock = at.clock(accepted(true, '2021-09-24T09:00'), 'seven-days')
    expect(clock.due?.date.toString()).toBe('2021-10-08')
  })

  test('they end when the office closes on the seventh day', () => {
    const exceeded = (time: string) =>
      at.clock(at.wait(accepted(true, '2021-10-11T09:00'), time), 'seven-days').exceededAt
    expect(exceeded('2021-10-18T17:00')).toBeNull()
    expect(exceeded('2021-10-18T17:01')).not.toBeNull()
  })

  test('the head decides, and delivery has twenty days', () => {
    const decided = at.act(accepted(true, '2021-10-11T09:00'), '2021-10-12T09:00', [
      'investigation.pass',
      'approve',
    ])
    expect(at.clock(decided, 'seven-days').stoppedAt).not.toBeNull()
    expect(at.clock(decided, 'delivery').due?.date.toString()).toBe('2021-11-01')
  })

  test('it is no permit: no deemed acceptance', () => {
    expect(injury.limits.some(({ onLapse }) => onLapse)).toBe(false)
  })
})
