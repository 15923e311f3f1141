import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { fact } from '../../../src/process/condition.ts'
import type { Operator } from '../../../src/process/operators/operator.ts'
import type { Reform } from '../../../src/process/reform/reform.ts'
import { reformed } from '../../../src/process/reform/reformed.ts'
import { leaves, leavesFor, parallel, sequence } from '../../../src/process/tree.ts'
import { aFact, aLimit, anItem, bureau, county, office, tiny } from '../tiny-process.ts'

const drawing = { id: 'drawing', zh: '图纸', en: 'Drawing', mayAsk: true, source: county } as const
const before = tiny(
  sequence(anItem('one'), anItem('two', { department: office }), parallel(anItem('three'), anItem('four'))),
  {
    slug: 'permit',
    facts: [aFact('small', 'boolean')],
    materials: [drawing],
    limits: [aLimit('decision', { source: { law: '某法 1', mark: 'C' } }), aLimit('own', { item: 'two' })],
    certificates: [{ id: 'permit', zh: '证', en: 'Permit' }],
  },
)
const sign = tiny(anItem('sign'), { slug: 'sign' })
const small = fact('small').is(true)

const reform = (operators: readonly Operator[], more: Partial<Reform> = {}): Reform => ({
  id: 'proposal',
  zh: '建议',
  en: 'Proposal',
  of: ['permit@1'],
  makes: { slug: 'permit', version: 2 },
  source: county,
  operators,
  ...more,
})
const changed = (...operators: Operator[]) => reformed([before, sign], reform(operators))
const shape = (process: typeof before) => JSON.stringify(process.tree, ['kind', 'parts', 'id'])

