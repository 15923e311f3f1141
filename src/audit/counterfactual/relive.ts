import canonicalize from 'canonicalize'
import type { Case } from '../../case/case.ts'
import { recountClocks } from '../../case/clocks.ts'
import type { CaseEngine, Standing } from '../../case/engine.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import { findEventKind } from '../../process/events.ts'

/** Where a case stood, and on what was known when this was recorded. */
export interface Moment {
  readonly recordedAt: Temporal.Instant
  readonly case: Case
}

export interface Relived {
  /** Not empty; the last is at the end of the time that is looked at. */
  readonly moments: readonly Moment[]
  /** What people did and could not have done there, in order. */
  readonly impossible: readonly LedgerEvent[]
}

/** What really became of a case, up to an instant after its last event. */
export function lived(engine: CaseEngine, history: readonly Standing[], until: Temporal.Instant): Moment[] {
  const moments = history.map(({ event, case: after }) => ({ recordedAt: event.recordedAt, case: after }))
  const last = (moments.at(-1) as Moment).case
  return [...moments, { recordedAt: until, case: engine.fire(last, until, until).case }]
}

/**
 * Lets a case live anew: people act when they did, and time brings what is due in the world of this engine, which
 * may have another calendar. Nobody's preconditions are asked again: the facts that they rest on stay as they were.
 * With nothing changed everything comes out as it was (a test says so).
 * @param history the events that hold, as the engine unfolds them, with the first of the case
 * @param isLeftOut the acts that are taken not to have happened
 */
export function relive(
  engine: CaseEngine,
  history: readonly Standing[],
  until: Temporal.Instant,
  isLeftOut: (event: LedgerEvent) => boolean = () => false,
): Relived {
  const [first, ...rest] = history as readonly [Standing, ...Standing[]]
  const { occurredAt, recordedAt } = first.event
  let current = engine.fire(engine.apply(undefined, first.event), occurredAt, recordedAt).case
  let rewound = first.case.rewound
  const moments: Moment[] = [{ recordedAt, case: current }]
  const impossible: LedgerEvent[] = []
  const applied = (event: LedgerEvent) => engine.apply(current, { ...event, seq: current.revision + 1 })

  function happen(event: LedgerEvent, before: Case | undefined): void {
    if (event.type === 'move-version') {
      // Where it stood otherwise, nobody has proved that it could move.
      if (canonicalize(before?.value) !== canonicalize(current.value)) impossible.push(event)
      else current = engine.fire(applied(event), event.occurredAt, event.recordedAt).case
      return
    }
    if (findEventKind(event.type)?.from === 'time' || isLeftOut(event)) return
    if (!engine.possible(current).includes(event.type)) {
      impossible.push(event)
      return
    }
    current = engine.fire(applied(event), event.occurredAt, event.recordedAt).case
  }

  for (const { event, before } of rest) {
    const { occurredAt: at, recordedAt: known } = event
    if (before && before.rewound !== rewound) {
      // An act entered late is judged by what was known when it was entered.
      rewound = before.rewound
      const clocks = recountClocks(engine.processOf(current), engine.calendarAt(known), current.clocks)
      current = { ...current, clocks, ...(rewound !== undefined && { rewound }) }
    }
    current =
      event.type === 'due-dates-recounted'
        ? engine.recount(current, at, known).case
        : engine.fire(current, at, known).case
    happen(event, before)
    moments.push({ recordedAt: known, case: current })
  }
  moments.push({ recordedAt: until, case: engine.fire(current, until, until).case })
  return { moments, impossible }
}
