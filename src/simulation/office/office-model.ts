import { streamsOf } from '../random/streams.ts'
import type { Figures } from '../statistics/stop-rule.ts'
import type { Model } from '../workers/replication.ts'
import { figuresOf } from './figures.ts'
import type { OfficeInput } from './office-input.ts'
import { planOffice } from './office-plan.ts'
import { OfficeRun } from './office-run.ts'

/** How the handling times of a variant are spread: the values that 1 % to 99 % do not exceed, in seconds. */
export type Spread = Readonly<Record<string, readonly number[]>>

const shares = Array.from({ length: 99 }, (_, index) => (index + 1) / 100)

/** Every variant of an office under the same numbers of chance: one replication. */
const officeModel: Model<OfficeInput, Spread> = (input) => {
  const plans = planOffice(input)
  return (replication) => {
    const figures: Record<string, number> = {}
    const spread: Record<string, readonly number[]> = {}
    for (const plan of plans) {
      const tallies = new OfficeRun(plan, streamsOf(input.seed, replication)).run()
      const own: Figures = figuresOf(plan, tallies)
      for (const [name, value] of Object.entries(own)) figures[`${plan.variant.id}/${name}`] = value
      spread[plan.variant.id] = shares.map((share) => tallies.plain.quantile(share))
    }
    return { figures, rest: spread }
  }
}

export default officeModel
