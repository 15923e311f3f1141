import stringWidth from 'string-width'

/** Text filled up to a width in terminal columns, of which a Chinese character takes two. */
export function padTo(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return side === 'left' ? text + blanks : blanks + text
}

/** Rows with aligned columns, two blanks between them; `right` names the columns that hold figures. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => padTo(cell, widths[column] ?? 0, right.includes(column) ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  )
}
