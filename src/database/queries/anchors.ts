import { ANCHOR_FORMAT, type Anchor, type PlacedLeaf } from '../../audit/proof/anchor.ts'
import type { Queryable } from './ledger.ts'

interface AnchorRow {
  serial: number
  at: Temporal.Instant
  size: number
  cases: number
  events: number
  root: string
  previous_hash: string
  hash: string
}

/** A leaf as the driver gives it. */
export interface LeafRow {
  position: number
  anchor: number
  case_id: string
  number: string
  length: number
  head: string
}

const anchorOf = ({ serial, at, size, cases, events, root, previous_hash, hash }: AnchorRow): Anchor => ({
  format: ANCHOR_FORMAT,
  ...{ serial, at: String(at), size, cases, events, root },
  previousHash: previous_hash,
  hash,
})

export const leafOf = ({ position, anchor, case_id, number, length, head }: LeafRow): PlacedLeaf => ({
  ...{ position, anchor, caseId: case_id, number, length, head },
})

/** Rows read at once: some megabytes, whatever the size of the ledger. */
const page = 5_000

/** The newest anchor. */
export async function lastAnchor(sql: Queryable): Promise<Anchor | undefined> {
  const [row] = await sql<AnchorRow[]>`select * from anchors order by serial desc limit 1`
  return row && anchorOf(row)
}

/** Anchors newest first, a page at a time; `before` is a serial. */
export async function listAnchors(sql: Queryable, before: number, most: number): Promise<Anchor[]> {
  const rows = await sql<AnchorRow[]>`
    select * from anchors where serial < ${before} order by serial desc limit ${most}`
  return rows.map(anchorOf)
}

export async function anchorsInOrder(sql: Queryable): Promise<Anchor[]> {
  const rows = await sql<AnchorRow[]>`select * from anchors order by serial`
  return rows.map(anchorOf)
}

/** The leaves from one place on up to another, the last not included, in order, a page at a time. */
export async function* leavesFrom(
  sql: Queryable,
  from: number,
  to = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<PlacedLeaf[]> {
  const rows = sql<LeafRow[]>`
    select * from anchor_leaves where position >= ${from} and position < ${to} order by position`
  for await (const some of rows.cursor(page)) yield some.map(leafOf)
}

export async function leavesOfCase(sql: Queryable, caseId: string): Promise<PlacedLeaf[]> {
  const rows = await sql<LeafRow[]>`select * from anchor_leaves where case_id = ${caseId} order by position`
  return rows.map(leafOf)
}

/**
 * Appends a leaf for each case that has moved since it was last taken up.
 * @returns how many leaves there are now, how many of them are of cases that were not there, and the events they add
 */
export async function appendLeaves(sql: Queryable, anchor: number, size: number) {
  const [row] = await sql<{ leaves: number; cases: number; events: number }[]>`
    with moved as (
      select c.id, c.number, c.revision, e.hash,
        (select max(length) from anchor_leaves l where l.case_id = c.id) as before
      from cases c join events e on e.case_id = c.id and e.seq = c.revision
      where not exists (select from anchor_leaves l where l.case_id = c.id and l.length >= c.revision)
    ), appended as (
      insert into anchor_leaves (position, anchor, case_id, number, length, head)
      select ${size} + row_number() over (order by id) - 1, ${anchor}, id, number, revision, hash from moved
    )
    select count(*) as leaves, count(*) filter (where before is null) as cases,
      coalesce(sum(revision - coalesce(before, 0)), 0)::int8 as events
    from moved`
  return row as { leaves: number; cases: number; events: number }
}

export async function insertAnchor(sql: Queryable, anchor: Anchor): Promise<void> {
  const { serial, at, size, cases, events, root, previousHash, hash } = anchor
  await sql`insert into anchors values
    (${serial}, ${Temporal.Instant.from(at)}, ${size}, ${cases}, ${events}, ${root}, ${previousHash}, ${hash})`
}

/** All cases, and all events of theirs. */
export async function ledgerSize(sql: Queryable): Promise<{ cases: number; events: number }> {
  const [row] = await sql<{ cases: number; events: number }[]>`
    select count(*)::int as cases, coalesce(sum(revision), 0)::int8 as events from cases`
  return row as { cases: number; events: number }
}

/** Asks for the right to anchor until the transaction ends. Any number that no other lock of ours has. */
export async function tryAnchorLock(sql: Queryable): Promise<boolean> {
  const [row] = await sql<
    { free: boolean }[]
  >`select pg_try_advisory_xact_lock(${0x61_6e_63_68_6f_72}) as free`
  return row?.free === true
}
