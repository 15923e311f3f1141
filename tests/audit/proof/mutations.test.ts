import { expect, test } from 'vitest'
import { anchorHash, sealAnchor } from '../../../src/audit/proof/anchor.ts'
import type { LedgerFault } from '../../../src/audit/proof/ledger-fault.ts'
import { type LedgerEvent, seal } from '../../../src/case/ledger.ts'
import { anchored, faultsOf, type Ledger } from './a-ledger.ts'
import { histories, kindOf, kinds } from './every-kind.ts'

const all = histories()
const instants = all.flat().map(({ recordedAt }) => recordedAt.epochMilliseconds)
/** One anchor in the middle of things and one after everything. */
const [early, late] = [Math.min(...instants), Math.max(...instants)]
const anchoredAt = [early + 6 * 3_600_000, late + 3_600_000].map((ms) =>
  Temporal.Instant.fromEpochMilliseconds(ms),
)

/** A ledger of a case and two others. */
const ledgerOf = (own: readonly LedgerEvent[]) => {
  const short = all.toSorted((a, b) => a.length - b.length).filter((one) => one !== own)
  const others = short.slice(0, 2).flat()
  return { honest: anchored([...own, ...others], anchoredAt), others }
}

const numberOf = ([opened]: readonly LedgerEvent[]) => String(opened?.payload.number)

/** What was done to a ledger, and where: the events of the case that a fault must name, or the anchor. */
interface Mutation {
  readonly what: string
  readonly ledger: Ledger
  readonly case?: string
  readonly seqs?: readonly [from: number, to: number]
  readonly anchor?: number
  readonly kept?: Ledger['anchors']
}

const names = ({ case: number, seqs, anchor }: Mutation, fault: LedgerFault) =>
  anchor !== undefined
    ? fault.anchor === anchor
    : fault.case === number &&
      (!seqs || (fault.from !== null && fault.to !== null && fault.from <= seqs[1] && seqs[0] <= fault.to))

let [made, caught, located] = [0, 0, 0]
async function judge(mutation: Mutation) {
  const faults = await faultsOf(mutation.ledger, mutation.kept)
  made += 1
  if (faults.length > 0) caught += 1
  if (faults.some((fault) => names(mutation, fault))) located += 1
  else expect.soft(faults, mutation.what).toContain('a fault that names the place')
}

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !(value instanceof Temporal.Instant)

/** Every field of an event at any depth, by its path. */
function fieldsOf(value: Json, path: readonly string[] = []): string[][] {
  return Object.entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...(isObject(inner) ? fieldsOf(inner, [...path, key]) : []),
  ])
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^./, (letter) => (letter === '0' ? '1' : '0'))
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (value instanceof Temporal.Instant) return value.add({ milliseconds: 1 })
  return Array.isArray(value) ? [...value, 'x'] : { ...(value as object), added: 1 }
}

const absent = Symbol('absent')

/** An event with one field changed. */
function mutant(event: LedgerEvent, path: readonly string[], to: (value: unknown) => unknown): LedgerEvent {
  const set = (node: unknown, [key = '', ...rest]: readonly string[]): unknown => {
    const copy = (Array.isArray(node) ? [...node] : { ...(node as Json) }) as Json
    const value = rest.length === 0 ? to(copy[key]) : set(copy[key], rest)
    if (value === absent) delete copy[key]
    else copy[key] = value
    return copy
  }
  return set(event, path) as LedgerEvent
}

const replaced = (ledger: Ledger, own: readonly LedgerEvent[], caseId: string | undefined): Ledger => ({
  ...ledger,
  events: [...own, ...ledger.events.filter((event) => event.caseId !== caseId)],
})

/** The row says what the events say. */
function withRow(ledger: Ledger, own: readonly LedgerEvent[]): Ledger {
  const last = own.at(-1)
  const rows = ledger.rows.map((row) =>
    row.caseId === last?.caseId ? { ...row, length: last.seq, head: last.hash } : row,
  )
  return { ...ledger, rows }
}

