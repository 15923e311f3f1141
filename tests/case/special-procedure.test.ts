import { describe, expect, test } from 'vitest'
import { parallel } from '../../src/process/tree.ts'
import { aLimit, anItem, tiny } from '../process/tiny-process.ts'
import { at, hall, shown, story } from './hall.ts'

const permit = tiny(parallel(anItem('fire'), anItem('defence')), {
  slug: 'permit',
  limits: [
    aLimit('case'),
    aLimit('fire', { amount: 10, item: 'fire' }),
    aLimit('defence', { amount: 10, item: 'defence' }),
  ],
})
const { engine, open, act, clock, wait } = hall([permit])
// Accepted on Wednesday; 20 working days end on 29 September (W2), 10 on the 15th.
const accepted = act(open('permit', '2021-09-01T09:00').case, '2021-09-01T09:00', 'accept')
const due = (of: typeof accepted, limit: string) => clock(of, limit).due?.date.toString()

describe('a special procedure (行政许可法 45) holds the clocks of its own item', () => {
  const suspended = act(accepted, '2021-09-02T10:00', 'fire.suspend')

  test("its neighbour's and the case's go on: a branch is still with the authority", () => {
    expect(clock(suspended, 'fire').due).toBeNull()
    expect(due(suspended, 'defence')).toBe('2021-09-15')
    expect(due(suspended, 'case')).toBe('2021-09-29')
  })

  test('the days after its start, up to and with its end, are excluded', () => {
    // 3, 6, 7 and 8 September: four working days; the 2nd was worked.
    const resumed = act(suspended, '2021-09-08T16:00', 'fire.resume')
    expect(due(resumed, 'fire')).toBe('2021-09-22')
    expect(due(resumed, 'case')).toBe('2021-09-29')
  })

  test('begun and ended on one day it excludes nothing', () => {
    expect(due(act(suspended, '2021-09-02T16:00', 'fire.resume'), 'fire')).toBe('2021-09-15')
  })

  test('no limit passes while it is held', () => {
    expect(clock(wait(suspended, '2021-12-01T09:00'), 'fire').exceededAt).toBeNull()
    expect(clock(wait(suspended, '2021-12-01T09:00'), 'defence').exceededAt).not.toBeNull()
  })
})

describe("the case's own clock is held only while no branch is with the authority", () => {
  test('when both are in special procedures', () => {
    const one = act(accepted, '2021-09-02T10:00', 'fire.suspend')
    const two = act(one, '2021-09-03T10:00', 'defence.suspend', { notice: '特 2' })
    expect(clock(two, 'case').due).toBeNull()
    const back = act(two, '2021-09-07T10:00', 'fire.resume')
    // The 6th and the 7th.
    expect(due(back, 'case')).toBe('2021-10-08')
    expect(clock(back, 'case').held).toMatchObject([{ ground: 'defence: testing 特 2; fire: testing 特 1' }])
  })

  test('when the other branch is done: the exclusion names the procedure, not what ended before it', () => {
    const one = act(accepted, '2021-09-02T10:00', 'fire.suspend')
    const held = act(one, '2021-09-06T10:00', 'defence.pass')
    expect(clock(held, 'case').held).toMatchObject([{ to: null, ground: 'fire: testing 特 1' }])
    expect(shown(clock(held, 'case').held[0]?.from)).toBe('2021-09-06T10:00')
  })

  test('a clock that stops while it is held closes its exclusion', () => {
    const held = act(accepted, '2021-09-02T10:00', ['fire.suspend', 'defence.suspend'])
    const gone = act(held, '2021-09-06T10:00', 'withdraw')
    expect(clock(gone, 'case')).toMatchObject({ due: null })
    expect(shown(clock(gone, 'case').held[0]?.to)).toBe('2021-09-06T10:00')
    expect(shown(clock(gone, 'case').stoppedAt)).toBe('2021-09-06T10:00')
  })
})

test('who was warned before is warned again when the end has moved away', () => {
  const warned = wait(accepted, '2021-09-14T10:00')
  expect(shown(clock(warned, 'fire').warnedAt)).toBe('2021-09-14T09:00')
  const resumed = act(act(warned, '2021-09-14T11:00', 'fire.suspend'), '2021-09-18T10:00', 'fire.resume')
  // The end is now the 22nd, so the 18th, a make-up Saturday, is the day of the warning.
  expect(shown(clock(resumed, 'fire').warnedAt)).toBe('2021-09-18T10:00')
})

test('who was warned is not warned twice of an end that did not move', () => {
  const warned = wait(accepted, '2021-09-14T10:00')
  const resumed = act(act(warned, '2021-09-14T11:00', 'fire.suspend'), '2021-09-14T12:00', 'fire.resume')
  expect(shown(clock(resumed, 'fire').warnedAt)).toBe('2021-09-14T09:00')
})

test('its promised end cannot be past', () => {
  expect(() => act(accepted, '2021-09-02T10:00', 'fire.suspend', { until: '2021-09-01' })).toThrow(
    '2021-09-01',
  )
})

describe('a special procedure that takes longer than the applicant was told', () => {
  const suspended = act(accepted, '2021-09-02T10:00', 'fire.suspend', { until: '2021-09-20' })

  test('is marked when the promised day is over, once, and the clocks stay as they are', () => {
    expect(wait(suspended, '2021-09-20T23:59').context.special).toMatchObject({ fire: { overdue: false } })
    const late = engine.fire(suspended, at('2021-12-01T09:00'), at('2021-12-01T09:00'))
    expect(story(late.effects.events).filter((line) => line.includes('overdue'))).toEqual([
      '2021-09-21T00:00 fire.overdue',
    ])
    expect(late.case.context.special).toMatchObject({ fire: { until: '2021-09-20', overdue: true } })
    expect(clock(late.case, 'fire')).toMatchObject({ due: null, exceededAt: null })
  })

  test('does not make stale what a person has seen', () => {
    const late = wait(suspended, '2021-09-21T00:00')
    expect(late.actedRevision).toBe(suspended.actedRevision)
    expect(late.revision).toBeGreaterThan(suspended.revision)
  })

  test('not when it ended, or the case was refused, before', () => {
    const resumed = act(suspended, '2021-09-08T16:00', 'fire.resume')
    const refused = act(suspended, '2021-09-08T16:00', ['defence.fail', 'refuse'])
    for (const over of [resumed, refused]) {
      const { events } = engine.fire(over, at('2021-12-01T09:00'), at('2021-12-01T09:00')).effects
      expect(events.filter(({ type }) => type.endsWith('.overdue'))).toEqual([])
    }
  })

  test('a second one of the same item has a day of its own', () => {
    const again = act(
      wait(suspended, '2021-09-22T09:00'),
      '2021-09-22T10:00',
      ['fire.resume', 'fire.suspend'],
      {
        until: '2021-09-30',
      },
    )
    expect(wait(again, '2021-10-01T00:00').context.special).toMatchObject({ fire: { overdue: true } })
  })
})
