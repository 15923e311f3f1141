import type { Standing } from '../../case/engine.ts'

/** A special procedure (行政许可法 45) as a case's events have it. */
export interface SpecialProcedureSpan {
  readonly item: string
  /** Its kind and the number of the notice. */
  readonly ground: string
  readonly seq: number
  readonly from: Temporal.Instant
  /** The event that ended it; null when it still goes on, or ended with the case or the item. */
  readonly endSeq: number | null
  readonly to: Temporal.Instant | null
}

/** The special procedures among the events that hold, in order. */
export function specialProceduresIn(history: readonly Standing[]): SpecialProcedureSpan[] {
  return history.flatMap(({ event: { seq, type, occurredAt, payload } }, index) => {
    if (!type.endsWith('.suspend')) return []
    const item = type.slice(0, -'.suspend'.length)
    const end = history.slice(index + 1).find(({ event }) => event.type === `${item}.resume`)?.event
    return [
      {
        ...{ item, seq, from: occurredAt },
        ground: [payload.kind, payload.notice].filter(Boolean).join(' '),
        endSeq: end?.seq ?? null,
        to: end?.occurredAt ?? null,
      },
    ]
  })
}
