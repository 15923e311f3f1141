import { crc32 } from 'node:zlib'

function zipEntry(name: string, text: string, offset: number) {
  const [path, data] = [Buffer.from(name), Buffer.from(text)]
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt32LE(crc32(data), 10)
  head.writeUInt32LE(data.length, 14)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt16LE(path.length, 22)
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), head, path, data]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, path]),
  }
}

/** A ZIP archive of texts, not compressed; `before` are bytes in front of it that its offsets know of. */
export function zip(entries: Readonly<Record<string, string>>, before = 0): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = before
  for (const [name, text] of Object.entries(entries)) {
    const { local, central } = zipEntry(name, text, offset)
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

const office = (part: string, kind: string) =>
  zip({
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
