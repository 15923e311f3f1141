import type { Case } from '../../case/case.ts'
import { caseFromJson } from '../../case/case-json.ts'
import type { Queryable } from './ledger.ts'

/** Cases held at once. */
const PAGE = 200

/** The open cases of some processes, the oldest first, a page at a time. */
export async function* openStates(sql: Queryable, slugs: readonly string[]): AsyncGenerator<Case[]> {
  const pages = sql<{ state: unknown }[]>`
    select state from cases where not ended and process = any(${slugs as string[]}) order by opened_at, id`.cursor(
    PAGE,
  )
  for await (const rows of pages) yield rows.map(({ state }) => caseFromJson(state))
}

/** How many cases are open, of some processes and of all others. */
export async function countOpen(
  sql: Queryable,
  slugs: readonly string[],
): Promise<{ readonly theirs: number; readonly others: number }> {
  const [row] = await sql<{ theirs: number; others: number }[]>`
    select count(*) filter (where process = any(${slugs as string[]}))::int as theirs,
      count(*) filter (where process <> all(${slugs as string[]}))::int as others
    from cases where not ended`
  return row ?? { theirs: 0, others: 0 }
}
