import { describe, expect, test } from 'vitest'
import setup from '../../machines/01-starting-a-business/enterprise-setup-1545.ts'
import split from '../../machines/01-starting-a-business/enterprise-setup-split.ts'
import { catalogue } from '../../machines/catalogue.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'

const ids = (process: typeof setup) => leaves(process.tree).map(({ id }) => id)

describe('company set-up “1545” (一-1)', () => {
  test('has five channels and seven items side by side', () => {
    expect(setup.channels).toHaveLength(5)
    expect(ids(setup)).toHaveLength(7)
    expect(setup.tree.kind).toBe('parallel')
  })

  test('charges nothing and takes no paper', () => {
    expect(setup.free).toMatchObject({ plan: '一-1' })
    expect(setup.paperless).toMatchObject({ plan: '一-1, 一-2' })
    expect(setup.materials).toEqual([])
  })

  test('always has the registration; every other item can be handled singly (一-4)', () => {
    expect(leavesFor(setup.tree, { items: [] }).map(({ id }) => id)).toEqual(['registration'])
    const separable = leaves(setup.tree).filter((leaf) => leaf.kind === 'item' && leaf.separable)
    expect(separable.map(({ id }) => id)).toEqual(ids(setup).slice(1))
  })

  test('joins seven items into one step, not into one item: none is blocked', () => {
    expect(setup.mergedItems).toEqual([])
  })
})

describe('items handled singly (一-4)', () => {
  test('one item is one case, and only the last branch is taken unasked', () => {
    for (const { id } of split.facts[0]?.values ?? []) {
      expect(leavesFor(split.tree, { item: id }).map((leaf) => leaf.id)).toEqual([id])
    }
  })

  test('employment registration is here and not in “1545” (trap T12)', () => {
    expect(ids(split)).toContain('employment')
    expect(ids(setup)).not.toContain('employment')
    expect(ids(split)).not.toContain('registration')
  })

  test('whether the four hours bind is not stated, so they are not applied', () => {
    expect(split.limits.map(({ kind }) => kind)).toEqual(['promised'])
  })
})

test('both are in the catalogue', () => {
  expect(catalogue).toEqual(expect.arrayContaining([setup, split]))
})
