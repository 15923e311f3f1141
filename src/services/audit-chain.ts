import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { genesis } from '../case/ledger.ts'
import type { AuditRow, UnchainedRow } from '../database/queries/audit-trail.ts'

/** SM3 over the canonical JSON of a row without its own hash, in hex. */
const hashOf = ({ at, ...row }: Omit<AuditRow, 'hash'>): string =>
  hash('sm3', canonicalize({ ...row, at: String(at) }) ?? '')

/** Rows as links that follow the last one. */
export function chained(rows: readonly UnchainedRow[], last: { serial: number; hash: string } | undefined) {
  let { serial, hash: previousHash } = last ?? { serial: 0, hash: genesis }
  return rows.map((row): AuditRow => {
    serial += 1
    const link = { ...row, serial, previousHash }
    previousHash = hashOf(link)
    return { ...link, hash: previousHash }
  })
}

interface WrongRow {
  readonly serial: number
  readonly found: string
  readonly expected: string
}

/**
 * Walks the trail row by row, in order. After a fault it goes on from the row as it is found, so that every place is
 * told once.
 */
export function trailWalk() {
  let [serial, previous] = [0, genesis]
  return {
    next({ hash: own, ...row }: AuditRow): WrongRow | undefined {
      const expected = { serial: serial + 1, previous }
      serial = row.serial
      previous = own
      if (row.serial !== expected.serial)
        return { serial: expected.serial, found: `row ${row.serial}`, expected: `row ${expected.serial}` }
      if (row.previousHash !== expected.previous)
        return { serial, found: `it follows ${row.previousHash}`, expected: expected.previous }
      const hashed = hashOf(row)
      return hashed === own ? undefined : { serial, found: `SM3 ${hashed} of what is there`, expected: own }
    },
  }
}

/** The serial of the first row that does not follow the one before it; undefined when all do. In order. */
export function findBrokenRow(rows: readonly AuditRow[]): number | undefined {
  const walk = trailWalk()
  for (const row of rows) {
    const wrong = walk.next(row)
    if (wrong) return wrong.serial
  }
  return undefined
}
