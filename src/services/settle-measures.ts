import { measureClosing } from '../audit/measures/measure-closing.ts'
import { type HolderMeasures, measureHolders } from '../audit/measures/measure-holders.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import {
  insertMeasures,
  ledgersOf,
  lockUnsettled,
  settleRows,
  unmeasuredCases,
} from '../database/queries/audit-measures.ts'

export interface MeasuresOptions {
  readonly sql: Sql
  readonly engine: CaseEngine
  /** Told of a case that can't be measured; it stays as it is, and the others go on. */
  readonly onFault: (error: unknown, caseId: string) => void
  /** Cases in one transaction. */
  readonly most?: number
  /** Transactions in one go; all that it takes when absent. */
  readonly pages?: number
}

/**
 * Fills in who held the cases that have closed since, from their ledgers: any number of nodes may do so at once.
 * @returns how many were filled in
 */
export async function settleMeasures({
  sql,
  engine,
  onFault,
  most = 100,
  pages = Number.POSITIVE_INFINITY,
}: MeasuresOptions): Promise<number> {
  const page = () =>
    sql.begin(async (tx) => {
      const ids = await lockUnsettled(tx, most)
      const settled: (HolderMeasures & { caseId: string })[] = []
      for (const [caseId, events] of await ledgersOf(tx, ids)) {
        try {
          const history = engine.unfold(events)
          const last = history.at(-1)
          if (!last) continue
          const calendar = engine.calendarAt(last.event.recordedAt)
          settled.push({ caseId, ...measureHolders(engine.processOf, calendar, history) })
        } catch (error) {
          onFault(error, caseId)
        }
      }
      if (settled.length > 0) await settleRows(tx, settled)
      return { found: ids.length, settled: settled.length }
    }) as Promise<{ found: number; settled: number }>

  let all = 0
  for (let done = 0; done < pages; done += 1) {
    const { found, settled } = await page()
    all += settled
    // A page of which nothing could be measured would come again and again.
    if (found < most || settled === 0) break
  }
  return all
}

const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * Measures the closed cases that have no row: those closed before figures were kept, and those that no calendar covered.
 * @returns how many were measured
 */
export async function rebuildMeasures(options: MeasuresOptions): Promise<number> {
  const { sql, engine, onFault, most = 100 } = options
  let all = 0
  for (let after = firstId; ; ) {
    const ids = await unmeasuredCases(sql, after, most)
    const measured = [...(await ledgersOf(sql, ids))].flatMap(([caseId, events]) => {
      try {
        const last = engine.unfold(events).at(-1)
        if (!last) return []
        const calendar = engine.calendarAt(last.event.recordedAt)
        return measureClosing(engine.processOf(last.case), calendar, last.case) ?? []
      } catch (error) {
        onFault(error, caseId)
        return []
      }
    })
    if (measured.length > 0) await insertMeasures(sql, measured)
    all += measured.length
    const last = ids.at(-1)
    if (last === undefined || ids.length < most) break
    after = last
  }
  await settleMeasures(options)
  return all
}
