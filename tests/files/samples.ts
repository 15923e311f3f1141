import { crc32, deflateRawSync } from 'node:zlib'

/** Content that lies in an archive deflated already, and what it says to become. */
export interface Deflated {
  readonly packed: Buffer
  readonly unpacked: number
}

function zipEntry(name: string, content: string | Deflated, offset: number) {
  const path = Buffer.from(name)
  const isText = typeof content === 'string'
  const data = isText ? Buffer.from(content) : content.packed
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(isText ? 0 : 8, 4)
  head.writeUInt32LE(crc32(data), 10)
  head.writeUInt32LE(data.length, 14)
  head.writeUInt32LE(isText ? data.length : content.unpacked, 18)
  head.writeUInt16LE(path.length, 22)
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), head, path, data]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, path]),
  }
}

/** A ZIP archive of texts, not compressed, or of what is deflated already; `before` are bytes in front of it that its offsets know of. */
export function zip(entries: Readonly<Record<string, string | Deflated>>, before = 0): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = before
  for (const [name, content] of Object.entries(entries)) {
    const { local, central } = zipEntry(name, content, offset)
    locals.push(local)
    centrals.push(central)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const office = (part: string, kind: string, more: Readonly<Record<string, string | Deflated>> = {}) =>
  zip({
    ...more,
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.${kind}.main+xml"/></Types>`,
    [part]: '<x/>',
  })

/** The smallest files of each kind. */
export const samples = {
  pdf: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  docx: office('word/document.xml', 'openxmlformats-officedocument.wordprocessingml.document'),
  xlsx: office('xl/workbook.xml', 'openxmlformats-officedocument.spreadsheetml.sheet'),
  ofd: zip({ 'OFD.xml': '<?xml version="1.0"?><ofd:OFD/>', 'Doc_0/Document.xml': '<x/>' }),
}

export const macros = office('word/document.xml', 'ms-word.document.macroEnabled')

const megabyte = 1024 * 1024
const nothings = (megabytes: number): Deflated => ({
  packed: deflateRawSync(Buffer.alloc(megabytes * megabyte)),
  unpacked: megabytes * megabyte,
})
const spread = (count: number, content: Deflated) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`word/media/${n}.bmp`, content]))
const asDocument = (more: Readonly<Record<string, string | Deflated>>) =>
  office('word/document.xml', 'openxmlformats-officedocument.wordprocessingml.document', more)
const zeros = nothings(25)
const own = zip({ 'word/document.xml': '<x/>', '[Content_Types].xml': nothings(64) })
const overlapping = asDocument({ 'a.bin': 'x'.repeat(1000) })
// Its first entry says to reach over all others.
overlapping.writeUInt32LE(1_000_000, overlapping.indexOf('PK\x01\x02', 0, 'latin1') + 20)

/** Small files that become large where they are opened. */
export const bombs = {
  'of many pictures that are nothing': asDocument(spread(12, zeros)),
  'of one that says to be four gigabytes': asDocument({ 'word/x.bin': { ...zeros, unpacked: 0xffffffff } }),
  'whose list of contents is one': own,
  'of entries that lie in one another': overlapping,
} as const

/** Large, and honest: a drawing that compresses well. */
export const largeDocument = asDocument(spread(2, zeros))