/** The chain computed anew from an event on. */
function chained(events: readonly LedgerEvent[]): LedgerEvent[] {
  const chain: LedgerEvent[] = []
  for (const { hash: _, ...event } of events) {
    const previousHash = chain.at(-1)?.hash ?? '0'.repeat(64)
    chain.push(seal({ ...event, seq: chain.length + 1, previousHash }))
  }
  return chain
}

test('the histories hold every kind of event', async () => {
  const seen = new Set(all.flat().map(kindOf))
  expect(kinds.filter((kind) => !seen.has(kind))).toEqual([])
  expect(await faultsOf(anchored(all.flat(), anchoredAt))).toEqual([])
})

test('every field of every kind of event: changed, made nothing and taken out', async () => {
  for (const kind of kinds) {
    const own = all.find((events) => events.some((event) => kindOf(event) === kind)) ?? []
    const index = own.findIndex((event) => kindOf(event) === kind)
    const event = own[index] as LedgerEvent
    const { honest } = ledgerOf(own)
    for (const path of fieldsOf(event as unknown as Json)) {
      for (const [how, to] of [
        ['changed', changed],
        ['made nothing', (value: unknown) => (value === null ? 'something' : null)],
        ['taken out', () => absent],
      ] as const) {
        // The table keeps no event that is of no case.
        if (path[0] === 'caseId' && how !== 'changed') continue
        const forged = mutant(event, path, to)
        const events = own.with(index, forged)
        await judge({
          what: `${kind}: ${path.join('.')} ${how}`,
          ledger: { ...honest, events: honest.events.map((one) => (one === event ? forged : one)) },
          case: numberOf(own),
          seqs: [index + 1, index + 1],
        })
        // Whoever recomputes the chain is found by the anchors, unless nothing is different then.
        if (path[0] === 'hash' || path[0] === 'previousHash' || path[0] === 'seq' || path[0] === 'caseId')
          continue
        if (!(forged.occurredAt instanceof Temporal.Instant && forged.recordedAt instanceof Temporal.Instant))
          continue
        const rewritten = chained(events)
        await judge({
          what: `${kind}: ${path.join('.')} ${how}, hashes computed anew`,
          ledger: withRow(replaced(honest, rewritten, event.caseId), rewritten),
          case: numberOf(own),
          seqs: [index + 1, index + 1],
        })
      }
    }
  }
})

test('events removed, put in twice, exchanged, cut off, moved to another case; and whole cases', async () => {
  for (const own of all) {
    const { honest, others } = ledgerOf(own)
    const [{ caseId = '' } = {}] = own
    const of = { case: numberOf(own) }
    const put = (what: string, events: readonly LedgerEvent[], seqs: readonly [number, number]) =>
      judge({ what: `${of.case}: ${what}`, ledger: replaced(honest, events, caseId), ...of, seqs })
    for (const [index, event] of own.entries()) {
      const seq = index + 1
      const next = own[index + 1]
      const rest = own.toSpliced(index, 1)
      await put(`without ${seq}`, rest, [seq, own.length])
      await put(`${seq} twice`, own.toSpliced(index, 0, event), [seq, seq + 1])
      await put(
        `${seq} twice, numbered anew`,
        own.toSpliced(index, 0, event).map((one, at) => ({ ...one, seq: at + 1 })),
        [seq, seq + 1],
      )
      if (next) {
        await put(`${seq} after the next`, own.with(index, next).with(index + 1, event), [seq, seq + 1])
        await put(
          `${seq} and the next exchanged`,
          own.with(index, { ...next, seq }).with(index + 1, { ...event, seq: seq + 1 }),
          [seq, seq + 1],
        )
      }
      // The forger rewrites chain and row; the anchor is elsewhere.
      for (const [what, events] of [
        ['without', rest],
        ['twice', own.toSpliced(index, 0, { ...event, id: `${event.id.slice(0, -4)}ffff` })],
      ] as const) {
        if (events.length === 0) continue
        const chain = chained(events)
        await judge({
          what: `${of.case}: ${what} ${seq}, hashes computed anew`,
          ledger: withRow(replaced(honest, chain, caseId), chain),
          ...of,
          seqs: [seq, own.length + 1],
        })
      }
      if (index > 0) {
        const cut = own.slice(0, index)
        await put(`cut before ${seq}`, cut, [seq, own.length])
        await judge({
          what: `${of.case}: cut before ${seq}, also in the row`,
          ledger: withRow(replaced(honest, cut, caseId), cut),
          ...of,
          seqs: [seq, own.length],
        })
      }
      const other = others[0]?.caseId ?? ''
      const moved = { ...event, caseId: other, seq: 1 + others.filter((one) => one.caseId === other).length }
      await judge({
        what: `${of.case}: ${seq} moved to ${other}`,
        ledger: { ...honest, events: [...rest, ...others, moved] },
        case: numberOf(others),
        seqs: [moved.seq, moved.seq],
      })
    }
    const without = { ...honest, events: honest.events.filter((event) => event.caseId !== caseId) }
    await judge({ what: `${of.case}: no events`, ledger: without, ...of })
    const gone = { ...without, rows: honest.rows.filter((row) => row.caseId !== caseId) }
    await judge({ what: `${of.case}: gone`, ledger: gone, ...of })
    await judge({ what: `${of.case}: no row`, ledger: { ...honest, rows: gone.rows }, ...of })
    // Made up afterwards, with times before the anchors.
    const { leaves: _, ...unanchored } = honest
    const later = anchored(others, anchoredAt)
    await judge({
      what: `${of.case}: made up`,
      ledger: { ...unanchored, leaves: later.leaves, anchors: later.anchors },
      case: caseId === '' ? '' : numberOf(own),
    })
  }
})

