import { describe, expect, test } from 'vitest'
import { prove } from '../../../src/process/proofs/prove.ts'
import { subjectOf } from '../../../src/process/proofs/subject.ts'
import { choice, parallel, sequence } from '../../../src/process/tree.ts'
import { aConsult, anItem, tiny } from '../tiny-process.ts'
import { sound } from './planted.ts'

const nested = sequence(
  anItem('a'),
  parallel(anItem('b'), sequence(anItem('c'), parallel(anItem('d'), aConsult('e')))),
  choice({ part: anItem('f') }),
)

describe('a sound process has no findings', () => {
  test.each([
    ['two items side by side', sound],
    ['compositions within compositions', tiny(nested)],
  ])('%s', (_, process) => {
    expect(prove(subjectOf(process)).findings).toEqual([])
  })

  test('a proof says how much it walked and what it did not look at', () => {
    const { explored, leavesOut } = prove(subjectOf(sound))
    expect(explored).toMatchObject({ valuations: 2, walks: 2 })
    expect(explored.states).toBeGreaterThan(20)
    expect(leavesOut.length).toBeGreaterThan(0)
  })
})
