import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { beforeAllDue, dueAfter } from '../database/queries/due-dates.ts'
import { lockFreeCases, writeChanges } from '../database/queries/ledger.ts'
import type { Change } from '../database/queries/ledger-rows.ts'
import { changeOf } from './change-of.ts'
import { databaseTrouble } from './database-unavailable.ts'
import { recordedAfter } from './when.ts'
import { within } from './within.ts'

export interface SweepOptions {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly now: () => Temporal.Instant
  /** Told of a case that time could not move; its due dates stay, and the others go on. */
  readonly onFault: (error: unknown, caseId: string) => void
  /** Due dates looked at in one transaction. */
  readonly most?: number
}

/** Milliseconds for one transaction of a sweep at most. */
const patience = 15_000

/**
 * Lets time do all that is due. Any number of nodes may sweep at once: each takes cases that nobody else holds, and
 * a case in somebody's hands is fired by that act itself.
 * @returns how many cases were moved
 */
export async function sweep({ sql, engine, now, onFault, most = 100 }: SweepOptions): Promise<number> {
  const transaction = (caseIds: readonly string[]) =>
    sql.begin(async (tx) => {
      const found = await lockFreeCases(tx, caseIds)
      const at = now()
      const changes = [...found].flatMap(([caseId, before]): Change[] => {
        if (before === 'locked') return []
        try {
          const fired = engine.fire(before, at, recordedAfter(at, before.lastAt))
          return fired.effects.events.length > 0 ? [changeOf(engine, before, fired)] : []
        } catch (error) {
          onFault(error, caseId)
          return []
        }
      })
      await writeChanges(tx, changes)
      return changes.length
    }) as Promise<number>

  async function move(caseIds: readonly string[]): Promise<number> {
    try {
      return await within(patience, transaction(caseIds))
    } catch (error) {
      if (databaseTrouble(error)) throw error
      const [only = ''] = caseIds
      let moved = 0
      if (caseIds.length === 1) onFault(error, only)
      // One of them can't be read or written: found by moving each alone.
      else for (const caseId of caseIds) moved += await move([caseId])
      return moved
    }
  }

  let moved = 0
  for (let last = beforeAllDue; ; ) {
    const page = await within(patience, dueAfter(sql, now(), last, most))
    moved += page.length > 0 ? await move([...new Set(page.map(({ caseId }) => caseId))]) : 0
    const next = page.at(-1)
    if (!next || page.length < most) return moved
    last = next
  }
}
