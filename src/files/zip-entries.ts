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

/** Whether a ZIP archive has an entry of this name (APPNOTE 4.3.12), by its central directory. */
export function hasEntry(content: Buffer, name: string): boolean {
  const end = endOfArchive(content)
  if (end < 0) return false
  let at = content.readUInt32LE(end + 16)
  while (at + 46 <= end && content.subarray(at, at + 4).equals(centralEntry)) {
    const nameBytes = content.readUInt16LE(at + 28)
    if (content.toString('utf8', at + 46, at + 46 + nameBytes) === name) return true
    at += 46 + nameBytes + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  return false
}
