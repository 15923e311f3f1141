import { describe, expect, test } from 'vitest'
import { createActor, createMachine } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { catalogue } from '../../machines/catalogue.ts'
import { compileLife } from '../../src/process/compile-life.ts'
import type { Facts } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { compile, initialContext, type MachineEvent } from '../../src/process/machine.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leavesFor } from '../../src/process/tree.ts'

const named = catalogue.map((process) => [process.slug, process] as const)

const ending = {
  item: 'pass',
  consult: 'reply',
  step: 'done',
  commitment: 'promise',
  wait: 'elapsed',
} as const

/** The events of a case in which all goes well; what was promised is kept after delivery. */
function smoothly(process: Process, facts: Facts): MachineEvent[] {
  const leaves = leavesFor(process.tree, facts)
  return [
    'accept',
    ...leaves.map(({ id, kind }) => `${id}.${ending[kind]}`),
    ...(process.decidedBy === 'head' ? ['approve'] : []),
    ...(process.certificates.length > 0 ? ['issue'] : []),
    'deliver',
    ...leaves.flatMap(({ id, kind }) => (kind === 'commitment' ? [`${id}.fulfil`] : [])),
  ].map((type) => ({ type }) as MachineEvent)
}

/** Every case that a process's facts allow, with numbers on both sides of each bound. */
const casesOf = (process: Process) => valuations(process.facts, subjectOf(process).bounds)

describe('a machine runs unchanged under createActor', () => {
  test.each(named)('%s, from receipt to closed, in every case that its facts allow', (_, process) => {
    const machine = compile(process)
    for (const facts of casesOf(process)) {
      const actor = createActor(machine, { input: { facts } }).start()
      for (const event of smoothly(process, facts)) actor.send(event)
      expect(actor.getSnapshot()).toMatchObject({ value: 'closed', status: 'done' })
    }
  })

  test.each(named)('%s, started bare, with no facts', (_, process) => {
    expect(createActor(compile(process)).start().getSnapshot().value).toBe('received')
  })
})

describe('a machine is plain JSON', () => {
  test.each(named)('%s is the same after a round trip', (_, process) => {
    const config = compileLife(process)
    expect(JSON.parse(JSON.stringify(config))).toEqual(config)
  })

  test.each(named)('%s opens again from JSON, and closes', (_, process) => {
    const machine = compile(process)
    const config = JSON.parse(JSON.stringify(machine.config))
    const [facts = {}] = casesOf(process)
    const again = createMachine(
      { ...config, context: initialContext(facts) },
      machine.implementations as never,
    )
    const actor = createActor(again).start()
    for (const event of smoothly(process, facts)) actor.send(event)
    expect(actor.getSnapshot().value).toBe('closed')
  })
})

/** Items side by side multiply: up to here a case is walked whole, past it each item may only end well. */
const wholeUpTo = 2
const setbacks = /\.(fail|suspend|overdue|resume|reconsider|separate|screen|breach)$/

describe("XState's path generator finds a way to every end", () => {
  test.each(named)('%s', (_, process) => {
    const machine = compile(process)
    const sizeOf = (facts: Facts) => leavesFor(process.tree, facts).length
    // The fewest items that any case has, so that as many processes as can be are walked whole.
    const facts = casesOf(process).reduce((least, one) => (sizeOf(one) < sizeOf(least) ? one : least))
    const types = machine.events.filter(
      (type) => !type.startsWith('xstate.') && (sizeOf(facts) <= wholeUpTo || !setbacks.test(type)),
    )
    const events = types.map((type) => ({ type }) as MachineEvent)
    const paths = getShortestPaths(machine, { input: { facts }, events })
    const ends = new Set(paths.filter(({ state }) => state.status === 'done').map(({ state }) => state.value))
    expect([...ends].sort()).toEqual(['closed', 'not-accepted', 'returned', 'terminated', 'withdrawn'])
  })

  test.each([
    ['enterprise-setup-1545', { items: ['seal', 'tax', 'social-insurance', 'medical', 'fund', 'bank'] }],
    ['construction-permit-merged', { tendered: true, basement: true }],
  ])('%s with all its items, which only pass', (slug, facts) => {
    const process = catalogue.find((one) => one.slug === slug) as Process
    const machine = compile(process)
    const events = machine.events.filter((type) => !type.startsWith('xstate.') && !setbacks.test(type))
    const paths = getShortestPaths(machine, {
      input: { facts },
      events: events.map((type) => ({ type }) as MachineEvent),
    })
    const closed = paths.find(({ state }) => state.value === 'closed')
    expect(closed?.steps.length).toBeGreaterThan(leavesFor(process.tree, facts).length)
  })
})
