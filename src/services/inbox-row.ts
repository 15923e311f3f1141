import type { Case } from '../case/case.ts'
import type { CaseEngine } from '../case/engine.ts'
import { neverDue } from '../database/queries/never-due.ts'
import { isWork } from '../permission/desks.ts'
import { type Acting, mayDo } from '../permission/may-do.ts'
import type { Calendar } from '../time/calendar.ts'
import { TimeError } from '../time/time-error.ts'
import { usedTime } from '../time/used-time.ts'
import { statusView } from './case-view.ts'

/** Work as it stands at a desk: the case, whose it is, and where it stands in the inbox. */
export interface DeskWork {
  readonly case: Case
  readonly applicant: string
  readonly at: Temporal.Instant
}

/** How a case stands towards its limits: the worst of those that run. */
function urgencyOf({ clocks }: Case): 'exceeded' | 'warned' | 'in-time' | 'no-limit' {
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null)
  if (running.some(({ exceededAt }) => exceededAt)) return 'exceeded'
  if (running.some(({ warnedAt }) => warnedAt)) return 'warned'
  return running.length > 0 ? 'in-time' : 'no-limit'
}

const runsAndIs = ({ clocks }: Case, is: (clock: Case['clocks'][number]) => boolean) =>
  clocks.some((clock) => clock.stoppedAt === null && is(clock))

/**
 * Opening time of the hall and working days until an instant; both negative when it has passed, null where no calendar
 * reaches. Each is counted for itself: neither is converted into the other.
 */
function timeLeft(calendar: Calendar, now: Temporal.Instant, until: Temporal.Instant) {
  const late = Temporal.Instant.compare(now, until) > 0
  const between = [late ? { from: until, to: now } : { from: now, to: until }]
  try {
    const sign = late ? -1 : 1
    return {
      workingDays: sign * usedTime(calendar, 'working-days', between),
      workingSeconds: sign * Math.round(usedTime(calendar, 'working-hours', between) / 1000),
    }
  } catch (error) {
    if (error instanceof TimeError && error.code === 'calendar-missing') return null
    throw error
  }
}

/** What somebody may do now of what their desk waits for. */
function todoOf(engine: CaseEngine, who: Acting, of: Case) {
  const process = engine.processOf(of)
  return engine
    .available(of)
    .filter(
      ({ type, possible }) => possible && isWork(process, of, type) && mayDo(who, type, process, of.handling),
    )
    .map(({ type, zh, en }) => ({ type, zh, en }))
}

/** A row of an inbox as it stands at an instant. */
export function inboxRow(
  engine: CaseEngine,
  calendar: Calendar,
  who: Acting,
  { case: of, applicant, at }: DeskWork,
  now: Temporal.Instant,
) {
  const { slug, version, zh, en } = engine.processOf(of)
  const due = at.equals(neverDue) ? null : at
  const { station, offered, escalatedBy } = of.handling
  return {
    id: of.id,
    number: of.number,
    process: { slug, version, zh, en },
    status: statusView(engine, of),
    applicant,
    revision: of.revision,
    openedAt: String(of.openedAt),
    dueAt: due && String(due),
    left: due && timeLeft(calendar, now, due),
    asOf: String(now),
    urgency: urgencyOf(of),
    held: runsAndIs(of, ({ held }) => held.at(-1)?.to === null),
    provisional: runsAndIs(of, (clock) => clock.due?.provisional === true),
    escalated: escalatedBy !== null,
    station,
    offered: offered && { to: offered.to, by: offered.by },
    todo: todoOf(engine, who, of),
  }
}