describe('of one definition a reform makes the next version', () => {
  test('what no operator names stays as it was', () => {
    const next = changed({ operator: 'drop', item: 'four', source: county })
    expect(next).toMatchObject({ slug: 'permit', version: 2, zh: before.zh, materials: [drawing] })
    expect(before.version).toBe(1)
    expect(leaves(before.tree)).toHaveLength(4)
  })

  test('merge: one item where there were several, in their place, with the duties that it covers', () => {
    const next = changed({
      operator: 'merge',
      items: ['one', 'two'],
      into: { id: 'both', zh: '合', en: 'Both', department: bureau },
      covers: ['two'],
      source: county,
    })
    expect(leaves(next.tree).map(({ id }) => id)).toEqual(['both', 'three', 'four'])
    expect(leaves(next.tree)[0]).toMatchObject({
      kind: 'item',
      covers: [{ item: 'two', supervisedBy: office }],
    })
    expect(next.limits.find(({ id }) => id === 'own')?.item).toBe('both')
  })

  test('merge: items that may be left out each give one that is left out with the last of them', () => {
    const next = reformed(
      [before, sign],
      reform([
        { operator: 'exempt', item: 'three', when: small, source: county },
        { operator: 'exempt', item: 'four', when: small, source: county },
        {
          operator: 'merge',
          items: ['three', 'four'],
          into: { id: 'both', zh: '合', en: 'Both', department: bureau },
          covers: ['three', 'four'],
          source: county,
        },
      ]),
    )
    expect(leavesFor(next.tree, { small: true }).map(({ id }) => id)).toEqual(['one', 'two'])
    expect(leavesFor(next.tree, { small: false }).map(({ id }) => id)).toEqual(['one', 'two', 'both'])
  })

  test('parallelise: parts of a sequence stand side by side, each whole', () => {
    const next = changed({ operator: 'parallelise', items: ['two', 'four'], source: county })
    expect(JSON.parse(shape(next))).toEqual({
      kind: 'sequence',
      parts: [
        { kind: 'item', id: 'one' },
        {
          kind: 'parallel',
          parts: [
            { kind: 'item', id: 'two' },
            {
              kind: 'parallel',
              parts: [
                { kind: 'item', id: 'three' },
                { kind: 'item', id: 'four' },
              ],
            },
          ],
        },
      ],
    })
  })

  test('drop: the item goes with the limits that were its own', () => {
    const next = changed({ operator: 'drop', item: 'two', source: county })
    expect(leaves(next.tree).map(({ id }) => id)).not.toContain('two')
    expect(next.limits.map(({ id }) => id)).toEqual(['decision'])
  })

  test('commit: a promise in the cases where one may promise, the item in all others', () => {
    const next = changed({
      operator: 'commit',
      item: 'two',
      when: small,
      within: { amount: 3, unit: 'months' },
      owedBy: { zh: '申请人', en: 'the applicant' },
      materials: ['drawing'],
      source: county,
    })
    const ids = (value: boolean) => leavesFor(next.tree, { small: value }).map(({ id }) => id)
    expect(ids(true)).toEqual(['one', 'two-commitment', 'three', 'four'])
    expect(ids(false)).toEqual(['one', 'two', 'three', 'four'])
    expect(next.limits.at(-1)).toMatchObject({ id: 'two-commitment', amount: 3, from: 'promise' })
    expect(next.materials[0]).toMatchObject({ mayAsk: { not: small }, standIns: [{ by: 'commitment' }] })
  })

  test('commit: where one always promises, nobody asks for the material any longer', () => {
    const next = changed({
      operator: 'commit',
      item: 'two',
      owedBy: { zh: '申请人', en: 'the applicant' },
      materials: ['drawing'],
      source: county,
    })
    expect(next.materials).toEqual([])
    expect(next.held).toMatchObject([{ id: 'drawing', by: 'commitment' }])
    expect(leaves(next.tree).map(({ id }) => id)).not.toContain('two')
  })

  test('acceptConditionally: materials are owed by a day that is entered with the promise', () => {
    const next = changed({
      operator: 'acceptConditionally',
      id: 'lacking',
      zh: '容缺受理',
      en: 'Accepted though lacking',
      department: bureau,
      materials: ['drawing'],
      granted: { id: 'lackingDrawing', zh: '缺图纸', en: 'The drawing is lacking' },
      owedBy: { zh: '申请人', en: 'the applicant' },
      source: county,
    })
    expect(next.limits.at(-1)).toMatchObject({ id: 'lacking', amount: null, from: 'promise' })
    expect(next.facts.at(-1)).toMatchObject({ id: 'lackingDrawing', type: 'boolean', default: false })
    expect(leavesFor(next.tree, { lackingDrawing: true })[0]).toMatchObject({
      kind: 'commitment',
      id: 'lacking',
    })
    expect(leavesFor(next.tree, {})[0]?.id).toBe('one')
  })

  test('reassign: another department has the item, and the former one goes on supervising', () => {
    const next = changed({ operator: 'reassign', item: 'two', to: bureau, source: county })
    expect(leaves(next.tree)[1]).toMatchObject({
      department: bureau,
      covers: [{ item: 'two', supervisedBy: office }],
    })
  })

  test('changeLimit: beside a figure of law stands the shorter promise; a county’s own figure is changed', () => {
    const promised = changed({
      operator: 'changeLimit',
      limit: 'decision',
      to: { amount: 7 },
      source: county,
    })
    expect(promised.limits.map(({ id, amount, kind }) => [id, amount, kind])).toEqual([
      ['decision', 20, 'statutory'],
      ['decision-promised', 7, 'promised'],
      ['own', 20, 'statutory'],
    ])
    const inHours = changed({
      operator: 'changeLimit',
      limit: 'decision',
      to: { amount: 4, unit: 'working-hours' },
      source: county,
    })
    expect(inHours.limits[1]).toMatchObject({ id: 'decision-promised', amount: 4, unit: 'working-hours' })
    const own = changed({ operator: 'changeLimit', limit: 'own', to: { amount: 5 }, source: county })
    expect(own.limits.map(({ id, amount }) => [id, amount])).toEqual([
      ['decision', 20],
      ['own', 5],
    ])
  })
})

describe('of several definitions a reform makes one item', () => {
  test('the merger of the plan is the same thing as the county wrote it', () => {
    const merged = catalogue.find(({ slug }) => slug === 'municipal-facility-permit-merged')
    const made = reformed(
      catalogue.filter((process) => process !== merged),
      {
        id: 'municipal-facilities',
        zh: merged?.zh ?? '',
        en: merged?.en ?? '',
        of: merged?.mergedItems ?? [],
        makes: {
          slug: 'municipal-facility-permit-merged',
          version: 1,
          responsible: merged?.responsible ?? [],
        },
        facts: merged?.facts ?? [],
        operators: (['road-digging', 'greenery', 'water-facilities'] as const)
          .map(
            (item): Operator => ({
              operator: 'exempt',
              item,
              when: { not: fact('needs').includes(item) },
              source: { plan: '二-9', words: item },
            }),
          )
          .concat({
            operator: 'consult',
            authority: merged?.lead[0] ?? bureau,
            source: { plan: '二-20', words: '通过征求相关部门意见方式代替审批' },
          }),
        source: { plan: '二-9', words: '合并为“市政设施类审批”' },
      },
    )
    expect(made.tree).toEqual(merged?.tree)
    expect(made.limits).toEqual(merged?.limits)
    expect(made.mergedItems).toEqual(merged?.mergedItems)
  })

  test('they stand side by side, or in turn where the reform says so', () => {
    const make = (order?: 'sequence') =>
      reformed(
        [before, sign],
        reform([], {
          of: ['permit@1', 'sign@1'],
          makes: { slug: 'both', version: 1 },
          ...(order && { order }),
        }),
      )
    expect(make().tree).toMatchObject({ kind: 'parallel', parts: [before.tree, sign.tree] })
    expect(make('sequence').tree.kind).toBe('sequence')
    expect(make().mergedItems).toEqual(['permit@1', 'sign@1'])
  })
})

