import { describe, expect, test } from 'vitest'
import { type Bundler, bundle } from '../../src/process/operators/bundle.ts'
import { leaves, leavesFor, sequence } from '../../src/process/tree.ts'
import { anItem, bureau, county, tiny } from './tiny-process.ts'

const one = tiny(anItem('one'), { slug: 'one', certificates: [{ id: 'licence', zh: '照', en: 'Licence' }] })
const two = tiny(anItem('two'), { slug: 'two', certificates: [{ id: 'seal', zh: '章', en: 'Seal' }] })

const bundler = (more: Partial<Bundler> = {}): Bundler => ({
  slug: 'bundled',
  version: 1,
  zh: '一并办理',
  en: 'Bundled',
  section: '',
  clauses: [],
  milestones: [],
  effectiveFrom: {},
  lead: [bureau],
  responsible: [],
  channels: [],
  facts: [],
  materials: [],
  limits: [],
  assumed: [],
  bundles: [one, two],
  always: one,
  chosenBy: { id: 'items', zh: '事项', en: 'Items', source: county },
  ...more,
})

describe('bundled items are one step, not one item', () => {
  const bundled = bundle(bundler())

  test('they stand side by side, and none of them is blocked', () => {
    expect(bundled.tree.kind).toBe('parallel')
    expect(bundled.mergedItems).toEqual([])
  })

  test('the applicant chooses which to have with the one in every case; all when silent', () => {
    expect(bundled.facts).toMatchObject([{ id: 'items', type: 'set', default: ['two'] }])
    expect(leavesFor(bundled.tree, { items: [] }).map(({ id }) => id)).toEqual(['one'])
  })

  test('what was chosen can be taken out later; the one in every case cannot', () => {
    const [first, second] = leaves(bundled.tree)
    expect(first).not.toHaveProperty('separable')
    expect(second).toMatchObject({ separable: true })
  })

  test('a paper is issued where its item was handled', () => {
    expect(bundled.certificates).toEqual([
      { id: 'licence', zh: '照', en: 'Licence' },
      { id: 'seal', zh: '章', en: 'Seal', item: 'two' },
    ])
  })

  test('checks come before an item where the reform says so', () => {
    const screening = { checks: [{ id: 'name', zh: '名称', en: 'Name' }], source: county }
    const [first] = leaves(bundle(bundler({ screening: { one: screening } })).tree)
    expect(first).toMatchObject({ screening })
    expect(one.tree).not.toHaveProperty('screening')
  })
})

describe('a bundle that does not fit is refused', () => {
  test('one in every case that is not among them', () => {
    expect(() => bundle(bundler({ bundles: [two] }))).toThrow('one is in every case but not bundled')
  })

  test('an earlier process of several items', () => {
    const several = tiny(sequence(anItem('three'), anItem('four')), { slug: 'several' })
    expect(() => bundle(bundler({ bundles: [one, several] }))).toThrow('several is no single item')
  })
})
