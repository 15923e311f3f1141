import { copyOut } from './copy-out.ts'
import type { Queryable } from './ledger.ts'

/** A row of a binary COPY by its columns, 0, 1, 2 …; to be read before the next one comes. */
export interface CopiedRow {
  isNull(column: number): boolean
  text(column: number): string
  uuid(column: number): string
  /** Of a `smallint` or an `integer`. */
  integer(column: number): number
  /** Epoch milliseconds of a `timestamptz`. */
  instant(column: number): number
  texts(column: number): string[]
  integers(column: number): number[]
  instants(column: number): number[]
  /** Of a `bytea`, in memory of its own. */
  bytes(column: number): Uint8Array<ArrayBuffer>
}

/** `PGCOPY`, its signature, flags and an extension's length: nothing of it says anything here. */
const HEADER = 19
/** Epoch milliseconds of 2000-01-01, from which PostgreSQL counts microseconds. */
const FIRST = 946_684_800_000

/**
 * The rows of a query as binary COPY sends them: no instant and no number is written out as text and read again,
 * which takes the server as long as finding the row.
 */
export async function eachCopied(
  sql: Queryable,
  query: string,
  see: (row: CopiedRow) => void,
): Promise<void> {
  let bytes: Buffer = Buffer.alloc(0)
  const starts: number[] = []
  const lengths: number[] = []

  const instantAt = (at: number) =>
    Math.round((bytes.readInt32BE(at) * 0x1_0000_0000 + bytes.readUInt32BE(at + 4)) / 1000) + FIRST
  const integerAt = (at: number, length: number) =>
    length === 2 ? bytes.readInt16BE(at) : bytes.readInt32BE(at)
  const textAt = (at: number, length: number) => bytes.toString('utf8', at, at + length)
  /** An array of one dimension: dimensions, a flag, a type, then length and lower bound, then each element. */
  function elements<T>(column: number, read: (at: number, length: number) => T): T[] {
    let at = starts[column] as number
    if ((lengths[column] as number) < 20) return []
    const found: T[] = []
    const count = bytes.readInt32BE(at + 12)
    at += 20
    for (let index = 0; index < count; index += 1) {
      const length = bytes.readInt32BE(at)
      found.push(read(at + 4, length))
      at += 4 + length
    }
    return found
  }
  const row: CopiedRow = {
    isNull: (column) => lengths[column] === -1,
    text: (column) => textAt(starts[column] as number, lengths[column] as number),
    uuid(column) {
      const hex = bytes.toString('hex', starts[column] as number, (starts[column] as number) + 16)
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
    },
    integer: (column) => integerAt(starts[column] as number, lengths[column] as number),
    instant: (column) => instantAt(starts[column] as number),
    texts: (column) => elements(column, textAt),
    integers: (column) => elements(column, integerAt),
    instants: (column) => elements(column, instantAt),
    bytes(column) {
      const start = starts[column] as number
      return Uint8Array.from(bytes.subarray(start, start + (lengths[column] as number)))
    },
  }

  /** Finds the columns of the row at a place. @returns where it ends; -1 when its end has not come yet */
  function find(from: number): number {
    if (from + 2 > bytes.length) return -1
    const columns = bytes.readInt16BE(from)
    let at = from + 2
    for (let column = 0; column < columns; column += 1) {
      if (at + 4 > bytes.length) return -1
      const length = bytes.readInt32BE(at)
      at += 4
      starts[column] = at
      lengths[column] = length
      if (length > 0) at += length
    }
    return at > bytes.length ? -1 : at
  }

  let at = HEADER
  await copyOut(sql, `copy (${query}) to stdout (format binary)`, (chunk) => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])
    for (;;) {
      // The end is a row of -1 columns.
      const end = bytes.length >= at + 2 && bytes.readInt16BE(at) === -1 ? -1 : find(at)
      if (end === -1) break
      see(row)
      at = end
    }
    const left = Math.min(at, bytes.length)
    bytes = bytes.subarray(left)
    at -= left
  })
}
