import { type Encoding, encodings } from '../../audit/exchange/log-reading.ts'
import { Problem } from '../../problem.ts'

/** By the byte order mark. */
function byMark([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/**
 * Which encoding a text is in: by its mark; else UTF-8 if all of it is valid UTF-8, which a text in another encoding
 * never is beyond a few words; else GB18030 if it is that.
 * @throws Problem `log-not-readable`
 */
export async function findEncoding(content: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const possible = new Map(
    (['utf-8', 'gb18030'] as const).map((one) => [one, new TextDecoder(one, { fatal: true })]),
  )
  let first = true
  const tryEach = (piece: Uint8Array | undefined) => {
    for (const [encoding, decoder] of possible) {
      try {
        decoder.decode(piece, { stream: piece !== undefined })
      } catch {
        possible.delete(encoding)
      }
    }
  }
  for await (const piece of content) {
    const mark = first ? byMark(piece) : undefined
    if (mark) return mark
    first = false
    tryEach(piece)
    // What is UTF-8 to its end decides; the other is only looked at to be able to fall back on it.
    if (possible.size === 0) break
  }
  tryEach(undefined)
  const [found] = possible.keys()
  if (found) return found
  throw new Problem('log-not-readable', {
    zh: `文件既不是UTF-8也不是GB18030编码：请注明编码（${encodings.join('、')}）`,
    en: `the file is neither UTF-8 nor GB18030: say its encoding (${encodings.join(', ')})`,
  })
}

/** The text of a file; what is no text of its encoding becomes U+FFFD and is found in its row. */
export async function* decoded(
  content: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of content) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
