import type { Clock } from '../../case/case.ts'
import { limitOf } from '../../case/clocks.ts'
import type { Limit } from '../../process/definition.ts'
import { allottedTime, usedTime } from '../../time/used-time.ts'
import type { AuditedCase } from './audited-case.ts'
import { chargedAt } from './charged-to.ts'
import type { Found, Severity } from './finding.ts'
import { plural } from './names.ts'
import { isAfter, shown, shownEnd, workingDays } from './reading.ts'
import type { View } from './rule.ts'

interface Passed {
  readonly limit: Limit
  readonly clock: Clock
  readonly at: Temporal.Instant
  /** How far it was passed, until it was done or until now. */
  readonly workingDaysOver: number
  readonly percentOver: number
  readonly inWords: { readonly zh: string; readonly en: string }
}

/** When a limit counted after its end: excluded time is no part of it. */
function countedAfter(clock: Clock, from: Temporal.Instant, to: Temporal.Instant) {
  const stretches: { from: Temporal.Instant; to: Temporal.Instant }[] = []
  let since = from
  for (const held of clock.held) {
    const end = held.to ?? to
    if (!isAfter(end, since)) continue
    if (isAfter(held.from, since)) stretches.push({ from: since, to: held.from })
    since = end
  }
  return isAfter(to, since) ? [...stretches, { from: since, to }] : stretches
}

/** The clocks of a case whose limits have passed. */
function passedIn({ process, case: of }: AuditedCase, { calendar, now }: View): Passed[] {
  return of.clocks.flatMap((clock): Passed[] => {
    if (!clock.exceededAt) return []
    const limit = limitOf(process, clock)
    const { amount, unit } = limit
    const to = clock.stoppedAt ?? now
    const stretches = countedAfter(clock, clock.exceededAt, to)
    // A limit of days ends at 24:00, so that the first day over begins with its first instant and counts.
    const days = countedAfter(clock, clock.exceededAt.subtract({ seconds: 1 }), to)
    const over = usedTime(calendar, unit, unit.endsWith('hours') ? stretches : days)
    const whole = amount === null ? 0 : allottedTime(calendar, { amount, unit, from: clock.startedAt })
    const workingDaysOver = days.reduce((sum, { from, to }) => sum + workingDays(calendar, from, to), 0)
    return [
      {
        limit,
        clock,
        at: clock.exceededAt,
        workingDaysOver,
        percentOver: whole > 0 ? Math.round((100 * over) / whole) : 0,
        inWords: overInWords(limit, over, whole),
      },
    ]
  })
}

/** How far a limit was passed, in its own unit: a four-hour limit in hours and minutes. */
function overInWords({ unit }: Limit, over: number, whole: number) {
  const share = whole > 0 ? Math.round((100 * over) / whole) : undefined
  const words = amountInWords(unit, over)
  return {
    zh: share === undefined ? words.zh : `${words.zh}（${share}%）`,
    en: share === undefined ? words.en : `${words.en} (${share} %)`,
  }
}

function amountInWords(unit: Limit['unit'], over: number) {
  // Passed by less than a day that counts: over a weekend, say.
  if (over === 0) return { zh: '不足一日', en: 'less than a day' }
  if (unit === 'working-days') return { zh: `${over}个工作日`, en: plural(over, 'working day') }
  if (unit === 'calendar-days' || unit === 'months') return { zh: `${over}日`, en: plural(over, 'day') }
  const minutes = Math.ceil(over / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const kind = unit === 'working-hours' ? { zh: '工作时间', en: ' of working time' } : { zh: '', en: '' }
  return { zh: `${kind.zh}${hours}小时${rest}分`, en: `${hours} h ${rest} min${kind.en}` }
}

/** The scale of cards: what passing a limit of its kind by so much raises. */
export function severityOf(
  { limit, workingDaysOver, percentOver }: Pick<Passed, 'limit' | 'workingDaysOver' | 'percentOver'>,
  confirmed: boolean,
  { redBeyond }: View['settings'],
): Severity {
  if (limit.kind === 'statutory') return confirmed ? 'red' : 'blue'
  if (limit.kind === 'step') return 'yellow'
  return percentOver > redBeyond.percent || workingDaysOver > redBeyond.workingDays ? 'red' : 'yellow'
}

/** Whether a red card may rest on a limit: [C], or [K] and confirmed by the county. */
const mayBeRed = (limit: Limit, { process }: AuditedCase, { isConfirmed }: View): boolean =>
  !('law' in limit.source) || limit.source.mark === 'C' || isConfirmed(process, limit.id)

/** Findings on the limits that were passed and that a rule is about. */
export function passedLimits(audited: AuditedCase, view: View, isAbout: (limit: Limit) => boolean): Found[] {
  return passedIn(audited, view)
    .filter(({ limit }) => limit.kind !== 'waiting' && isAbout(limit))
    .map((passed): Found => {
      const { limit, clock, at, inWords } = passed
      const event = audited.course.find(
        ({ event: { type, payload } }) =>
          type === 'limit-exceeded' && payload.limit === limit.id && payload.run === clock.run,
      )?.event
      const confirmed = mayBeRed(limit, audited, view)
      const unsure = confirmed ? { zh: '', en: '' } : { zh: '（时限未经确认）', en: ' (limit not confirmed)' }
      const state = clock.stoppedAt ? shown(clock.stoppedAt) : null
      return {
        subject: `${limit.id}#${clock.run}`,
        at,
        severity: severityOf(passed, confirmed, view.settings),
        limit: { id: limit.id, run: clock.run },
        seqs: event ? [event.seq] : [],
        charged: chargedAt(audited, at.subtract({ milliseconds: 1 }), limit),
        message: {
          zh: `“${limit.zh}”于${shownEnd(at)}届满${unsure.zh}，${state ? `${state}方才完成` : '至今未完成'}，超过${inWords.zh}`,
          en: `"${limit.en}" ended at ${shownEnd(at)}${unsure.en}; ${state ? `done at ${state}` : 'not done yet'}, ${inWords.en} over`,
        },
      }
    })
}
