import type { AnchorLeaf, PlacedLeaf } from '../../audit/proof/anchor.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import { type LeafRow, leafOf } from './anchors.ts'
import { type EventRow, eventFromRow, type Queryable } from './ledger.ts'

/** Rows fetched at once. */
const page = 2_000

/**
 * Reads a query page by page through a cursor of the server, so that several can be read side by side in one
 * transaction and all see the same ledger.
 */
async function* pagesOf<R, T>(
  tx: Queryable,
  name: string,
  query: string,
  of: (row: R) => T,
): AsyncGenerator<T[]> {
  await tx.unsafe(`declare ${name} no scroll cursor for ${query}`)
  for (;;) {
    const rows = (await tx.unsafe(`fetch ${page} from ${name}`)) as unknown as R[]
    if (rows.length === 0) return
    yield rows.map(of)
  }
}

/** The row of a case, as long as it says that the ledger is, with the state that it says the ledger implies. */
export interface CaseRow extends AnchorLeaf {
  readonly state: unknown
}

/** A row of what is due to a case, or of where it is work to do. */
export interface KeptBeside {
  readonly caseId: string
  readonly text: string
}

interface BesideRow {
  case_id: string
  text: string
  at: Temporal.Instant
}

/** The whole ledger and what is kept beside it, in the order of the cases' ids. Within one repeatable-read transaction. */
export const wholeLedger = (tx: Queryable) => ({
  rows: pagesOf(
    tx,
    'all_cases',
    `select id, number, revision, state from cases order by id`,
    ({
      id,
      number,
      revision,
      state,
    }: {
      id: string
      number: string
      revision: number
      state: { head?: string }
    }) => ({ caseId: id, number, length: revision, head: state?.head ?? '', state }) satisfies CaseRow,
  ),
  leaves: pagesOf(tx, 'leaves_by_case', 'select * from anchor_leaves order by case_id, position', leafOf),
  events: pagesOf<EventRow, LedgerEvent>(
    tx,
    'all_events',
    'select * from events order by case_id, seq',
    eventFromRow,
  ),
  due: pagesOf(
    tx,
    'all_due',
    `select case_id, concat_ws(' ', limit_id, run, event, provisional) as text, at from due_dates
     order by case_id, limit_id, run, event`,
    besideOf,
  ),
  work: pagesOf(
    tx,
    'all_work',
    'select case_id, desk as text, due_at as at from worklist order by case_id, desk',
    besideOf,
  ),
})

const besideOf = ({ case_id, text, at }: BesideRow): KeptBeside => ({
  caseId: case_id,
  text: `${text} ${at}`,
})

/** Leaves with the hash that the ledger has of each one's last event; null where it has none. */
export async function headsOf(tx: Queryable, leaves: readonly PlacedLeaf[]) {
  const rows = await tx<{ hash: string | null }[]>`
    select e.hash from unnest(
      ${leaves.map(({ caseId }) => caseId)}::uuid[], ${leaves.map(({ length }) => length)}::int4[]
    ) with ordinality l (case_id, seq, place) left join events e using (case_id, seq) order by place`
  return leaves.map((leaf, index) => ({ ...leaf, hash: rows[index]?.hash ?? null }))
}

/** The leaves in the order of the tree. */
export const leavesInOrder = (tx: Queryable): AsyncGenerator<PlacedLeaf[]> =>
  pagesOf<LeafRow, PlacedLeaf>(tx, 'leaves_in_order', 'select * from anchor_leaves order by position', leafOf)
