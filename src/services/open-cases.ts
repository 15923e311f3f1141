import type { CaseEngine, Step } from '../case/engine.ts'
import { type Queryable, takeNumbers } from '../database/queries/ledger.ts'
import type { Process } from '../process/definition.ts'
import type { Rule } from '../process/rules/rule.ts'
import type { Open } from './act.ts'
import { attempt } from './attempt.ts'
import { dayOf } from './day-of.ts'
import { getVersionOn } from './get-process.ts'
import { notPermitted } from './not-permitted.ts'
import { aroundOpenings } from './opening-around.ts'
import { whenOf } from './when.ts'

interface Rules {
  readonly engine: CaseEngine
  readonly catalogue: readonly Process[]
  readonly rules: readonly Rule[]
}

const caseNumber = (day: string, serial: number) =>
  `NY${day.replaceAll('-', '')}-${String(serial).padStart(5, '0')}`

/**
 * Opens cases, each in the version in force on its day and if it may be opened on it, and numbers them in the series
 * of their day. Each is tried first without a number, so that a refused opening leaves no gap; the day's row stays
 * locked until the commit, so that a lost transaction leaves none either.
 */
export async function openCases(
  tx: Queryable,
  { engine, catalogue, rules }: Rules,
  acts: readonly Open[],
  now: Temporal.Instant,
): Promise<Map<Open, Step | Error>> {
  const outcomes = new Map<Open, Step | Error>()
  const placed = acts.flatMap((act) => {
    const found = attempt(() => {
      const when = whenOf(act, now)
      const day = dayOf(when.occurredAt)
      return { act, when, day, process: getVersionOn(catalogue, act.process, day) }
    })
    if (!(found instanceof Error)) return [found]
    outcomes.set(act, found)
    return []
  })
  const around = await aroundOpenings(tx, catalogue, placed, rules)
  const valid = placed.flatMap((one) => {
    const { slug: process, version } = one.process
    const opening = { id: crypto.randomUUID(), number: '', process, version }
    const refused = notPermitted(one.act, one.process)
    if (refused) {
      outcomes.set(one.act, refused)
      return []
    }
    const tried = attempt(() => {
      around.checkStartable(one)
      const surroundings = around.of(one)
      engine.open(opening, one.act.event, one.when, surroundings)
      return surroundings
    })
    if (tried instanceof Error) {
      outcomes.set(one.act, tried)
      return []
    }
    around.count(one)
    return [{ ...one, opening, surroundings: tried }]
  })
  // Days in order: two transactions that number the same days never wait for each other in a circle.
  const days = [...Map.groupBy(valid, ({ day }) => String(day))].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [day, group] of days) {
    const last = await takeNumbers(tx, Temporal.PlainDate.from(day), group.length)
    for (const [index, { act, opening, when, surroundings }] of group.entries()) {
      const number = caseNumber(day, last - group.length + index + 1)
      outcomes.set(act, engine.open({ ...opening, number }, act.event, when, surroundings))
    }
  }
  return outcomes
}
