/** What mining reads of an event. Instants are epoch milliseconds. */
export interface MinedEvent {
  readonly activity: string
  readonly at: number
  /** As XES names it in small letters. */
  readonly transition: string
}

/** An activity that was done once: from its begin to its end, of which one may not be known. */
export interface Instance {
  readonly activity: string
  readonly startedAt: number | null
  /** Null: it was begun and never ended, as far as the log says. */
  readonly endedAt: number | null
}

/** Transitions that move an activity about and neither begin nor end it. */
const between = new Set(['schedule', 'assign', 'reassign', 'suspend', 'resume', 'unknown'])

/** When an activity stands in its case: at its end, or at its begin where it has none. */
export const placeOf = ({ startedAt, endedAt }: Instance): number => endedAt ?? startedAt ?? 0

/**
 * The activities of one case in the order in which they ended; of two at one instant the log's order holds. An end
 * belongs to the oldest begin of its activity that has none yet.
 * @param events in order of time, then of the file
 */
export function instancesOf(events: readonly MinedEvent[]): Instance[] {
  const open = new Map<string, number[]>()
  const done: Instance[] = []
  for (const { activity, at, transition } of events) {
    if (between.has(transition)) continue
    const begun = open.get(activity) ?? []
    if (transition === 'start') open.set(activity, [...begun, at])
    else done.push({ activity, startedAt: begun.shift() ?? null, endedAt: at })
  }
  const never = [...open].flatMap(([activity, begun]) =>
    begun.map((startedAt) => ({ activity, startedAt, endedAt: null })),
  )
  // Sorting is stable.
  return never.length === 0 ? done : [...done, ...never].sort((a, b) => placeOf(a) - placeOf(b))
}
