import type { Case, Clock } from './case.ts'

/** A case as JSON holds it: every instant and date an ISO 8601 text. */
type Json<T> = T extends Temporal.Instant | Temporal.PlainDate
  ? string
  : T extends object
    ? { [K in keyof T]: Json<T[K]> }
    : T

const instant = (text: string) => Temporal.Instant.from(text)
const instantOrNull = (text: string | null) => (text === null ? null : instant(text))

function clockFromJson({ due, held, before, entered, ...clock }: Json<Clock>): Clock {
  return {
    ...clock,
    startedAt: instant(clock.startedAt),
    ...(before && { before: Temporal.PlainDate.from(before) }),
    ...(entered && { entered: Temporal.PlainDate.from(entered) }),
    held: held.map(({ from, to, ground }) => ({ from: instant(from), to: instantOrNull(to), ground })),
    stoppedAt: instantOrNull(clock.stoppedAt),
    warnedAt: instantOrNull(clock.warnedAt),
    exceededAt: instantOrNull(clock.exceededAt),
    due: due && {
      date: Temporal.PlainDate.from(due.date),
      until: instant(due.until),
      warnAt: instant(due.warnAt),
      provisional: due.provisional,
    },
  }
}

/** The case that `JSON.stringify` of it wrote. */
export function caseFromJson(json: unknown): Case {
  const { phases, clocks, ...rest } = json as Json<Case>
  return {
    ...rest,
    phases: Object.fromEntries(Object.entries(phases).map(([phase, at]) => [phase, instant(at)])),
    clocks: clocks.map(clockFromJson),
    openedAt: instant(rest.openedAt),
    lastAt: instant(rest.lastAt),
  } as Case
}