test('anchors and leaves: any field, removed, made anew', async () => {
  const honest = anchored(all.flat(), anchoredAt)
  for (const [index, anchor] of honest.anchors.entries()) {
    const { serial } = anchor
    for (const field of Object.keys(anchor) as (keyof typeof anchor)[]) {
      const forged = { ...anchor, [field]: changed(anchor[field]) } as typeof anchor
      for (const one of [forged, { ...forged, hash: anchorHash(forged) }]) {
        if (field === 'hash' && one !== forged) continue
        const ledger = { ...honest, anchors: honest.anchors.with(index, one) }
        await judge({ what: `anchor ${serial}: ${field}`, ledger, anchor: serial, kept: honest.anchors })
      }
    }
    const rest = honest.anchors.toSpliced(index, 1)
    await judge({
      what: `without anchor ${serial}`,
      ledger: { ...honest, anchors: rest },
      anchor: serial,
      kept: honest.anchors,
    })
  }
  for (const [index, leaf] of honest.leaves.entries()) {
    for (const field of Object.keys(leaf) as (keyof typeof leaf)[]) {
      const leaves = honest.leaves.with(index, { ...leaf, [field]: changed(leaf[field]) })
      await judge({ what: `leaf ${index}: ${field}`, ledger: { ...honest, leaves }, anchor: leaf.anchor })
    }
    await judge({
      what: `without leaf ${index}`,
      ledger: { ...honest, leaves: honest.leaves.toSpliced(index, 1) },
      anchor: leaf.anchor,
    })
  }
  // Everything made anew, the anchors too: only a copy that was kept elsewhere tells.
  for (const own of all) {
    const cut = own.slice(0, -1)
    if (cut.length === 0) continue
    const others = all.flat().filter((event) => event.caseId !== own[0]?.caseId)
    const ledger = anchored([...cut, ...others], anchoredAt)
    const changedAt = ledger.anchors.findIndex(({ hash }, at) => hash !== honest.anchors[at]?.hash)
    await judge({
      what: `${numberOf(own)}: cut and anchored anew`,
      ledger,
      anchor: changedAt + 1,
      kept: honest.anchors,
    })
    expect(await faultsOf(ledger)).toEqual([])
  }
  const { hash: _, format: __, ...first } = honest.anchors[0] ?? ({} as never)
  expect(sealAnchor(first)).toEqual(honest.anchors[0])
})

test('all were caught and located', () => {
  process.stdout.write(`mutations: ${made}, caught: ${caught}, located: ${located}\n`)
  expect(made).toBeGreaterThan(4_000)
  expect([caught, located]).toEqual([made, made])
})
