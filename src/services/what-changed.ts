import type { Case } from '../case/case.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import { eventsOf, type Queryable } from '../database/queries/ledger.ts'
import { Problem } from '../problem.ts'

/** Whether a sender who has seen this revision may act: only warnings may have come since. */
export const hasSeen = (current: Case, seen: number): boolean =>
  seen >= current.actedRevision && seen <= current.revision

/**
 * What happened to a case since a sender looked at it, as the reason why their act is refused.
 * @param unwritten events of the same transaction, which the database does not show yet
 */
export async function whatChanged(
  tx: Queryable,
  current: Case,
  seen: number,
  unwritten: readonly LedgerEvent[],
): Promise<Problem> {
  if (seen > current.revision) {
    return new Problem(
      'case-changed',
      {
        zh: `所填版本${seen}尚不存在，办件现为版本${current.revision}：请刷新后再提交`,
        en: `you give revision ${seen}, which is still to come; the case is at ${current.revision}. Read it and give that.`,
      },
      { revision: current.revision, changes: [] },
    )
  }
  const changes = [...(await eventsOf(tx, current.id, { after: seen })), ...unwritten]
  const last = changes.at(-1)
  return new Problem(
    'case-changed',
    {
      zh: `您看到的是版本${seen}，办件现为版本${current.revision}，最近由${last?.actor.id}操作：请查看变化后再决定`,
      en:
        `you have seen revision ${seen}; the case is at ${current.revision}, last: ${last?.type} by ${last?.actor.id}. ` +
        'Look at what changed and decide again.',
    },
    {
      revision: current.revision,
      changes: changes.map(({ seq, type, actor, occurredAt }) => ({
        seq,
        type,
        actor,
        occurredAt: String(occurredAt),
      })),
    },
  )
}
