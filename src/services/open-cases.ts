import type { CaseEngine, Step } from '../case/engine.ts'
import { type Queryable, takeNumbers } from '../database/queries/ledger.ts'
import type { Open } from './act.ts'
import { attempt } from './attempt.ts'
import { whenOf } from './when.ts'

const caseNumber = (day: string, serial: number) =>
  `NY${day.replaceAll('-', '')}-${String(serial).padStart(5, '0')}`

/**
 * Opens cases and numbers them in the series of their day. Each is tried first without a number, so that a refused
 * opening leaves no gap; the day's row stays locked until the commit, so that a lost transaction leaves none either.
 */
export async function openCases(
  tx: Queryable,
  engine: CaseEngine,
  acts: readonly Open[],
  now: Temporal.Instant,
): Promise<Map<Open, Step | Error>> {
  const outcomes = new Map<Open, Step | Error>()
  const valid = acts.flatMap((act) => {
    const opening = { id: crypto.randomUUID(), number: '', process: act.process, version: act.version }
    const tried = attempt(() => {
      const when = whenOf(act, now)
      engine.open(opening, act.event, when)
      return when
    })
    if (!(tried instanceof Error)) return [{ act, opening, when: tried, day: dayOf(tried.occurredAt) }]
    outcomes.set(act, tried)
    return []
  })
  // Days in order: two transactions that number the same days never wait for each other in a circle.
  const days = [...Map.groupBy(valid, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [day, group] of days) {
    const last = await takeNumbers(tx, Temporal.PlainDate.from(day), group.length)
    for (const [index, { act, opening, when }] of group.entries()) {
      const number = caseNumber(day, last - group.length + index + 1)
      outcomes.set(act, engine.open({ ...opening, number }, act.event, when))
    }
  }
  return outcomes
}

/** The day of an instant in China. */
const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
