import { type FittedTimes, fitTimes } from './fit-times.ts'
import type { ObservedCase } from './observed-case.ts'
import { shareOf } from './share.ts'

/** What begins and ends an interruption, by the activity. */
export interface Interruption {
  readonly begins: (activity: string) => boolean
  readonly ends: (activity: string) => boolean
}

/** On our ledger: asked for a correction until it came, and a special procedure until it was over. */
export const interruptions = {
  correction: {
    begins: (activity) => activity === 'request-correction',
    ends: (activity) => activity === 'submit-correction',
  },
  pause: {
    begins: (activity) => activity.endsWith('.suspend') || activity === 'suspend',
    ends: (activity) => activity.endsWith('.resume') || activity === 'resume',
  },
} as const satisfies Record<string, Interruption>

export interface FittedInterruption {
  readonly cases: number
  /** The share of cases in which it happened at least once, with Wilson's 95 % interval. */
  readonly share: number
  readonly low: number
  readonly high: number
  /** How often in a case in which it happened. */
  readonly times: number
  /** How long it lasted, in plain seconds; undefined when none has ended. */
  readonly lasted: FittedTimes | undefined
}

export function fitInterruption(
  cases: readonly ObservedCase[],
  { begins, ends }: Interruption,
): FittedInterruption {
  const lengths: number[] = []
  let begun = 0
  let touched = 0
  for (const { events } of cases) {
    let since: number | undefined
    let isTouched = false
    for (const { activity, at } of events) {
      if (begins(activity)) {
        begun += 1
        isTouched = true
        since ??= at
      } else if (since !== undefined && ends(activity)) {
        lengths.push((at - since) / 1000)
        since = undefined
      }
    }
    if (isTouched) touched += 1
  }
  const { share, low, high } = shareOf(touched, cases.length)
  return {
    ...{ cases: cases.length, share, low, high },
    times: touched > 0 ? begun / touched : 0,
    lasted: lengths.length > 0 ? fitTimes(lengths) : undefined,
  }
}
