import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { lockDueCases, writeChanges } from '../database/queries/ledger.ts'
import type { Change } from '../database/queries/ledger-rows.ts'
import { changeOf } from './change-of.ts'

export interface SweepOptions {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly now: () => Temporal.Instant
  /** Told of a case that time could not move; its due dates stay, and the others go on. */
  readonly onFault: (error: unknown, caseId: string) => void
}

/** Cases in one transaction of a sweep. */
const most = 100

/**
 * Lets time do what is due. Any number of nodes may sweep at once: each takes cases that nobody else holds, and a
 * case in somebody's hands is fired by that act itself.
 * @returns how many cases were moved; fewer than asked for means that nothing more is due
 */
export function sweep({ sql, engine, now, onFault }: SweepOptions): Promise<number> {
  return sql.begin(async (tx) => {
    const at = now()
    const due = await lockDueCases(tx, at, most)
    const changes = due.flatMap((before): Change[] => {
      try {
        const fired = engine.fire(before, at, at)
        return fired.effects.events.length > 0 ? [changeOf(engine, before, fired)] : []
      } catch (error) {
        onFault(error, before.id)
        return []
      }
    })
    await writeChanges(tx, changes)
    return changes.length
  }) as Promise<number>
}
