import type { AvailableEvent } from '../../case/available.ts'
import type { Name } from '../../process/definition.ts'
import { findEventKind } from '../../process/events.ts'
import { dayOf } from '../print/beijing.ts'
import type { CaseView, Client, EventView, ProcessView } from './client.ts'
import type { Stage } from './stage.ts'
import { type Step, slug } from './story.ts'

/** One event of the case with the case right after it. */
export interface Moment {
  readonly event: EventView
  readonly name: Name
  /** What there is to see in it; null when its name says it. */
  readonly note: Name | null
  readonly case: CaseView
}

/**
 * Plays the story on a service and tells each event as it happens, those of time among them.
 * @param times when each step happens, on a stage whose clock can be set
 */
export async function play(
  { passTo }: Stage,
  client: Client,
  process: ProcessView,
  steps: readonly Step[],
  times: readonly Temporal.Instant[] | undefined,
  tell: (moment: Moment) => void,
): Promise<CaseView> {
  let current: CaseView | undefined
  let names: readonly AvailableEvent[] = []
  let told = 0

  async function tellNew(note: Name | null = null): Promise<void> {
    if (!current) return
    const [after, events] = [await client.read(current.id), await client.history(current.id)]
    current = after
    for (const event of events.filter(({ seq }) => seq > told)) {
      const earlier = events.filter(({ seq }) => seq < event.seq)
      const seen = isTime(event) ? noteOnTime(event, earlier) : note
      tell({ event, name: nameOf(event, names, process), note: seen, case: after })
      told = event.seq
    }
  }

  for (const [index, step] of steps.entries()) {
    const at = times?.[index]
    if (at && passTo) await passTo(at, tellNew)
    const end = times?.[steps.findIndex(({ after }) => after === 'late-morning')] ?? current?.asOf
    const payload = step.payload?.(end ? String(dayOf(end)) : '') ?? {}
    const acted = current
      ? await client.send(current, step.by, step.type, payload)
      : await client.open(step.by, slug, payload)
    current = acted.case
    if (names.length === 0) names = await client.available(current.id)
    await tellNew(step.note)
  }
  return current as CaseView
}

const isTime = ({ type }: EventView) => findEventKind(type)?.from === 'time'

/** A limit warns again when excluded time has moved its end. */
function noteOnTime({ type, payload }: EventView, earlier: readonly EventView[]): Name | null {
  const again = earlier.some((one) => one.type === type && one.payload.limit === payload.limit)
  return again ? { zh: '到期后移，重新预警', en: 'Its end has moved, so it warns again' } : null
}

function nameOf(event: EventView, names: readonly AvailableEvent[], { limits }: ProcessView): Name {
  const kind = names.find(({ type }) => type === event.type) ?? findEventKind(event.type)
  const limit = limits.find(({ id }) => id === event.payload.limit)
  const [zh, en] = [kind?.zh ?? event.type, kind?.en ?? event.type]
  return isTime(event) && limit ? { zh: `${limit.zh}：${zh}`, en: `${limit.en}: ${en}` } : { zh, en }
}
