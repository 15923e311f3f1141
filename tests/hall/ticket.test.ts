import { expect, test } from 'vitest'
import { hasLapsed, nextTicket } from '../../src/hall/ticket.ts'
import { after, called, day, event, taken } from './tickets.ts'

const finish = (minutes: number, payload: Record<string, unknown>) => event('finish', minutes, { payload })
const link = (minutes: number, id = 'c1') => event('link', minutes, { payload: { case: id } })

test('a visit: taken, called, served, with its cases; waiting and service are measured', () => {
  const ticket = after(
    taken(),
    called(10),
    event('begin', 12),
    link(15),
    link(16, 'c2'),
    link(17),
    finish(30, { outcome: 'case' }),
  )
  expect(ticket).toMatchObject({
    state: 'served',
    window: 'A01',
    servedBy: 'wang.fang',
    outcome: 'case',
    cases: ['c1', 'c2'],
    waited: 10 * 60_000,
    served: 18 * 60_000,
    calls: 1,
  })
})

test('time after being passed over is not the hall’s; after a transfer it is', () => {
  const passed = after(
    taken(),
    called(10),
    event('pass', 12, { decided: { rank: 0, place: 5, turn: 1, gone: false } }),
    called(40),
  )
  expect(passed).toMatchObject({ state: 'called', place: 5, passes: 1, calls: 2, waited: 10 * 60_000 })
  const transferred = after(
    taken(),
    called(10),
    event('begin', 11),
    event('transfer', 15, { payload: { business: 'taxes', window: 'E02', reason: '涉税' } }),
    called(35, 'E02'),
  )
  expect(transferred).toMatchObject({
    business: 'taxes',
    forWindow: 'E02',
    window: 'E02',
    waited: 30 * 60_000,
    served: 4 * 60_000,
  })
})

test('who has not come too often is gone for the day', () => {
  const gone = after(
    taken(),
    called(1),
    event('pass', 2, { decided: { rank: 0, place: 0, turn: 1, gone: true } }),
  )
  expect(gone.state).toBe('no-show')
  expect(() => after(gone, called(3))).toThrow(/A001 is no-show/)
})

test('a window can’t send people away without a word: a case, or what was said', () => {
  const serving = after(taken(), called(1), event('begin', 2))
  expect(() => after(serving, finish(3, { outcome: 'case' }))).toThrow(/has no case/)
  expect(() => after(serving, finish(3, { outcome: 'not-handled' }))).toThrow(/needs a note/)
  expect(after(serving, finish(3, { outcome: 'advice', note: '材料' })).outcome).toBe('advice')
})

test.each([
  ['serve', 'who was not called', 'begin', taken()],
  ['finish', 'who is not served', 'finish', after(taken(), called(1))],
  ['call', 'twice', 'call', after(taken(), called(1))],
  ['give up', 'who is served', 'abandon', after(taken(), called(1), event('begin', 2))],
])('it is not possible to %s %s', (_verb, _whom, type, ticket) => {
  expect(() => after(ticket, event(type, 5))).toThrow(/is possible while/)
})

test('another window keeps its hands off; giving up before the call needs no window', () => {
  const atFirst = after(taken(), called(1))
  expect(() => after(atFirst, event('begin', 2, { window: 'A02' }))).toThrow(
    /is at window A01; you act at A02/,
  )
  expect(after(taken(), event('abandon', 4)).waited).toBe(4 * 60_000)
})

test('numbers end with their day', () => {
  const tomorrow = day.add({ days: 1 })
  expect(() => nextTicket(taken(), called(1), tomorrow)).toThrow(/numbers end with their day/)
  expect(hasLapsed(taken(), tomorrow)).toBe(true)
  expect(hasLapsed(taken(), day)).toBe(false)
  expect(hasLapsed(after(taken(), event('abandon', 1)), tomorrow)).toBe(false)
})
