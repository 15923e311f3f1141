import { describe, expect, test } from 'vitest'
import { fact } from '../../src/process/condition.ts'
import { choice, leaves, leavesFor, mapLeaves, parallel, sequence } from '../../src/process/tree.ts'
import { anItem } from './tiny-process.ts'

const staged = fact('staged').is(true)
const tree = sequence(
  anItem('plan'),
  parallel(anItem('fire'), anItem('defence', { when: fact('basement').is(true) })),
  choice({ when: staged, part: anItem('stage') }, { part: anItem('whole') }),
)
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

describe('a process tree', () => {
  test('has its leaves in the order of the plan', () => {
    expect(ids(leaves(tree))).toEqual(['plan', 'fire', 'defence', 'stage', 'whole'])
  })

  test('has in a case the leaves whose condition holds, and one branch of a choice', () => {
    expect(ids(leavesFor(tree, { basement: false, staged: true }))).toEqual(['plan', 'fire', 'stage'])
    expect(ids(leavesFor(tree, { basement: true, staged: false }))).toEqual([
      'plan',
      'fire',
      'defence',
      'whole',
    ])
  })

  test('loses a leaf without leaving an empty composition behind', () => {
    const rest = mapLeaves(tree, (leaf) => (['fire', 'defence'].includes(leaf.id) ? undefined : leaf))
    expect(rest).toMatchObject({ kind: 'sequence', parts: [{ id: 'plan' }, { kind: 'choice' }] })
    expect(mapLeaves(tree, () => undefined)).toBeUndefined()
  })
})
