import type { Name, Process } from '../../process/definition.ts'
import type { Case, Clock } from '../case.ts'
import { dueDates } from '../due-dates.ts'
import type { ClockLine, WarningLine } from './proof.ts'

/** What a clock has told already: that its limit was about to end, and that it passed. */
const firedBy = ({ limit, run, warnedAt, exceededAt }: Clock): WarningLine[] =>
  [
    { event: 'limit-warned', at: warnedAt },
    { event: 'limit-exceeded', at: exceededAt },
  ].flatMap(({ event, at }) => (at ? [{ event, limit, run, at: String(at) }] : []))

const pendingIn = (process: Process, of: Case): WarningLine[] =>
  dueDates(process, of).map(({ event, limit, run, at }) => ({ event, limit, run, at: String(at) }))

const keyOf = ({ event, limit, run }: WarningLine) => `${event} ${limit} ${run}`

/**
 * Which warnings have been given and which are still to come after a move, and what is wrong with that: no warning that
 * was given comes again, and none that was to come is lost but with the limit itself.
 */
export function warningsAfter(
  { from, to }: { readonly from: Process; readonly to: Process },
  before: Case,
  after: Case,
  clocks: readonly ClockLine[],
): { fired: WarningLine[]; pending: WarningLine[]; problems: Name[] } {
  const fired = before.clocks.flatMap(firedBy)
  const pending = pendingIn(to, after)
  const comes = new Set(pending.map(keyOf))
  const again = fired.filter((one) => comes.has(keyOf(one)))
  const goes = new Set(clocks.flatMap(({ fate, limit, run }) => (fate === 'ends' ? [`${limit} ${run}`] : [])))
  const lost = pendingIn(from, before).filter(
    (one) => !comes.has(keyOf(one)) && !goes.has(`${one.limit} ${one.run}`),
  )
  return {
    fired,
    pending,
    problems: [
      ...again.map(({ event, limit, at }) => ({
        zh: `“${limit}”的${event}已于${at}发出，移动后会再次发出`,
        en: `${event} of ${limit} was given at ${at} and would come again`,
      })),
      ...lost.map(({ event, limit, at }) => ({
        zh: `“${limit}”的${event}应于${at}发出，移动后会丢失`,
        en: `${event} of ${limit} was to come at ${at} and would be lost`,
      })),
    ],
  }
}
