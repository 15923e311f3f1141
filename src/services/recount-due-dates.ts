import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { lockFreeCases, writeChanges } from '../database/queries/ledger.ts'
import type { Change } from '../database/queries/ledger-rows.ts'
import { casesToRecount, lockRecount, moveRecount } from '../database/queries/notices.ts'
import { changeOf } from './change-of.ts'
import { recordedAfter } from './when.ts'

export interface RecountOptions {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly now: () => Temporal.Instant
  readonly onFault: (error: unknown, caseId: string) => void
  /** Cases in one transaction. */
  readonly most?: number
}

/**
 * Recounts the due dates of open cases after notices that have become known, a page in each transaction. How far it
 * came is written with the page, so any node goes on where another one stopped.
 * @returns how many cases were changed
 */
export async function recountDueDates({
  sql,
  engine,
  now,
  onFault,
  most = 100,
}: RecountOptions): Promise<number> {
  const page = () =>
    sql.begin(async (tx) => {
      const at = now()
      const recount = await lockRecount(tx, at)
      if (!recount) return undefined
      // A notice may name days of the week before its year.
      const from = Temporal.PlainDate.from({ year: recount.year, month: 1, day: 1 })
        .subtract({ days: 7 })
        .toZonedDateTime('Asia/Shanghai')
        .toInstant()
      const ids = await casesToRecount(tx, recount.afterCase, from, most)
      let failed = 0
      const changes: Change[] = []
      const cases = await lockFreeCases(tx, ids)
      // A case in somebody's hands is waited for: the page ends before it.
      const stop = ids.findIndex((id) => cases.get(id) === 'locked')
      const looked = stop === -1 ? ids : ids.slice(0, stop)
      for (const id of looked) {
        const before = cases.get(id)
        if (!before || before === 'locked') continue
        try {
          const step = engine.recount(before, at, recordedAfter(at, before.lastAt))
          if (step.effects.events.length > 0) changes.push(changeOf(engine, before, step))
        } catch (error) {
          failed += 1
          onFault(error, id)
        }
      }
      await writeChanges(tx, changes)
      const done = stop === -1 && ids.length < most
      await moveRecount(tx, recount, {
        last: looked.at(-1) ?? recount.afterCase,
        looked: looked.length,
        changed: changes.length,
        failed,
        finishedAt: done ? at : null,
      })
      return { changed: changes.length, waits: stop !== -1 }
    }) as Promise<{ changed: number; waits: boolean } | undefined>

  let changed = 0
  for (;;) {
    const one = await page()
    changed += one?.changed ?? 0
    if (!one || one.waits) return changed
  }
}
