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

/** The serial of the first row that does not follow the one before it; undefined when all do. In order. */
export function findBrokenRow(rows: readonly AuditRow[]): number | undefined {
  let [serial, previous] = [0, genesis]
  for (const { hash: own, ...row } of rows) {
    serial += 1
    if (row.serial !== serial || row.previousHash !== previous || hashOf(row) !== own) return serial
    previous = own
  }
  return undefined
}
