/** Results go to standard output, everything else to standard error. */
export function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Progress, or something that the reader should know beside the result. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`)
}
