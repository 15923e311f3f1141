import { inflateSync } from 'node:zlib'

/** The streams of a PDF as they were before they were compressed. */
function streamsOf(pdf: Buffer): string[] {
  const source = pdf.toString('latin1')
  return [...source.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length
    try {
      const packed = Buffer.from(source.slice(from, source.indexOf('endstream', from)), 'latin1')
      return [inflateSync(packed).toString('latin1')]
    } catch {
      // A picture, or the mark's own letters within a stream.
      return []
    }
  })
}

const characterOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
const hexOf = (number: number) => number.toString(16).padStart(4, '0')

/** Glyphs by their numbers, from one font's own map back to Unicode. */
function glyphsIn(map: string): Map<string, string> {
  const glyphs = new Map<string, string>()
  for (const [, from = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    const characters = [...list.matchAll(/<(\w+)>/g)]
    for (const [index, [, hex = '']] of characters.entries())
      glyphs.set(hexOf(Number.parseInt(from, 16) + index), characterOf(hex))
  }
  return glyphs
}

/** What somebody could copy out of a PDF: the text of each line, read by each of its fonts, one after the other. */
export function textOfPdf(pdf: Buffer): string {
  const streams = streamsOf(pdf)
  const fonts = streams.filter((one) => one.includes('begincmap')).map(glyphsIn)
  const lines = streams.flatMap((one) => [...one.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => shown))
  const glyphsOf = (line: string) =>
    [...line.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
  return fonts
    .flatMap((glyphs) =>
      lines.map((line) =>
        glyphsOf(line)
          .map((glyph) => glyphs.get(glyph) ?? '')
          .join(''),
      ),
    )
    .join('\n')
}
