/** How many letters have to be put in, taken out or changed to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      )
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Of the ids that there are, the few most like one that there is not: those that hold it first, then by letters. */
export function nearest(id: string, known: readonly string[], most = 5): string[] {
  const held = (other: string) => (other.includes(id) || id.includes(other) ? 0 : 1)
  return known
    .map((other) => ({ other, held: held(other), far: distance(id, other) }))
    .sort((a, b) => a.held - b.held || a.far - b.far || (a.other < b.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other)
}
