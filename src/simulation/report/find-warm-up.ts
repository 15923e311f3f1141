import type { Name } from '../../process/definition.ts'
import { buildCalendar, type Calendar } from '../../time/calendar.ts'
import { isWorkingDay } from '../../time/covered-days.ts'
import { toEpochDay } from '../../time/epoch-day.ts'
import type { OpenByDay } from '../office/pilot-model.ts'
import type { ResolvedScenario } from '../scenario/resolve-scenario.ts'
import { unsettled } from '../scenario/settling.ts'
import { warmUpOf } from '../statistics/mser5.ts'
import { type RunOptions, runReplications } from '../workers/run-replications.ts'

/**
 * So many pilots, and the middle one's cut is taken. One alone may cut late by chance: much of what is open today was
 * open last week too, and so a calm stretch at the end can look like the only settled one. Of 30 pilots of a hall that
 * settles in three to four weeks at most 14 did so, in 48 trials of 10 to 24 weeks; of an overloaded hall all do.
 */
export const PILOTS = 30

/** Places of the working days among the days of a period, the first day being 0. */
function workingPlaces({ days: covered }: Calendar, from: string, days: number): number[] {
  const first = toEpochDay(Temporal.PlainDate.from(from))
  return Array.from({ length: days }, (_, place) => place).filter((place) =>
    isWorkingDay(covered, first + place),
  )
}

/**
 * The scenario with the warm-up that its hall needs: that of the variant that needs the longest, so that all are told of
 * the same period.
 *
 * What is looked at is how many matters are open at the end of each working day. Their number is known on the day
 * itself, while how long those take who come on a day is known only once they are done, and never of an overloaded hall;
 * and it shows the whole hall fill, what waits for applicants too. Of working days, since five of them are a week: the
 * means of five that MSER-5 takes then know nothing of weekdays. And of weeks without holidays: a hall that empties over
 * a holiday is no less settled.
 *
 * @throws SimulationError for a hall that does not settle in the first half of the period; the signal's reason
 */
export async function findWarmUp(
  scenario: ResolvedScenario,
  options: Pick<RunOptions, 'workers' | 'onProgress' | 'signal'>,
): Promise<ResolvedScenario> {
  const { input, variants } = scenario
  const { from, days, notices, sessions } = input
  const ordinary = notices.map((notice) => ({ ...notice, off: [], work: [] }))
  const pilots = await runReplications<OpenByDay>({
    module: new URL('../office/pilot-model.ts', import.meta.url),
    input: { ...input, notices: ordinary, warmUpDays: 0, drainDays: 0 },
    rule: { least: PILOTS, most: PILOTS },
    ...options,
  })
  const inPilots = workingPlaces(buildCalendar(ordinary, sessions), from, days)
  const inPeriod = workingPlaces(buildCalendar(notices, sessions), from, days)
  const cuts = variants.map((variant) => {
    const open = pilots.map(({ rest }) => inPilots.map((place) => rest?.[variant.id]?.[place] ?? 0))
    const found = open.map((one) => warmUpOf(one) ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
    const cut = found[PILOTS / 2 - 1] as number
    if (cut === 0) return 0
    if (Number.isFinite(cut)) return inPeriod[cut] ?? days
    const means = inPilots.map((_, day) => open.reduce((sum, one) => sum + (one[day] ?? 0), 0) / PILOTS)
    throw unsettled(variant, means)
  })
  const warmUpDays = Math.max(...cuts)
  return {
    ...scenario,
    input: { ...input, warmUpDays },
    assumed: [...scenario.assumed, said(warmUpDays, variants, cuts)],
  }
}

const said = (warmUpDays: number, variants: readonly Name[], cuts: readonly number[]): Name => ({
  zh: `预热${warmUpDays}天，之后才计数：由${PILOTS}次试运行中每个工作日结束时的在办件数按MSER-5确定（${variants.map(({ zh }, index) => `${zh}${cuts[index]}天`).join('，')}）`,
  en: `a warm-up of ${warmUpDays} days before anything counts: found by MSER-5 in how many matters are open at the end of each working day of ${PILOTS} pilot runs (${variants.map(({ en }, index) => `${en}: ${cuts[index]} days`).join(', ')})`,
})
