import { separatorOf } from '../../../audit/exchange/separator-of.ts'

/** Bytes in which a head is looked for. */
const MOST = 1 << 16

async function startOf(file: File): Promise<Uint8Array> {
  const packed = /\.gz$/i.test(file.name)
  const reader = (
    packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  ).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  while (bytes < MOST) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    bytes += value.length
  }
  await reader.cancel()
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** As the service finds it: a mark at the beginning, else UTF-8, else what Excel writes. */
function textOf(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(bytes)
  try {
    // The last character may be cut.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The names of a table's columns, from the first row of its file; none when it can't be unpacked. */
export async function csvHead(file: File): Promise<string[]> {
  const bytes = await startOf(file).catch(() => new Uint8Array())
  const line =
    textOf(bytes)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  const separator = separatorOf(line)
  const field = new RegExp(`${separator}(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g')
  const names = [...`${separator}${line}`.matchAll(field)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  )
  return [...new Set(names.filter(Boolean))]
}
