import type { Label, MonthPart } from '../audit/month/month.ts'
import { dueDates } from '../case/due-dates.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { writeChanges } from '../database/queries/ledger.ts'
import {
  loadAttachments,
  loadChanges,
  loadFee,
  loadProjects,
  loadRatings,
  loadVisits,
  settleNumbers,
} from '../database/queries/load-month.ts'
import { changeOf } from './change-of.ts'

/** Parts of the month in one transaction. */
const most = 200

interface Loaded {
  readonly cases: number
  readonly events: number
  readonly visits: number
  readonly labels: readonly Label[]
}

/**
 * Writes a month that has been lived into an empty database, as the service would have written it case by case:
 * ledger, snapshots, due dates, worklist, tickets and ratings.
 */
export async function loadMonth(
  { sql, engine }: { readonly sql: Sql; readonly engine: CaseEngine },
  month: Iterable<MonthPart>,
  now: Temporal.Instant,
  onProgress: (cases: number) => void,
): Promise<Loaded> {
  let [cases, events, visits] = [0, 0, 0]
  const labels: Label[] = []
  await loadFee(sql, '施工许可工本费', 1000, now)
  async function write(parts: readonly MonthPart[]) {
    const lived = parts.flatMap((part) => part.cases)
    const own = parts.flatMap((part) => part.visits)
    await sql.begin(async (tx) => {
      await loadProjects(
        tx,
        parts.flatMap(({ lowRisk }) => lowRisk),
        now,
      )
      await writeChanges(
        tx,
        lived.map((one) =>
          changeOf(engine, undefined, {
            case: one.case,
            effects: { events: one.events, dueDates: dueDates(engine.processOf(one.case), one.case) },
          }),
        ),
      )
      await loadVisits(tx, own)
      await loadRatings(
        tx,
        [...lived, ...own].flatMap(({ ratings }) => ratings),
      )
      await loadAttachments(
        tx,
        lived.flatMap(({ case: { id }, attachedAt }) => attachedAt.map((at) => ({ caseId: id, at }))),
      )
      await loadChanges(
        tx,
        parts.flatMap(({ changes }) => changes),
      )
    })
    cases += lived.length
    events += lived.reduce((sum, one) => sum + one.events.length, 0)
    visits += own.length
    onProgress(cases)
  }
  let parts: MonthPart[] = []
  for (const part of month) {
    if (part.label) labels.push(part.label)
    parts.push(part)
    if (parts.length < most) continue
    await write(parts)
    parts = []
  }
  await write(parts)
  await settleNumbers(sql)
  return { cases, events, visits, labels }
}
