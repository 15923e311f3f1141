import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { compileLife } from '../../../src/process/compile-life.ts'
import type { Process } from '../../../src/process/definition.ts'
import { explorations } from '../../../src/process/proofs/explorations.ts'
import { subjectOf } from '../../../src/process/proofs/subject.ts'
import { valuations } from '../../../src/process/proofs/valuations.ts'
import { statesOf, transitionsOf } from '../../../src/process/proofs/walk.ts'
import { compileTables } from '../../../src/simulation/tables/compile-tables.ts'
import { anItem, tiny } from '../../process/tiny-process.ts'
import { disagreements } from './agreement.ts'

const limitsOf = ({ limits }: Process) => limits.map(({ id }) => id)
const named = (processes: readonly Process[]) =>
  processes.map((process) => [`${process.slug}@${process.version}`, process] as const)

// The same slices, in the same cases, in which the proofs walk a machine: see slices.ts for why they are enough.
describe('tables and XState agree on every reachable state and event', () => {
  test.each(named(catalogue))('%s', (_, process) => {
    const walked = explorations(subjectOf(process))
    expect(walked.length).toBeGreaterThan(0)
    for (const { slice, facts, graph } of walked)
      expect(disagreements(slice, facts, limitsOf(process), [], graph)).toEqual([])
  })
})

const sideBySide = catalogue.filter((process) =>
  [...statesOf(compileLife(process))].some(({ state }) => state.type === 'parallel'),
)
/** What only completes: of each branch that it is done, and of the life that it goes on. */
const completes = /^(accept|approve|issue|deliver|.+\.(pass|reply|done|elapsed|promise|fulfil))$/

describe('and on every join, whichever branches are over', () => {
  test.each(named(sideBySide))('%s', (_, process) => {
    const { config, facts, included, bounds } = subjectOf(process)
    const heard = [...statesOf(config)].flatMap(({ state }) =>
      transitionsOf(state).flatMap(({ event = [] }) => event),
    )
    const others = heard.filter((event) => !completes.test(event))
    const byBreadth = valuations(facts, bounds).toSorted((a, b) => included(a).length - included(b).length)
    for (const widest of [byBreadth[0], byBreadth.at(-1)])
      expect(disagreements(config, widest ?? {}, limitsOf(process), others)).toEqual([])
  })
})

test('a difference is found and told', () => {
  const process = tiny(anItem('a'))
  const { config } = subjectOf(process)
  const other = subjectOf(tiny(anItem('b'))).config
  const [walked] = explorations(subjectOf(process))
  expect(disagreements(other, walked?.facts ?? {}, limitsOf(process), [], walked?.graph)).not.toEqual([])
  expect(disagreements(config, walked?.facts ?? {}, limitsOf(process), [], walked?.graph)).toEqual([])
})

describe('what tables cannot hold is refused', () => {
  test('a target that is no state', () => {
    const config = { initial: 'a', states: { a: { on: { go: { target: 'b' } } } } }
    expect(() => compileTables(config, {}, [])).toThrow('a leads to "b", and there is no such state')
  })

  test('a target inside another state', () => {
    const inner = { id: 'inner', type: 'final' } as const
    const config = {
      initial: 'a',
      states: { a: { on: { go: { target: '#inner' } } }, b: { initial: 'c', states: { c: inner } } },
    }
    expect(() => compileTables(config, {}, [])).toThrow('a leads into b.c, past the states around it')
  })

  test('more limits than a word has bits', () => {
    const config = { initial: 'a', states: { a: {} } }
    const limits = Array.from({ length: 32 }, (_, i) => `limit-${i}`)
    expect(() => compileTables(config, {}, limits)).toThrow(
      '32 limits in one process: tables hold at most 31',
    )
  })
})
