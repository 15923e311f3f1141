import { describe, expect, test } from 'vitest'
import { initialTransition, transition } from 'xstate'
import type { Facts } from '../../src/process/condition.ts'
import { fact } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { compile, type MachineEvent } from '../../src/process/machine.ts'
import { choice, parallel, sequence } from '../../src/process/tree.ts'
import { aConsult, aFact, aLimit, anItem, tiny } from './tiny-process.ts'

function run(process: Process, facts: Facts, ...types: string[]) {
  const machine = compile(process)
  return types.reduce(
    (snapshot, type) => transition(machine, snapshot, { type } as MachineEvent)[0],
    initialTransition(machine, { facts })[0],
  )
}
const review = (process: Process, facts: Facts, ...types: string[]) =>
  (run(process, facts, 'accept', ...types).value as { accepted: unknown }).accepted

describe('a tree compiles to states named after its items', () => {
  test('a sequence takes one item after the other', () => {
    const process = tiny(sequence(anItem('one'), anItem('two')))
    expect(review(process, {})).toEqual({ 'under-review': { 'sequence-1': { one: 'reviewing' } } })
    expect(review(process, {}, 'two.pass', 'one.pass')).toEqual({
      'under-review': { 'sequence-1': { two: 'reviewing' } },
    })
    expect(review(process, {}, 'one.pass', 'two.pass')).toBe('deciding')
  })

  test('items side by side join when all are done', () => {
    const process = tiny(parallel(anItem('one'), anItem('two')))
    expect(review(process, {}, 'two.pass')).toEqual({ 'under-review': { one: 'reviewing', two: 'passed' } })
    expect(review(process, {}, 'two.pass', 'one.pass')).toBe('deciding')
  })

  test('a choice takes the first branch whose condition holds', () => {
    const process = tiny(
      choice({ when: fact('staged').is(true), part: anItem('stage') }, { part: anItem('whole') }),
      { facts: [aFact('staged', 'boolean')] },
    )
    const way = (staged: boolean) => review(process, { staged })
    expect(way(true)).toEqual({ 'under-review': { 'choice-1': { stage: 'reviewing' } } })
    expect(way(false)).toEqual({ 'under-review': { 'choice-1': { whole: 'reviewing' } } })
  })

  test('an item that does not belong in a case is passed over', () => {
    const process = tiny(parallel(anItem('one'), anItem('two', { when: fact('b').is(true) })), {
      facts: [aFact('b', 'boolean')],
    })
    expect(review(process, { b: false })).toMatchObject({ 'under-review': { two: 'excluded' } })
  })

  test('who is consulted can only reply', () => {
    const process = tiny(parallel(anItem('one'), aConsult('two')))
    expect([...compile(process).events].filter((type) => type.startsWith('two.'))).toEqual(['two.reply'])
  })

  test('an item that is not in order can be reconsidered, or the case refused', () => {
    const process = tiny(anItem('one'))
    expect(review(process, {}, 'one.fail', 'one.reconsider', 'one.pass')).toBe('deciding')
    expect(run(process, {}, 'accept', 'one.fail', 'refuse').value).toBe('refused')
  })

  test('silence is heard only where the law gives it a meaning', () => {
    expect(compile(tiny(anItem('one'))).events).not.toContain('deem-accepted')
  })
})

describe('the tags of a state say which clocks run', () => {
  const limits = [aLimit('whole'), aLimit('second', { item: 'two', from: 'receipt' })]
  const process = tiny(sequence(anItem('one'), anItem('two'), anItem('three')), { limits })
  const tags = (...types: string[]) => [...run(process, {}, ...types).tags].sort()

  test("an item's limit counts from its start on, also while the item waits for its turn", () => {
    expect(tags()).toEqual(['counts:second'])
    expect(tags('accept')).toEqual(['counts:second', 'counts:whole'])
    expect(tags('accept', 'one.pass')).toEqual(['counts:second', 'counts:whole'])
    expect(tags('accept', 'one.pass', 'two.pass')).toEqual(['counts:whole'])
  })

  test('a special procedure holds what would count', () => {
    expect(tags('accept', 'one.suspend')).toEqual(['holds:second', 'holds:whole'])
  })

  test('nothing counts while the applicant corrects', () => {
    expect(tags('request-correction')).toEqual([])
  })
})
