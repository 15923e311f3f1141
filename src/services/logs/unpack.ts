import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Problem } from '../../problem.ts'
import type { LogSource } from './source.ts'

/** Bytes that a file may unpack to: a log of ten million events has about three thousand million. */
const most = 8 * 2 ** 30

const notWhole = (cause: unknown) =>
  new Problem('log-not-readable', {
    zh: `压缩文件不完整：${(cause as Error).message}。请重新压缩后再导入`,
    en: `the gzip file is not whole: ${(cause as Error).message}. Pack it again, then import it`,
  })

const tooLarge = () =>
  new Problem('log-not-readable', {
    zh: `文件解压后超过${most}字节：请拆分后再导入`,
    en: `the file unpacks to more than ${most} bytes: import it in parts`,
  })

/** The content of a file, unpacked where it is gzip: by its first two bytes, whatever it is called. */
export async function* unpacked(source: LogSource): AsyncGenerator<Uint8Array> {
  const pieces = source()[Symbol.asyncIterator]()
  const first = await pieces.next()
  const start: Uint8Array = first.done ? new Uint8Array() : first.value
  async function* all() {
    yield start
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  }
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* all()
    return
  }
  const gunzip = Readable.from(all()).compose(createGunzip()) as AsyncIterable<Uint8Array>
  let bytes = 0
  try {
    for await (const piece of gunzip) {
      bytes += piece.length
      if (bytes > most) throw tooLarge()
      yield piece
    }
  } catch (error) {
    throw error instanceof Problem ? error : notWhole(error)
  }
}
