import type { CaseModel } from '../office/case-model.ts'
import { begin, step, tableRun } from '../tables/table-run.ts'
import type { ObservedCase } from './observed-case.ts'

/**
 * A case of the ledger with when the turn of each of its acts came, as its definition says: of branches side by side
 * each one's comes when all of them begin, and not when another has ended.
 */
export function withTurns({ tables, columns }: CaseModel, of: ObservedCase): ObservedCase {
  const [first] = of.events
  if (!first) return of
  const run = tableRun(tables)
  begin(tables, run)
  const since = new Float64Array(run.at.length).fill(first.at)
  const events = of.events.map((event) => {
    const column = columns.get(event.activity) ?? columns.get(`${event.activity} true`)
    const before = run.at.slice()
    if (column === undefined || !step(tables, run, column)) return event
    // Of a branch and the life around it, the branch hears first, and has the higher number.
    const region = before.findLastIndex(
      (at) => at >= 0 && (tables.next[at * tables.events.length + column] ?? -1) >= 0,
    )
    const ready = since[region]
    for (const [place, at] of run.at.entries()) if (at !== before[place]) since[place] = event.at
    return ready === undefined ? event : { ...event, ready }
  })
  return { ...of, events }
}
