const endRecord = Buffer.from('PK\x05\x06', 'latin1')
const centralEntry = Buffer.from('PK\x01\x02', 'latin1')
const endRecordBytes = 22
/** The comment behind the record has a length of 16 bits. */
const longestTail = endRecordBytes + 0xffff

/** Where the end record of a ZIP archive begins that reaches to the last byte; -1 when the content is none. */
function endOfArchive(content: Buffer): number {
  const first = Math.max(0, content.length - longestTail)
  for (
    let at = content.lastIndexOf(endRecord);
    at >= first && at >= 0;
    at = at === 0 ? -1 : content.lastIndexOf(endRecord, at - 1)
  ) {
    if (at + endRecordBytes > content.length) continue
    if (at + endRecordBytes + content.readUInt16LE(at + 20) === content.length) return at
  }
  return -1
}

/** Whether a reader of ZIP archives, which looks from the end, would take the content for one. */
export const endsAsArchive = (content: Buffer): boolean => endOfArchive(content) >= 0

interface Entry {
  readonly name: string
  /** Bytes as they lie there, and as they say they become. */
  readonly packed: number
  readonly unpacked: number
}

/** The entries of a ZIP archive by its central directory (APPNOTE 4.3.12); none when the content is no archive. */
function* entriesOf(content: Buffer): Generator<Entry> {
  const end = endOfArchive(content)
  if (end < 0) return
  let at = content.readUInt32LE(end + 16)
  while (at + 46 <= end && content.subarray(at, at + 4).equals(centralEntry)) {
    const nameBytes = content.readUInt16LE(at + 28)
    yield {
      name: content.toString('utf8', at + 46, at + 46 + nameBytes),
      packed: content.readUInt32LE(at + 20),
      unpacked: content.readUInt32LE(at + 24),
    }
    at += 46 + nameBytes + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
}

/** Whether a ZIP archive has an entry of this name. */
export const hasEntry = (content: Buffer, name: string): boolean =>
  entriesOf(content).some((entry) => entry.name === name)

/** What deflate can make of one byte at most (RFC 1951: 258 of two bits, and what leads them in). */
const mostPerByte = 1032

/**
 * The bytes that a ZIP archive says it unpacks to; infinitely many when that can't be so: its entries lie in
 * one another, or become larger than deflate can make them.
 */
export function unpackedBytes(content: Buffer): number {
  const all = [...entriesOf(content)]
  const sum = (of: (entry: Entry) => number) => all.reduce((total, entry) => total + of(entry), 0)
  const overlap = sum(({ packed }) => packed) > content.length
  const impossible = all.some(({ packed, unpacked }) => unpacked > packed * mostPerByte + mostPerByte)
  return overlap || impossible ? Number.POSITIVE_INFINITY : sum(({ unpacked }) => unpacked)
}
