import { describe, expect, test } from 'vitest'
import { createActor, createMachine } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { catalogue } from '../../machines/catalogue.ts'
import { compileLife } from '../../src/process/compile-life.ts'
import type { Facts } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { compile, initialContext, type MachineEvent } from '../../src/process/machine.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leavesFor } from '../../src/process/tree.ts'

const named = catalogue.map((process) => [process.slug, process] as const)

/** The events of a case in which all goes well. */
function smoothly(process: Process, facts: Facts): MachineEvent[] {
  const items = leavesFor(process.tree, facts).map(
    ({ id, kind }) => `${id}.${kind === 'item' ? 'pass' : 'reply'}`,
  )
  return [
    'accept',
    ...items,
    ...(process.decidedBy === 'head' ? ['approve'] : []),
    ...(process.certificates.length > 0 ? ['issue'] : []),
    'deliver',
  ].map((type) => ({ type }) as MachineEvent)
}

describe('a machine runs unchanged under createActor', () => {
  test.each(named)('%s, from receipt to closed, in every case that its facts allow', (_, process) => {
    const machine = compile(process)
    for (const facts of valuations(process.facts)) {
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
    const [facts = {}] = valuations(process.facts)
    const again = createMachine(
      { ...config, context: initialContext(facts) },
      machine.implementations as never,
    )
    const actor = createActor(again).start()
    for (const event of smoothly(process, facts)) actor.send(event)
    expect(actor.getSnapshot().value).toBe('closed')
  })
})

/** Walked whole by XState's own path generator: the life with one or two items side by side. */
const small: Readonly<Record<string, Facts>> = {
  // The other items are handled singly, so the seven branches are two.
  'enterprise-setup-1545': { items: ['seal'], generalEnterprise: true },
  'enterprise-setup-split': { item: 'tax' },
}

/** All items side by side are too many states to walk whole: then each item may only pass. */
const setbacks = /\.(fail|suspend|resume|reconsider|separate|screen)$/

describe("XState's path generator finds a way to every end", () => {
  test.each(named)('%s', (slug, process) => {
    const machine = compile(process)
    const [first = {}] = valuations(process.facts)
    const facts = small[slug] ?? first
    const paths = getShortestPaths(machine, { input: { facts } })
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
