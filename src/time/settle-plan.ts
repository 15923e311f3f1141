import type { Calendar } from './calendar.ts'
import type { LimitPlan, Stage } from './limit-plan.ts'
import { settleStage } from './settle-stage.ts'

/** A stage with its deadline; positions and amounts are those of its unit's clock. */
export interface SettledStage extends Stage {
  readonly start: number
  readonly allotted: number
  readonly due: number
}

/**
 * Carries a plan through all its stages: each starts at the deadline of the one before.
 *
 * @returns one settled stage per stage; the last one's deadline is the limit's
 * @throws TimeError `calendar-missing`
 */
export function settlePlan({ clocks }: Calendar, plan: LimitPlan): [SettledStage, ...SettledStage[]] {
  const { stages, start, pauses, ends } = plan
  if (plan.backward) return [settleBackward(clocks, plan)]
  const settle = (stage: Stage, from: number): SettledStage => {
    const clock = clocks[stage.unit]
    const allotted = clock.allotted(from, stage.amount)
    return { ...stage, start: from, allotted, due: settleStage(clock, from, allotted, pauses, ends) }
  }
  const [first, ...later] = stages
  const settled: [SettledStage, ...SettledStage[]] = [settle(first, start)]
  let last = settled[0]
  for (const stage of later) {
    const before = clocks[last.unit]
    const inDays = clocks[stage.unit].measure === 'days'
    last = settle(stage, inDays ? before.dayOf(last.due) : before.endOf(last.due, ends))
    settled.push(last)
  }
  return settled
}

function settleBackward(clocks: Calendar['clocks'], { stages: [stage], start }: LimitPlan): SettledStage {
  const due = clocks[stage.unit].back(start, stage.amount)
  return { ...stage, start, due, allotted: stage.unit === 'months' ? start - due : stage.amount }
}
