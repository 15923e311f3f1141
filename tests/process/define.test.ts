import { describe, expect, test } from 'vitest'
import { fact } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { choice, parallel, sequence, type Tree } from '../../src/process/tree.ts'
import { aFact, aLimit, anItem, county, tiny } from './tiny-process.ts'

const paper = { id: 'paper', zh: '证', en: 'Paper' }
const yes = fact('tendered').is(true)
const one = anItem('one')

const things = { ...aFact('things', 'number'), whole: true } as const
const moves = (type: string): Partial<Process> => ({
  stock: { register: 'plates', count: 'things', on: { [type]: ['issued'] }, source: county },
})

const contradictions: [words: string, tree: Tree, more?: Partial<Process>][] = [
  ['the id "one" stands twice', parallel(one, one)],
  ['the id "a" stands twice', one, { limits: [aLimit('a'), aLimit('a')] }],
  ['item id "One" must be lower-case words', anItem('One')],
  ['item id "one.two" must be lower-case words', anItem('one.two')],
  ['item id "done" is the name of a state', sequence(one, anItem('done'))],
  ['item id "parallel-2" is the name of a state', parallel(one, anItem('parallel-2'))],
  ['fact id "is-tendered" must be letters', one, { facts: [aFact('is-tendered', 'boolean')] }],
  ['limit "a" is of item "two", which is not in the tree', one, { limits: [aLimit('a', { item: 'two' })] }],
  [
    'certificate "paper" is of item "two", which is not in the tree',
    one,
    { certificates: [{ ...paper, item: 'two' }] },
  ],
  ['counted by "things", which is no fact with a whole number', one, moves('one.done')],
  [
    'counted by "things", which is no fact with a whole number',
    one,
    { ...moves('one.done'), facts: [aFact('things', 'number')] },
  ],
  ['move on "one.done", which is the end of no step', one, { ...moves('one.done'), facts: [things] }],
  ['clause 一-1 has no entry under effectiveFrom', one, { clauses: ['一-1'] }],
  ['a parallel has no parts', sequence(one, parallel())],
  ['a choice has no parts', choice()],
  [
    'the last branch of a choice, and no other, has no condition',
    choice({ when: yes, part: one }),
    { facts: [aFact('tendered', 'boolean')] },
  ],
  [
    'the last branch of a choice, and no other, has no condition',
    choice({ part: one }, { part: anItem('two') }),
  ],
  [
    'every certificate belongs to some cases only',
    anItem('one', { separable: true }),
    { certificates: [{ ...paper, item: 'one' }] },
  ],
  ['one depends on the fact "tendered", which is not declared', anItem('one', { when: yes })],
  ['a depends on the fact "tendered"', one, { limits: [aLimit('a', { when: yes })] }],
  [
    'second depends on the fact "tendered"',
    one,
    { certificates: [paper, { ...paper, id: 'second', when: yes }] },
  ],
  [
    'bid depends on the fact "tendered"',
    one,
    { materials: [{ id: 'bid', zh: '', en: '', mayAsk: yes, source: county }] },
  ],
  ['choice depends on the fact "tendered"', choice({ when: yes, part: one }, { part: anItem('two') })],
  [
    'asks whether "kind" is true, which is a choice',
    anItem('one', { when: fact('kind').is(true) }),
    { facts: [aFact('kind', 'choice', 'whole')] },
  ],
  [
    'asks whether "kind" is "hole": no case could ever meet that',
    anItem('one', { when: fact('kind').is('hole') }),
    { facts: [aFact('kind', 'choice', 'whole')] },
  ],
  [
    'asks whether "items" includes "seals"',
    anItem('one', { when: fact('items').includes('seals') }),
    { facts: [aFact('items', 'set', 'seal')] },
  ],
  [
    'asks what "tendered" includes, which is a boolean',
    anItem('one', { when: fact('tendered').includes('seal') }),
    { facts: [aFact('tendered', 'boolean')] },
  ],
  ['fact "items" is a set without values', one, { facts: [aFact('items', 'set')] }],
  [
    'limit "a" ends with receipt, not after decision',
    one,
    { limits: [aLimit('a', { from: 'decision', until: 'receipt' })] },
  ],
  [
    'limit "a" is of an item and ends before items are examined',
    one,
    { limits: [aLimit('a', { from: 'receipt', until: 'acceptance', item: 'one' })] },
  ],
  [
    'limit "a" brings deem-accepted, so it must run until acceptance',
    one,
    { limits: [aLimit('a', { onLapse: { event: 'deem-accepted', source: county } })] },
  ],
]

describe('a definition that contradicts itself is refused and told why', () => {
  test.each(contradictions)('%s', (words, tree, more) => {
    expect(() => tiny(tree, more)).toThrow(words)
  })

  test('the process is named', () => {
    expect(() => tiny(parallel(one, one))).toThrow('process tiny@1: ')
  })

  test('a sound one comes back as it was written', () => {
    const definition = tiny(sequence(one, anItem('two')))
    expect(definition.tree).toEqual(sequence(one, anItem('two')))
  })
})
