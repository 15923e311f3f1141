import stringWidth from 'string-width'

/**
 * What stays together on a line: a Chinese character, or a run of other ones, with the brackets and quotes that
 * open before it and the punctuation that closes after it. No line begins with a comma.
 */
const PIECES =
  /\s+|[（《“「(]*(?:[\p{Script=Han}]|[^\s\p{Script=Han}，。；：、（）《》“”「」]+)?[，。；：、）》”」]*/gu

/** Lines of at most `width` terminal columns. */
export function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const [piece] of text.matchAll(PIECES)) {
    const last = lines.at(-1) ?? ''
    if (last === '' || stringWidth((last + piece).trimEnd()) <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece.trimStart())
  }
  return lines.map((line) => line.trimEnd())
}

/** A label with its text beside it, wrapped to `width` columns in all. */
export function labelled(label: string, text: string, width: number): string[] {
  const indent = stringWidth(label)
  return wrap(text, width - indent).map((line, index) => (index === 0 ? label : ' '.repeat(indent)) + line)
}
