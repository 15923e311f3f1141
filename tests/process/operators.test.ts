import { describe, expect, test } from 'vitest'
import { fact, holds } from '../../src/process/condition.ts'
import { apply } from '../../src/process/operators/operator.ts'
import { leaves, leavesFor, parallel } from '../../src/process/tree.ts'
import { aFact, anItem, bureau, county, office, tiny } from './tiny-process.ts'

const small = fact('small').is(true)
const rural = fact('rural').is(true)
const process = tiny(
  parallel(anItem('one'), anItem('two', { department: office, separable: true }), anItem('three')),
  {
    facts: [aFact('small', 'boolean'), aFact('rural', 'boolean')],
    materials: [{ id: 'contract', zh: '合同', en: 'Contract', mayAsk: true, source: county }],
  },
)
const exempt = (when: typeof small) => ({ operator: 'exempt', item: 'two', when, source: county }) as const
const forbid = (when: typeof small) =>
  ({ operator: 'exempt', material: 'contract', when, source: { law: 'x', mark: 'C' } }) as const
const having = (tree: typeof process.tree, facts: object) => leavesFor(tree, { ...facts }).map(({ id }) => id)

describe('an operator changes a process and leaves the earlier one as it was', () => {
  test('an exempted item belongs in all other cases', () => {
    const { tree } = apply(process, exempt(small))
    expect(having(tree, { small: true })).toEqual(['one', 'three'])
    expect(having(tree, { small: false })).toEqual(['one', 'two', 'three'])
    expect(having(process.tree, { small: true })).toEqual(['one', 'two', 'three'])
  })

  test('a second exemption of the same item adds to the first', () => {
    const { tree } = apply(apply(process, exempt(small)), exempt(rural))
    expect(having(tree, { small: false, rural: true })).not.toContain('two')
    expect(having(tree, { small: true, rural: false })).not.toContain('two')
    expect(having(tree, { small: false, rural: false })).toContain('two')
  })

  test('an exempted material may be asked for in all other cases, and cites why', () => {
    const [material] = apply(apply(process, forbid(small)), forbid(rural)).materials
    const askable = (facts: object) =>
      material?.mayAsk !== undefined && material.mayAsk !== true && holds(material.mayAsk, { ...facts })
    expect(askable({ small: false, rural: false })).toBe(true)
    expect(askable({ small: true, rural: false })).toBe(false)
    expect(askable({ small: false, rural: true })).toBe(false)
    expect(material?.source).toEqual({ law: 'x', mark: 'C' })
  })

  test('approval by another department becomes a consultation', () => {
    const { tree } = apply(process, { operator: 'consult', authority: bureau, source: county })
    expect(leaves(tree).map(({ id, kind }) => [id, kind])).toEqual([
      ['one', 'item'],
      ['two', 'consult'],
      ['three', 'item'],
    ])
    expect(leaves(tree)[1]).not.toHaveProperty('separable')
  })

  test('a consultation can be exempted as well', () => {
    const consulted = apply(process, { operator: 'consult', authority: bureau, source: county })
    expect(having(apply(consulted, exempt(small)).tree, { small: true })).toEqual(['one', 'three'])
  })
})

describe('an operator on what is not there is refused', () => {
  test('an item', () => {
    expect(() => apply(process, { ...exempt(small), item: 'four' })).toThrow(
      'operator on item "four", which is not in the tree',
    )
  })

  test('a material', () => {
    expect(() => apply(process, { ...forbid(small), material: 'deed' })).toThrow(
      'operator on material "deed", which tiny does not ask for',
    )
  })

  test('an authority that examines nothing: then nobody would decide', () => {
    const authority = { id: 'other', zh: '它局', en: 'Other' }
    expect(() => apply(process, { operator: 'consult', authority, source: county })).toThrow(
      '它局, which examines no item',
    )
  })
})
