import { describe, expect, test } from 'vitest'
import { findBrokenLink, genesis, type LedgerEvent, seal } from '../../src/case/ledger.ts'
import { hall } from './hall.ts'

const { open, step } = hall()
const opened = open('enterprise-setup-1545', '2022-04-29T15:30', { items: ['seal'] })
const accepted = step(opened.case, '2022-04-29T15:40', 'accept')
const sealed = step(accepted.case, '2022-04-29T15:41', 'seal.pass')
const decided = step(sealed.case, '2022-04-29T15:42', 'registration.pass')
const ledger = [opened, accepted, sealed, decided].flatMap(({ effects }) => effects.events)
const later = Temporal.Instant.from('2022-05-01T00:00Z')

/** The same value, changed a little. */
function changed(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  if (value instanceof Temporal.Instant) return value.add({ milliseconds: 1 })
  return { ...(value as object), added: 1 }
}

/** The event with one field changed, at any depth. */
function* mutants(event: LedgerEvent): Generator<[string, LedgerEvent]> {
  for (const [key, value] of Object.entries(event)) yield [key, { ...event, [key]: changed(value) }]
  for (const field of ['actor', 'payload'] as const) {
    for (const [key, value] of Object.entries(event[field])) {
      yield [`${field}.${key}`, { ...event, [field]: { ...event[field], [key]: changed(value) } }]
      const { [key]: _, ...without } = event[field] as Record<string, unknown>
      yield [`${field} without ${key}`, { ...event, [field]: without } as unknown as LedgerEvent]
    }
  }
}

describe('a ledger is a chain', () => {
  test('it begins at nothing, and is whole as it was written', () => {
    expect(ledger).toHaveLength(4)
    expect(ledger[0]?.previousHash).toBe(genesis)
    expect(findBrokenLink(ledger)).toBeUndefined()
    expect(findBrokenLink([])).toBeUndefined()
  })

  const every = ledger.flatMap((event, index) =>
    [...mutants(event)].map(
      ([field, mutant]) => [event.type, field, ledger.with(index, mutant), index] as const,
    ),
  )

  test.each(every)('%s: a changed %s is found', (_, __, forged, index) => {
    expect(findBrokenLink(forged)?.seq).toBeGreaterThanOrEqual(index + 1)
  })

  test('a removed, a repeated, an inserted and a moved event are found', () => {
    for (const index of ledger.keys()) {
      if (index < ledger.length - 1) expect(findBrokenLink(ledger.toSpliced(index, 1))).toBeDefined()
      const [event] = ledger.slice(index)
      if (event) expect(findBrokenLink(ledger.toSpliced(index, 0, event))).toBeDefined()
    }
    expect(findBrokenLink(ledger.toReversed())).toBeDefined()
    expect(
      findBrokenLink([...ledger.slice(0, 1), ...ledger.slice(2, 3), ...ledger.slice(1, 2)]),
    ).toBeDefined()
  })

  test('an event that was forged and sealed anew is found at the next one', () => {
    const [first, second, ...rest] = ledger as [LedgerEvent, LedgerEvent, ...LedgerEvent[]]
    const { hash: _, ...body } = second
    expect(findBrokenLink([first, seal({ ...body, occurredAt: later }), ...rest])).toEqual({
      seq: 3,
      found: 'it does not point to the event before it',
    })
  })

  test('an event of another case is found though it is sealed', () => {
    const last = ledger.at(-1) as LedgerEvent
    const { hash: _, ...body } = last
    expect(findBrokenLink(ledger.with(-1, seal({ ...body, caseId: 'c2' })))).toEqual({
      seq: 4,
      found: 'it is of another case',
    })
  })

  test('a cut tail leaves a whole chain: anchors over all cases are what shows it', () => {
    expect(findBrokenLink(ledger.slice(0, -1))).toBeUndefined()
  })
})
