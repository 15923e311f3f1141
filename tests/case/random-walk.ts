import fc from 'fast-check'
import type { Case } from '../../src/case/case.ts'
import type { CaseEngine } from '../../src/case/engine.ts'
import type { LedgerEvent } from '../../src/case/ledger.ts'
import { Problem } from '../../src/problem.ts'
import { findEventKind } from '../../src/process/events.ts'
import { clerk, event } from './hall.ts'

/** A case's random course: which of the possible events comes next, and how many minutes after the one before. */
export interface Pace {
  readonly pick: number
  readonly minutes: number
}

export const paces: fc.Arbitrary<Pace[]> = fc.array(
  fc.record({
    pick: fc.nat(),
    minutes: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 300 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 20_000 }) },
    ),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
)

/** Ends come last, so that most walks get far into the review. */
const isEnd = (type: string) => ['withdraw', 'terminate', 'decline', 'return', 'refuse'].includes(type)

/** Walks a case, one possible event after another, refused ones skipped; the events on its ledger in order. */
export function walk(
  engine: CaseEngine,
  opened: { readonly case: Case; readonly effects: { readonly events: readonly LedgerEvent[] } },
  course: readonly Pace[],
  sweep: (current: Case, now: Temporal.Instant) => { case: Case; events: readonly LedgerEvent[] } = (
    current,
  ) => ({
    case: current,
    events: [],
  }),
): { case: Case; events: LedgerEvent[]; refused: { before: unknown; after: unknown }[] } {
  let current = opened.case
  let now = current.lastAt
  const events = [...opened.effects.events]
  const refused: { before: unknown; after: unknown }[] = []
  for (const [index, { pick, minutes }] of course.entries()) {
    now = now.add({ minutes })
    const swept = sweep(current, now)
    current = swept.case
    events.push(...swept.events)
    const possible = engine
      // What is due by then comes first, whether it was swept or not.
      .available(engine.fire(current, now, now).case)
      .flatMap(({ type, possible }) => (possible ? [type] : []))
    const gentle = possible.filter((type) => !isEnd(type))
    const choices = index < 18 && gentle.length > 0 ? gentle : possible
    const type = choices[pick % choices.length]
    if (type === undefined) break
    const before = copyOf(current)
    try {
      // A sender chooses the id; a walk's are the same in every run of it.
      const id = `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`
      const payload = payloadFor(type, current)
      const step = engine.advance(
        current,
        // Who gives papers away can't take them.
        { ...event(type, payload), id, actor: type === 'take-over' ? { ...clerk, id: 'li' } : clerk },
        { occurredAt: now, recordedAt: now },
      )
      current = step.case
      events.push(...step.effects.events)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push({ before, after: copyOf(current) })
    }
  }
  const last = engine.fire(current, now, now)
  return { case: last.case, events: [...events, ...last.effects.events], refused }
}

/** A case as it was, for comparing. */
const copyOf = (of: Case): unknown => JSON.parse(JSON.stringify(of))

function payloadFor(type: string, { context, process }: Case): Record<string, unknown> {
  if (findEventKind(type) === undefined) throw new Error(`"${type}" is offered and unknown`)
  if (type !== 'issue') return {}
  const licence = { certificate: 'e-licence', number: 'L1' }
  const seal = { certificate: 'e-seal', number: 'S1' }
  if (process !== 'enterprise-setup-1545')
    return { certificates: [{ certificate: 'construction-permit', number: 'P1' }] }
  const items = context.facts.items as readonly string[]
  const sealed = items.includes('seal') && !context.takenOut.includes('seal')
  return { certificates: sealed ? [licence, seal] : [licence] }
}
