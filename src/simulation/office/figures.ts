import { countsInSums, isDeadline } from '../../process/counts-in-sums.ts'
import type { Figures } from '../statistics/stop-rule.ts'
import type { Tally } from '../statistics/tally.ts'
import type { OfficePlan } from './office-plan.ts'
import type { OfficeTallies } from './office-tallies.ts'

const quantiles = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
] as const

/** NaN of nothing: a run in which no limit was judged says nothing of it, and is left out where runs are summed up. */
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN)
const meanOf = ({ count, mean }: Tally): number => (count > 0 ? mean : Number.NaN)

/**
 * What one run says, by name; NaN where it has seen nothing of the kind. Times are in seconds, `overtime/…` in those of
 * a week; `time/…` is plain, `working/…` in the hall's hours; `limit/…` is the share kept of the runs that are judged,
 * `onTime` of those of all limits that count in the audit's sums too, `held/…` the share of the handling time that was
 * this holder's (they add up to 1). Materials and fees are those of matters that were approved: one that ends early has
 * not brought all.
 */
export function figuresOf(plan: OfficePlan, tallies: OfficeTallies): Figures {
  const { plain, working, plainTime, workingTime } = tallies
  // A definition without a list says not that nothing is asked for: its list is not written down.
  const lists = plan.variant.cases.every(({ materials }) => materials.length > 0)
  const figures: Record<string, number> = {
    matters: plainTime.count,
    unfinished: tallies.unfinished,
    approved: share(tallies.approved, plainTime.count),
    'time/mean': meanOf(plainTime),
    'time/approved': meanOf(tallies.approvedTime),
    'working/mean': meanOf(workingTime),
    visits: meanOf(tallies.visits),
    materials: lists ? meanOf(tallies.materials) : Number.NaN,
    fees: meanOf(tallies.fees),
    staffHours: meanOf(tallies.staffSeconds) / 3600,
  }
  // Said only where a scenario has some.
  if (plan.rates.withdraw > 0) figures.withdrawn = share(tallies.withdrawn, plainTime.count)
  if (plan.rates.extension > 0) figures.extended = share(tallies.extended, plainTime.count)
  for (const [name, of] of quantiles) {
    figures[`time/${name}`] = plain.count > 0 ? plain.quantile(of) : Number.NaN
    figures[`working/${name}`] = working.count > 0 ? working.quantile(of) : Number.NaN
  }
  // The kinds of matters share a definition; of each limit all its runs count together.
  const kept: Record<string, number> = {}
  const all: Record<string, number> = {}
  let [keptInAll, inAll] = [0, 0]
  for (const [index, { model }] of plan.cases.entries()) {
    for (const [place, { id, limit }] of model.limits.entries()) {
      if (!isDeadline(limit)) continue
      const name = `limit/${model.process.slug}@${model.process.version}/${id}`
      const keptHere = tallies.kept[index]?.[place] ?? 0
      const judged = keptHere + (tallies.exceeded[index]?.[place] ?? 0)
      kept[name] = (kept[name] ?? 0) + keptHere
      all[name] = (all[name] ?? 0) + judged
      if (!countsInSums(limit)) continue
      keptInAll += keptHere
      inAll += judged
    }
  }
  for (const [name, whole] of Object.entries(all)) {
    figures[name] = share(kept[name] ?? 0, whole)
    figures[name.replace('limit/', 'limit-runs/')] = whole
  }
  figures.onTime = share(keptInAll, inAll)
  for (const [index, { id }] of plan.pools.entries()) {
    const pool = tallies.pools[index]
    if (!pool) continue
    figures[`wait/${id}`] = pool.wait
    figures[`workingWait/${id}`] = pool.workingWait
    for (const [priority, wait] of pool.workingWaitOf.entries())
      figures[`workingWait/${id}/${priority}`] = wait
    figures[`waiting/${id}`] = pool.waiting
    figures[`use/${id}`] = pool.utilisation
    figures[`overtime/${id}`] = pool.overtime / (plan.input.days / 7)
  }
  const held = tallies.held.reduce((sum, seconds) => sum + seconds, 0)
  figures.heldSeconds = held
  for (const [index, holder] of plan.holders.entries())
    figures[`held/${holder}`] = share(tallies.held[index] ?? 0, held)
  return figures
}
