import { describe, expect, test } from 'vitest'
import { fact } from '../../src/process/condition.ts'
import { type Merger, merge } from '../../src/process/operators/merge.ts'
import { aFact, aLimit, anItem, bureau, county, tiny } from './tiny-process.ts'

const deed = { id: 'deed', zh: '权证', en: 'Deed', mayAsk: true, source: county } as const
const one = tiny(anItem('one'), { slug: 'one', materials: [deed], limits: [aLimit('a', { amount: 5 })] })
const two = tiny(anItem('two'), {
  slug: 'two',
  materials: [deed],
  free: county,
  limits: [aLimit('b', { amount: 7 })],
  certificates: [{ id: 'permit', zh: '证', en: 'Permit' }],
})

const merger = (more: Partial<Merger> = {}): Merger => ({
  slug: 'merged',
  version: 1,
  zh: '合并',
  en: 'Merged',
  section: '',
  clauses: [],
  milestones: [],
  effectiveFrom: {},
  lead: [bureau],
  responsible: [],
  facts: [],
  assumed: [],
  merges: [one, two],
  keeps: two,
  order: 'parallel',
  operators: [],
  ...more,
})

describe('merged items are one item', () => {
  test('its parts stand side by side, or in order where the county says so', () => {
    expect(merge(merger()).tree).toEqual({ kind: 'parallel', parts: [one.tree, two.tree] })
    expect(merge(merger({ order: 'sequence' })).tree).toEqual({
      kind: 'sequence',
      parts: [one.tree, two.tree],
    })
  })

  test('each material is asked for once', () => {
    expect(merge(merger()).materials).toEqual([deed])
  })

  test('one head decides, and the paper, limits and freedom from fees of the kept item hold', () => {
    expect(merge(merger())).toMatchObject({
      decidedBy: 'head',
      certificates: two.certificates,
      limits: two.limits,
      free: county,
    })
  })

  test('the parts may no longer be started alone, each in its version', () => {
    expect(merge(merger()).mergedItems).toEqual(['one@1', 'two@1'])
  })

  test('the operators are applied in turn, with the facts of the reform', () => {
    const merged = merge(
      merger({
        facts: [aFact('small', 'boolean')],
        operators: [{ operator: 'exempt', item: 'one', when: fact('small').is(true), source: county }],
      }),
    )
    expect(merged.tree).toMatchObject({
      parts: [{ id: 'one', when: { not: { fact: 'small', is: true } } }, {}],
    })
  })
})

describe('a merger that does not fit is refused', () => {
  test('an operator on what none of the items has', () => {
    const operators = [
      { operator: 'exempt', item: 'three', when: fact('x').is(true), source: county },
    ] as const
    expect(() => merge(merger({ operators }))).toThrow('item "three", which is not in the tree')
  })

  test('a kept item that is not among them', () => {
    expect(() => merge(merger({ keeps: tiny(anItem('three'), { slug: 'three' }) }))).toThrow(
      'three is kept but not merged',
    )
  })

  test('one id that means two materials', () => {
    const other = tiny(anItem('three'), { slug: 'three', materials: [{ ...deed, zh: '契约' }] })
    expect(() => merge(merger({ merges: [one, two, other] }))).toThrow('"deed" is declared in two ways')
  })
})
