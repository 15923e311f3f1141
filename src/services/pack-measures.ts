import { caseColumns } from '../audit/measures/columns.ts'
import { packSegment } from '../audit/measures/segment.ts'
import type { Sql } from '../database/client.ts'
import { insertSegment, keptCase, nextPackable, tryPackLock } from '../database/queries/kept-cases.ts'

export interface PackOptions {
  /** Cases in a segment: a thousand take some 30 ms to pack, and what is in none yet is read row by row at each question. */
  readonly cases?: number
  /** Segments at most; all that there are rows for when absent. */
  readonly most?: number
}

/**
 * Packs settled cases into segments, from which reports are counted. Any number of nodes may try: one at a time does.
 * @returns how many were made
 */
export async function packMeasures(
  sql: Sql,
  { cases = 1024, most = Number.POSITIVE_INFINITY }: PackOptions = {},
): Promise<number> {
  const one = () =>
    sql.begin(async (tx) => {
      if (!(await tryPackLock(tx))) return false
      const found = await nextPackable(tx, cases)
      if (!found) return false
      const columns = caseColumns()
      for (const line of found.lines) columns.add(keptCase(line))
      await insertSegment(tx, { cases, last: found.last, packed: packSegment(columns.bare()) })
      return true
    }) as Promise<boolean>

  let made = 0
  while (made < most && (await one())) made += 1
  return made
}
