import type { Name } from '../../process/definition.ts'
import { LEAST_VALUES } from '../statistics/mser5.ts'
import { scenarioError } from './scenario-error.ts'

/** Of seven days five are worked. */
const LEAST_DAYS = (LEAST_VALUES / 5) * 7

/** @throws SimulationError for a period that is too short to see in it when a hall has settled */
export function requireSettlingDays(days: number): void {
  if (days >= LEAST_DAYS) return
  throw scenarioError({
    found: {
      zh: `要求自动确定预热期，而期间只有${days}天`,
      en: `warmUpDays: auto, and a period of ${days} days`,
    },
    needed: {
      zh: `至少${LEAST_DAYS}天，才看得出大厅何时趋于平稳`,
      en: `${LEAST_DAYS} days or more, to see when the hall has settled`,
    },
    remedy: {
      zh: '延长期间，或者直接填写预热天数',
      en: 'give the period more days, or the warm-up as a number of days',
    },
    at: 'period/days',
  })
}

/**
 * A hall that does not settle has no steady state to tell of.
 * @param open how many matters are open at the end of each working day
 */
export function unsettled(variant: Name, open: readonly number[]) {
  const quarter = Math.floor(open.length / 4)
  const [early, late] = [open[quarter], open.at(-1)].map((count = 0) => Math.round(count))
  return scenarioError({
    found: {
      zh: `“${variant.zh}”在${open.length}个工作日的后一半仍未趋于平稳：过四分之一时在办${early}件，期末${late}件`,
      en: `"${variant.en}" still not settled in the second half of ${open.length} working days: ${early} matters open after a quarter of them, ${late} at the end`,
    },
    needed: {
      zh: '在前一半就趋于平稳的大厅',
      en: 'a hall that comes to a steady state in the first half',
    },
    remedy: {
      zh: '延长期间；在办件数持续增加的，说明大厅超负荷、没有平稳状态，增加人员或减少办件量；或者直接填写预热天数',
      en: 'give the period more days; or, where ever more are open, more staff or fewer arrivals: an overloaded hall has no steady state. Else give the warm-up as a number of days',
    },
    at: 'period/warmUpDays',
  })
}
