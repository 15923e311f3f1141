import { describe, expect, test } from 'vitest'
import { all, fact, holds, not, testsOf } from '../../src/process/condition.ts'

const basement = fact('basement').is(true)
const seal = fact('items').includes('seal')

describe('a condition reads the facts of a case and nothing else', () => {
  test('a fact is what it is', () => {
    expect(holds(basement, { basement: true })).toBe(true)
    expect(holds(basement, { basement: false })).toBe(false)
  })

  test('a set includes a value or not', () => {
    expect(holds(seal, { items: ['tax', 'seal'] })).toBe(true)
    expect(holds(seal, { items: ['tax'] })).toBe(false)
  })

  test('a fact that was not given makes a condition on it false, and its opposite true', () => {
    expect(holds(basement, {})).toBe(false)
    expect(holds(seal, {})).toBe(false)
    expect(holds(not(basement), {})).toBe(true)
  })

  test('a text is no set, though it contains the letters', () => {
    expect(holds(seal, { items: 'seal' })).toBe(false)
  })

  test('twice not is the condition itself', () => {
    expect(not(not(basement))).toBe(basement)
  })

  test('all hold only when each does', () => {
    const condition = all(basement, not(seal))
    expect(holds(condition, { basement: true, items: [] })).toBe(true)
    expect(holds(condition, { basement: true, items: ['seal'] })).toBe(false)
    expect(holds(condition, { basement: false, items: [] })).toBe(false)
  })

  test('the tests in it can be listed', () => {
    expect(testsOf(not(all(basement, not(seal))))).toEqual([basement, seal])
  })
})
