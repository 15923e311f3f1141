import type { StateValue } from 'xstate'
import type { Limit, Phase } from '../process/definition.ts'
import type { MachineContext } from '../process/machine.ts'
import type { Outcome } from '../process/state-config.ts'
import type { LimitUnit } from '../time/limit-unit.ts'
import type { Handling } from './handling.ts'

/** A stretch of excluded time; `to` is null while it lasts. `ground` names the kind and the notice. */
export interface Held {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
  readonly ground: string
}

/**
 * One run of a limit's clock. A limit can run more than once in a case: corrections end a run, and the time
 * counts anew from the complete receipt. Used time is never stored: it is measured from these instants.
 */
export interface Clock {
  readonly limit: string
  readonly run: number
  readonly startedAt: Temporal.Instant
  readonly held: readonly Held[]
  /** The day that a limit counts back from. */
  readonly before?: Temporal.PlainDate
  /** The day that was promised, where no rule gives it. */
  readonly entered?: Temporal.PlainDate
  readonly extensions: readonly {
    readonly amount: number
    readonly unit: LimitUnit
    readonly ground: string
  }[]
  readonly stoppedAt: Temporal.Instant | null
  /** It stopped because what the limit runs until came about. */
  readonly reached: boolean
  readonly warnedAt: Temporal.Instant | null
  readonly exceededAt: Temporal.Instant | null
  /** When it ends and when it warns, as of its last change; null while it is held or once it has stopped. */
  readonly due: Due | null
  /** The limit as it was when it stopped, where the case has moved to another version since: it stays judged by that. */
  readonly judgedBy?: Limit
}

export interface Due {
  readonly date: Temporal.PlainDate
  /** The last lawful instant. */
  readonly until: Temporal.Instant
  readonly warnAt: Temporal.Instant
  /** It crosses into a year whose official calendar is not published. */
  readonly provisional: boolean
}

/** Where a case stands: everything that its ledger implies, and nothing that it doesn't. */
export interface Case {
  readonly id: string
  readonly number: string
  readonly process: string
  readonly version: number
  /** The id of the project that it belongs to. */
  readonly project?: string
  /** How many events the case has. */
  readonly revision: number
  /** The revision of the last event that was more than a warning: who has seen this one may act. */
  readonly actedRevision: number
  readonly value: StateValue
  readonly context: MachineContext
  readonly ended: boolean
  readonly outcome: Outcome | null
  readonly phases: Readonly<Partial<Record<Phase, Temporal.Instant>>>
  readonly clocks: readonly Clock[]
  readonly handling: Handling
  readonly openedAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
  readonly head: string
  /** The revision of the last act that was entered after the fact and made void what time had recorded. */
  readonly rewound?: number
}
