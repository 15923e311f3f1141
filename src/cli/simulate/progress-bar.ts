const WIDTH = 30

/** A bar on standard error while something long runs; silent where nobody watches. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr) {
  let shown = -1
  return {
    show(done: number, most: number): void {
      const filled = Math.floor((WIDTH * done) / Math.max(1, most))
      if (!stream.isTTY || filled === shown) return
      shown = filled
      stream.write(`\r[${'█'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${most}`)
    },
    end(): void {
      if (stream.isTTY && shown >= 0) stream.write(`\r${' '.repeat(WIDTH + 24)}\r`)
    },
  }
}
