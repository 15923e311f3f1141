import { describe, expect, test } from 'vitest'
import { parallel } from '../../src/process/tree.ts'
import { aLimit, anItem, county, tiny } from '../process/tiny-process.ts'
import { hall, shown } from './hall.ts'

const extension = { amount: 10, unit: 'working-days', approver: '本行政机关负责人', source: county } as const
const permit = tiny(parallel(anItem('fire'), anItem('defence')), {
  slug: 'permit',
  limits: [
    aLimit('case', { extension }),
    aLimit('fire', { item: 'fire', extension: { ...extension, approver: '局长' } }),
    aLimit('plain'),
  ],
})
const { open, act, clock, possible } = hall([permit])
const received = open('permit', '2021-09-01T09:00').case
const accepted = act(received, '2021-09-01T09:00', 'accept')
const extend = (from: typeof accepted, time: string, payload: object = {}) =>
  act(from, time, 'extend', { limit: 'case', approver: '本行政机关负责人', ...payload })

describe('a limit is extended (行政许可法 42)', () => {
  test('the added days are appended to the end: 29 September becomes 19 October (W3)', () => {
    expect(clock(accepted, 'case').due?.date.toString()).toBe('2021-09-29')
    const extended = extend(accepted, '2021-09-29T16:00')
    expect(clock(extended, 'case').due?.date.toString()).toBe('2021-10-19')
    expect(clock(extended, 'plain').due?.date.toString()).toBe('2021-09-29')
    expect(clock(extended, 'case').warnedAt).toBeNull()
  })

  test('once', () => {
    expect(() => extend(extend(accepted, '2021-09-02T09:00'), '2021-09-03T09:00')).toThrow(
      'was extended already',
    )
  })

  test('each limit for itself: every department has its own', () => {
    const one = extend(accepted, '2021-09-02T09:00')
    const two = extend(one, '2021-09-02T10:00', { limit: 'fire', approver: '局长' })
    expect(clock(two, 'fire').extensions).toHaveLength(1)
    expect(possible(one)).toContain('extend')
    expect(possible(two)).not.toContain('extend')
  })

  test('at its last instant, not after', () => {
    expect(() => extend(accepted, '2021-09-29T17:00')).not.toThrow()
    expect(() => extend(accepted, '2021-09-29T17:00:00.001')).toThrow('has passed already')
  })

  test('by the office that the law names', () => {
    expect(() => extend(accepted, '2021-09-02T09:00', { approver: '科长' })).toThrow(
      'found approver "科长"; the law names 本行政机关负责人',
    )
  })

  test('only where the law allows it, and only a clock that runs', () => {
    expect(() => extend(accepted, '2021-09-02T09:00', { limit: 'plain' })).toThrow(
      'gives "plain" no extension',
    )
    expect(() => extend(accepted, '2021-09-02T09:00', { limit: 'other' })).toThrow(
      'no clock of limit "other"',
    )
    const passed = act(accepted, '2021-09-02T09:00', 'fire.pass')
    expect(() => extend(passed, '2021-09-02T10:00', { limit: 'fire', approver: '局长' })).toThrow('no clock')
  })

  test('not before acceptance', () => {
    expect(() => extend(received, '2021-09-01T10:00')).toThrow('"extend" is possible in: 受理 Accepted')
  })

  test('also while it is held', () => {
    const held = act(accepted, '2021-09-02T10:00', ['fire.suspend', 'defence.suspend'])
    const extended = extend(held, '2021-09-03T10:00')
    expect(clock(extended, 'case').due).toBeNull()
    expect(clock(act(extended, '2021-09-03T10:00', 'fire.resume'), 'case').due?.date.toString()).toBe(
      // One excluded day and ten added ones.
      '2021-10-20',
    )
    expect(shown(clock(extended, 'case').stoppedAt)).toBeNull()
  })
})
