import { Problem } from '../problem.ts'
import type { Name } from '../process/definition.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueDate } from '../time/due-date.ts'
import { warningAt } from '../time/warning.ts'
import type { HallEvent } from './hall-event.ts'
import type { Rating, RatingRules } from './rating.ts'

export type RectificationState =
  | 'open'
  | 'claimed'
  | 'verified'
  | 'rectified'
  | 'replied'
  | 'closed'
  | 'excluded'

interface Done {
  readonly at: Temporal.Instant
  readonly by: string
}

/** How far a poor rating has been seen to, as its events imply. */
export interface Rectification {
  readonly state: RectificationState
  readonly complex: boolean
  readonly claimed: Done | null
  readonly rectified: Done | null
  /** When it ended: called back content, or taken out of account. */
  readonly ended: Done | null
  /** Who appealed, while that is not decided. */
  readonly appealedBy: string | null
  readonly revision: number
}

const begun: Rectification = {
  state: 'open',
  complex: false,
  claimed: null,
  rectified: null,
  ended: null,
  appealedBy: null,
  revision: 0,
}

const steps: Readonly<Record<string, { readonly in: RectificationState; readonly to: RectificationState }>> =
  {
    claim: { in: 'open', to: 'claimed' },
    verify: { in: 'claimed', to: 'verified' },
    rectify: { in: 'verified', to: 'rectified' },
    reply: { in: 'rectified', to: 'replied' },
    'call-back': { in: 'replied', to: 'closed' },
  }

/** A rectification after what stands on the record. */
function apply(current: Rectification, { type, payload, by, at }: HallEvent): Rectification {
  const done = { at, by: by.id }
  const moved = { ...current, state: steps[type]?.to ?? current.state, revision: current.revision + 1 }
  switch (type) {
    case 'claim':
      return { ...moved, claimed: done }
    case 'verify':
      return { ...moved, complex: payload.complex === true }
    case 'rectify':
      return { ...moved, rectified: done }
    case 'reply':
      return moved
    case 'call-back':
      // Whoever is still not content is owed it once more, and the clock has gone on.
      return payload.satisfied === true
        ? { ...moved, ended: done }
        : { ...moved, state: 'verified', rectified: null }
    case 'appeal':
      return { ...moved, appealedBy: by.id }
    case 'uphold':
      return { ...moved, appealedBy: null }
    case 'exclude':
      return { ...moved, state: 'excluded', appealedBy: null, ended: done }
    default:
      throw new TypeError(`a rectification has no event "${type}"`)
  }
}

/** The rectification that a history implies. */
export const rectificationOf = (events: readonly HallEvent[]): Rectification => events.reduce(apply, begun)

const refuse = (detail: string | Name): never => {
  throw new Problem('rectification-not-possible', detail)
}

/**
 * A rectification after an event that somebody wants now.
 * @throws Problem `rectification-not-possible`; `not-yours-to-judge` for the rated, and for whoever appealed
 */
export function nextRectification(rating: Rating, current: Rectification, event: HallEvent): Rectification {
  const { type, by } = event
  const { state, ended, appealedBy } = current
  if (ended)
    refuse({
      zh: `该整改已于${ended.at}结束，不能再操作`,
      en: `it is ${state} since ${ended.at}, and nothing follows`,
    })
  const step = steps[type]
  if (step && step.in !== state)
    refuse({
      zh: '当前环节不能进行此操作：请刷新查看进度',
      en: `it is ${state}; "${type}" is possible while ${step.in}`,
    })
  if (type === 'appeal' && appealedBy)
    refuse({
      zh: `${appealedBy}已经申诉，尚未认定：请等待`,
      en: `${appealedBy} has appealed already, and nobody has decided on it`,
    })
  if (type === 'uphold' && !appealedBy)
    refuse({ zh: '没有待认定的申诉', en: 'nobody has appealed against it' })
  if ((type === 'exclude' || type === 'uphold') && [...rating.rated, appealedBy].includes(by.id)) {
    throw new Problem('not-yours-to-judge', {
      zh: `${by.id}是被评价人或申诉人：评价是否有效须由他人认定`,
      en: `${by.id} is rated here or has appealed: another person decides whether the rating counts`,
    })
  }
  return apply(current, event)
}

/** One clock of a rectification. */
export interface RectificationClock {
  readonly step: 'claim' | 'rectify'
  readonly workingDays: number
  /** The last lawful instant. */
  readonly until: Temporal.Instant
  readonly warnAt: Temporal.Instant
  readonly stoppedAt: Temporal.Instant | null
  readonly stoppedBy: string | null
  readonly state: 'counting' | 'warned' | 'kept' | 'exceeded' | 'excluded'
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0

/**
 * The two clocks of a poor rating as they stand at an instant; both count from the rating.
 * @throws TimeError `calendar-missing`
 */
export function rectificationClocks(
  rules: RatingRules,
  calendar: Calendar,
  { at: from }: Pick<Rating, 'at'>,
  { state, complex, claimed, rectified, ended }: Rectification,
  now: Temporal.Instant,
): RectificationClock[] {
  const clock = (step: 'claim' | 'rectify', workingDays: number, done: Done | null): RectificationClock => {
    const limit = { amount: workingDays, unit: 'working-days', from } as const
    const due = dueDate(calendar, limit)
    const { until } = due
    const warnAt = warningAt(calendar, due, limit)
    const stopped = done ?? (state === 'excluded' ? ended : null)
    const late = isAfter(stopped?.at ?? now, until)
    const open = isAfter(warnAt, now) ? 'counting' : 'warned'
    return {
      step,
      workingDays,
      until,
      warnAt,
      stoppedAt: stopped?.at ?? null,
      stoppedBy: stopped?.by ?? null,
      state: late ? 'exceeded' : done ? 'kept' : stopped ? 'excluded' : open,
    }
  }
  const { workingDays } = complex ? rules.complex : rules.simple
  return [clock('claim', rules.claim.workingDays, claimed), clock('rectify', workingDays, rectified)]
}