describe('a reform that does not fit is refused with what is needed', () => {
  const refused = (part: Partial<Reform>, operators: readonly Operator[] = []) => {
    try {
      reformed([before, sign], reform(operators, part))
    } catch (error) {
      return error as Error
    }
    throw new Error('it was taken')
  }
  test.each<[string, Partial<Reform>, readonly Operator[], string]>([
    [
      'an unknown definition, with those most like it',
      { of: ['permt@1'] },
      [],
      '"permt@1", which is not in the catalogue; needed a slug@version of the catalogue, as permit@1, sign@1; correct the name under "of"',
    ],
    [
      'an unknown item, with those most like it',
      {},
      [{ operator: 'drop', item: 'fuor', source: county }],
      'operator 1 (drop): operator on item "fuor", which is not in the tree; needed one of these: four',
    ],
    [
      'an unknown limit',
      {},
      [{ operator: 'changeLimit', limit: 'decisions', to: null, source: county }],
      'limit "decisions", which permit does not have; needed one of these: decision',
    ],
    ['no operator', {}, [], 'no operator, so nothing would change'],
    [
      'another slug for one definition',
      { makes: { slug: 'other', version: 1 } },
      [{ operator: 'drop', item: 'one', source: county }],
      'write permit under makes.slug',
    ],
    [
      'a version that there is already',
      { makes: { slug: 'permit', version: 1 } },
      [{ operator: 'drop', item: 'one', source: county }],
      'version 1; needed a version above 1',
    ],
    [
      'what has something between',
      {},
      [
        {
          operator: 'merge',
          items: ['one', 'three'],
          into: { id: 'x', zh: 'x', en: 'x', department: bureau },
          covers: [],
          source: county,
        },
      ],
      'two stands between them',
    ],
    [
      'what stands side by side already',
      {},
      [{ operator: 'parallelise', items: ['three', 'four'], source: county }],
      'stand side by side already',
    ],
    [
      'a department that has the item already',
      {},
      [{ operator: 'reassign', item: 'one', to: bureau, source: county }],
      'has already',
    ],
    [
      'a promise longer than the law',
      {},
      [{ operator: 'changeLimit', limit: 'decision', to: { amount: 30 }, source: county }],
      'from 20 to 30, by a source that is no law',
    ],
    [
      'a promise in a unit that cannot be held against the law’s',
      {},
      [
        {
          operator: 'changeLimit',
          limit: 'decision',
          to: { amount: 6, unit: 'months' },
          source: county,
        },
      ],
      "from 20 working days to 6 months, by a source that is no law; needed a promise that on every calendar is due no later than what the law gives; give it in the law's own unit: working days, 20 or fewer",
    ],
    [
      'a promise of more hours than the law gives days',
      {},
      [
        {
          operator: 'changeLimit',
          limit: 'decision',
          to: { amount: 200, unit: 'working-hours' },
          source: county,
        },
      ],
      'from 20 working days to 200 working hours',
    ],
    [
      'a promise without a figure where the law has one',
      {},
      [{ operator: 'changeLimit', limit: 'decision', to: { amount: null }, source: county }],
      'to no stated time',
    ],
    [
      'a result that contradicts itself',
      {},
      [{ operator: 'exempt', item: 'one', when: fact('large').is(true), source: county }],
      'one depends on the fact "large", which is not declared',
    ],
    [
      'the only item there is',
      { of: ['sign@1'], makes: { slug: 'sign', version: 2 } },
      [{ operator: 'drop', item: 'sign', source: county }],
      '"sign", the only item that there is',
    ],
    [
      'a kept item that is not merged',
      { of: ['permit@1', 'sign@1'], makes: { slug: 'both', version: 1 }, keeps: 'other@1' },
      [],
      'kept but not merged',
    ],
  ])('%s', (_, part, operators, says) => {
    const error = refused(part, operators)
    expect(error.name).toBe('ReformError')
    expect(error.message).toContain(says)
    expect((error as { zh?: string }).zh).toMatch(/^发现.+；需要.+；请.+/)
  })
})
