import { activeTags, clockMode } from '../../process/clock-tags.ts'
import type { Limit, Name, Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import { usedTime } from '../../time/used-time.ts'
import type { Case, Clock } from '../case.ts'
import { binds, dueOf, limitOf, move, moveClocks } from '../clocks.ts'
import { countedIntervals } from '../counted-intervals.ts'
import { groundOf } from '../special-ground.ts'
import type { Place } from './place.ts'
import type { ClockLine } from './proof.ts'

/** By what right a limit of the version that is left may demand less, or nothing; null when nothing on record says so. */
export type RightOf = (limit: string) => Name | null

const seconds = (clock: Clock, at: Temporal.Instant) =>
  countedIntervals(clock, at).reduce(
    (sum, { from, to }) => sum + (to.epochMilliseconds - from.epochMilliseconds),
    0,
  ) / 1000

/** In what a limit counts otherwise than it did, so that time used under the one is no time used under the other. */
function countsOtherwise(one: Limit, other: Limit): Name | undefined {
  if (one.unit !== other.unit)
    return {
      zh: `计时单位由${one.unit}改为${other.unit}`,
      en: `its unit was ${one.unit} and is ${other.unit}`,
    }
  if (one.from !== other.from)
    return {
      zh: `起算点由${one.from}改为${other.from}`,
      en: `it began with ${one.from} and begins with ${other.from}`,
    }
  if (one.before !== other.before)
    return { zh: '倒算所依据的日期不同', en: 'it counts back from another date' }
  return (one.amount === null) === (other.amount === null)
    ? undefined
    : {
        zh: '原为填写的日期，现为规定的期限，或相反',
        en: 'a day that was entered became a figure, or a figure a day',
      }
}

export interface Carried {
  readonly clocks: readonly Clock[]
  readonly lines: readonly ClockLine[]
  readonly problems: readonly Name[]
}

/**
 * The clocks of a case as another version has them from an instant on: those that run go on from the same start with
 * the same exclusions and extensions, those that stopped stay judged by the limit as it was, and a limit that applies
 * newly counts since its phase began.
 */
export function carriedClocks(
  { from, to, rightOf }: { readonly from: Process; readonly to: Process; readonly rightOf: RightOf },
  calendar: Calendar,
  of: Case,
  { value, context, tags: own }: Pick<Place, 'value' | 'context' | 'tags'>,
  at: Temporal.Instant,
): Carried {
  const tags = activeTags(own, context.owed, of.ended)
  const problems: Name[] = []
  const lines: ClockLine[] = []
  const tell = (limit: Limit, before: Clock | null, after: Clock, fate: ClockLine['fate'], by?: Name) => {
    const used = (clock: Clock) => usedTime(calendar, limit.unit, countedIntervals(clock, at))
    const until = (clock: Clock | null) => (clock?.due ? String(clock.due.until) : null)
    lines.push({
      ...{ limit: limit.id, run: after.run, zh: limit.zh, en: limit.en, fate, unit: limit.unit },
      startedAt: String(after.startedAt),
      used: { before: before ? used(before) : 0, after: used(after) },
      seconds: { before: before ? seconds(before, at) : 0, after: seconds(after, at) },
      until: { before: until(before), after: until(after) },
      ...(by && { by }),
    })
  }
  const passed = (limit: Limit, { due, exceededAt }: Clock) => {
    if (limit.kind === 'waiting' || !due || exceededAt || Temporal.Instant.compare(due.until, at) >= 0) return
    problems.push({
      zh: `按新版本“${limit.zh}”已于${due.until}届满：办件会因移动而超期`,
      en: `in the target "${limit.en}" ended at ${due.until}: the move itself would make the case late`,
    })
  }
  const carried = of.clocks.map((clock): Clock => {
    const was = limitOf(from, clock)
    if (clock.stoppedAt) {
      const judged = { ...clock, judgedBy: was }
      tell(was, clock, judged, 'judged')
      return judged
    }
    const limit = to.limits.find(({ id }) => id === clock.limit)
    const mode = clockMode(tags, clock.limit)
    if (!limit || mode === 'off' || !binds(to, limit, context.facts, clock.startedAt)) {
      const by = rightOf(clock.limit)
      if (!by) {
        problems.push({
          zh: `“${was.zh}”正在计时，新版本中本件不再受其约束，且没有法定依据`,
          en: `"${was.en}" is running, the target no longer binds the case by it, and nothing on record allows that`,
        })
      }
      if (clock.extensions.length > 0) {
        problems.push({
          zh: `“${was.zh}”已经延期，新版本中没有可以承接延期的时限`,
          en: `"${was.en}" was extended, and no limit of the target takes the extension over`,
        })
      }
      const ended = { ...move(clock, 'off', at, ''), judgedBy: was }
      tell(was, clock, ended, 'ends', by ?? undefined)
      return ended
    }
    const otherwise = countsOtherwise(was, limit)
    if (otherwise) {
      problems.push({
        zh: `“${was.zh}”正在计时，${otherwise.zh}，已用时间不能折算`,
        en: `"${was.en}" is running, and ${otherwise.en}: time used can not be converted`,
      })
      return clock
    }
    if (was.onLapse && limit.onLapse?.event !== was.onLapse.event && !rightOf(was.id)) {
      problems.push({
        zh: `“${was.zh}”届满的法律后果在新版本中不复存在`,
        en: `what silence brings about when "${was.en}" passes is gone in the target`,
      })
    }
    const moved = move(clock, mode, at, groundOf(context))
    const next = mode === 'held' ? moved : { ...moved, due: dueOf(calendar, limit, moved) }
    passed(limit, next)
    tell(limit, clock, next, 'carried')
    return next
  })
  const cameAbout = { type: 'move-version', phases: [], before: value }
  const clocks = moveClocks(to, calendar, { clocks: carried, context, phases: of.phases }, tags, {
    at,
    ground: groundOf(context),
    cameAbout,
  })
  for (const clock of clocks.slice(carried.length)) {
    const limit = limitOf(to, clock)
    if (clock.run > 1) {
      problems.push({
        zh: `“${limit.zh}”在本件中已经了结，新版本会重新计时`,
        en: `"${limit.en}" is settled in this case, and the target would count it anew`,
      })
    }
    passed(limit, clock)
    tell(limit, null, clock, 'begins')
  }
  for (const line of lines) {
    if (line.fate === 'begins') continue
    if (line.used.before === line.used.after && line.seconds.before === line.seconds.after) continue
    problems.push({
      zh: `“${line.zh}”已用时间移动前后不同：${line.used.before}与${line.used.after}`,
      en: `the time used of "${line.en}" is ${line.used.before} before the move and ${line.used.after} after it`,
    })
  }
  return { clocks, lines, problems }
}
