import type { Standing } from '../../case/engine.ts'
import { isOfVersion } from '../../process/events.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { ProcessOf } from './stretches.ts'
import { type Span, type Took, timelineOf } from './timeline.ts'

/** What a span is added up under. */
export type SpanKind = Pick<Span, 'stage' | 'ground' | 'holder' | 'department' | 'item' | 'alone'>

/** `review working department tax-bureau tax alone`: words of the kind of a span, a dash for what it has none of. */
export const spanKey = ({ stage, ground, holder, department, item, alone }: SpanKind): string =>
  [stage, ground, holder, department ?? '-', item ?? '-', alone ? 'alone' : 'beside'].join(' ')

const orNull = (word: string | undefined) => (word === undefined || word === '-' ? null : word)

/** The kind of a span that `spanKey` wrote. */
export function spanKindOf(key: string): SpanKind {
  const [stage, ground, holder, department, item, alone] = key.split(' ')
  return {
    stage: stage as SpanKind['stage'],
    ground: ground as SpanKind['ground'],
    holder: holder as SpanKind['holder'],
    department: orNull(department),
    item: orNull(item),
    alone: alone === 'alone',
  }
}

/** Who held a case how long, and by whom it was received: what takes its whole history to say. */
export interface HolderMeasures {
  readonly channel: string | null
  readonly window: string | null
  /** Whoever acted in it, in the order of their ids. */
  readonly people: readonly string[]
  /** By `spanKey`; the sums are the seconds of the case. */
  readonly spans: ReadonlyMap<string, Took>
}

/** @throws TimeError `calendar-missing` */
export function measureHolders(
  processOf: ProcessOf,
  calendar: Calendar,
  history: readonly Standing[],
): HolderMeasures {
  const spans = new Map<string, Took>()
  for (const span of timelineOf(processOf, calendar, history).spans) {
    const key = spanKey(span)
    const sum = spans.get(key) ?? { seconds: 0, workingSeconds: 0 }
    spans.set(key, {
      seconds: sum.seconds + span.seconds,
      workingSeconds: sum.workingSeconds + span.workingSeconds,
    })
  }
  const opening = history[0]?.event
  const acted = history.flatMap(({ event: { type, actor } }) =>
    // Who moves a case to another version does not handle it.
    actor.role === 'time' || isOfVersion(type) ? [] : [actor.id],
  )
  return {
    channel: (opening?.payload.channel as string | undefined) ?? null,
    window: opening?.actor.window ?? null,
    people: [...new Set(acted)].sort(),
    spans,
  }
}
