import { expect, test } from 'vitest'
import { hallRatings } from '../../machines/hall-ratings.ts'
import type { HallEvent } from '../../src/hall/hall-event.ts'
import type { Rating } from '../../src/hall/rating.ts'
import { nextRectification, rectificationClocks, rectificationOf } from '../../src/hall/rectification.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

/** Friday before the Mid-Autumn Festival of 2021, whose Saturday is worked. */
const friday = Temporal.Instant.from('2021-09-17T10:00:00+08:00')
const rating: Rating = {
  id: 'r1',
  kind: 'on-site',
  ticket: 't1',
  caseId: null,
  department: 'approval-bureau',
  window: 'A01',
  channel: 'window',
  rated: ['wang.fang'],
  grade: 1,
  text: null,
  at: friday,
}
const event = (type: string, at: string, payload: Record<string, unknown> = {}, by = 'li.na'): HallEvent => ({
  id: `${type} ${at}`,
  subject: 'r1',
  seq: 1,
  type,
  payload,
  decided: {},
  by: { id: by, role: 'department-head', department: 'approval-bureau' },
  at: Temporal.Instant.from(`2021-${at}:00+08:00`),
})
const after = (...events: HallEvent[]) =>
  events.reduce((current, one) => nextRectification(rating, current, one), rectificationOf([]))
const clocks = (current: ReturnType<typeof after>, now: string) =>
  rectificationClocks(hallRatings, shippedCalendar(), rating, current, Temporal.Instant.from(now)).map(
    ({ step, state, until, stoppedBy }) =>
      `${step} ${state} ${until.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime()} ${stoppedBy}`,
  )

const claim = event('claim', '09-18T09:00')
const verify = event('verify', '09-22T09:00', { finding: '属实', complex: false })
const rectify = event('rectify', '09-23T09:00', { measures: '已整改' })
const reply = event('reply', '09-23T10:00', { reply: '已答复' })
const content = event('call-back', '09-24T09:00', { satisfied: true, note: '满意' })

test('claimed, verified, put right, replied, called back', () => {
  const closed = after(claim, verify, rectify, reply, content)
  expect(closed.state).toBe('closed')
  expect(closed).toEqual(rectificationOf([claim, verify, rectify, reply, content]))
  expect(clocks(closed, '2021-12-01T09:00:00+08:00')).toEqual([
    'claim kept 2021-09-18T17:00:00 li.na',
    'rectify kept 2021-09-26T17:00:00 li.na',
  ])
})

test('both clocks count working days from the rating, warn, and are exceeded in the eyes of all', () => {
  expect(clocks(after(), '2021-09-17T11:00:00+08:00')).toEqual([
    'claim warned 2021-09-18T17:00:00 null',
    'rectify counting 2021-09-26T17:00:00 null',
  ])
  expect(clocks(after(), '2021-09-18T17:00:00+08:00')[0]).toContain('claim warned')
  expect(clocks(after(), '2021-09-18T17:00:01+08:00')[0]).toContain('claim exceeded')
  const late = after(event('claim', '09-22T09:00'))
  expect(clocks(late, '2021-09-26T17:00:01+08:00')).toEqual([
    'claim exceeded 2021-09-18T17:00:00 li.na',
    'rectify exceeded 2021-09-26T17:00:00 null',
  ])
})

test('what is complex has fifteen working days', () => {
  const complex = after(claim, event('verify', '09-22T09:00', { finding: '属实', complex: true }))
  expect(clocks(complex, '2021-09-23T09:00:00+08:00')[1]).toBe('rectify counting 2021-10-14T17:00:00 null')
})

test('whoever is not content when called back is owed it once more', () => {
  const again = after(
    claim,
    verify,
    rectify,
    reply,
    event('call-back', '09-24T09:00', { satisfied: false, note: '未解决' }),
  )
  expect(again.state).toBe('verified')
  expect(clocks(again, '2021-09-27T09:00:00+08:00')[1]).toContain('rectify exceeded')
})

test('the rated may appeal, and another person decides', () => {
  const appealed = after(event('appeal', '09-17T15:00', { reason: '误评' }, 'wang.fang'))
  const exclude = (by: string) => event('exclude', '09-17T16:00', { reason: '误评' }, by)
  expect(() => nextRectification(rating, appealed, exclude('wang.fang'))).toThrow(/another person decides/)
  expect(() => nextRectification(rating, after(), exclude('wang.fang'))).toThrow(/another person decides/)
  const excluded = nextRectification(rating, appealed, exclude('li.na'))
  expect(clocks(excluded, '2021-12-01T09:00:00+08:00')).toEqual([
    'claim excluded 2021-09-18T17:00:00 li.na',
    'rectify excluded 2021-09-26T17:00:00 li.na',
  ])
  expect(() => nextRectification(rating, excluded, claim)).toThrow(/nothing follows/)
  const stands = nextRectification(rating, appealed, event('uphold', '09-17T16:00', { reason: '属实' }))
  expect(stands).toMatchObject({ state: 'open', appealedBy: null })
})

test('whoever has appealed for the rated does not decide either; nothing is upheld that nobody appealed', () => {
  const appealed = after(event('appeal', '09-17T15:00', { reason: '误评' }, 'zhao.min'))
  const uphold = event('uphold', '09-17T16:00', { reason: '属实' }, 'zhao.min')
  expect(() => nextRectification(rating, appealed, uphold)).toThrow(/another person decides/)
  expect(() => after(event('uphold', '09-17T16:00', { reason: '属实' }))).toThrow(/nobody has appealed/)
  expect(() =>
    nextRectification(rating, appealed, event('appeal', '09-17T16:00', { reason: '误评' })),
  ).toThrow(/appealed already/)
})

test.each([
  ['put right', 'what nobody has verified', rectify],
  ['call back', 'without a reply', content],
  ['claim', 'twice', claim],
])('it is not possible to %s %s', (_verb, _what, one) => {
  expect(() => after(claim, one)).toThrow(/is possible while/)
})
