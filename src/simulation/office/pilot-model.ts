import { streamsOf } from '../random/streams.ts'
import type { Model } from '../workers/replication.ts'
import type { OfficeInput } from './office-input.ts'
import { planOffice } from './office-plan.ts'
import { OfficeRun } from './office-run.ts'

/** Beyond every replication that there may be, so that the runs that count are independent of what set their warm-up. */
const FIRST_PILOT = 2 ** 20

/** By variant, how many matters are open at the end of each day. */
export type OpenByDay = Readonly<Record<string, Float64Array>>

/** A run of the period alone, from an empty hall or from what is open, to see when it has settled. */
const pilotModel: Model<OfficeInput, OpenByDay> = (input) => {
  const plans = planOffice(input)
  return (pilot) => ({
    figures: {},
    rest: Object.fromEntries(
      plans.map((plan) => [
        plan.variant.id,
        new OfficeRun(plan, streamsOf(input.seed, FIRST_PILOT + pilot)).openByDay(),
      ]),
    ),
  })
}

export default pilotModel
