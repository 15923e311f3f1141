import type { Case } from '../../case/case.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import type { Rating } from '../../hall/rating.ts'
import type { Ticket } from '../../hall/ticket.ts'
import type { Name, Process } from '../../process/definition.ts'
import type { EffectiveDate } from '../../process/effective-date.ts'

/** An event that holds, and the case right after it. */
export interface Standing {
  readonly event: LedgerEvent
  readonly case: Case
  /** The definition that it runs under then: it may move to a later version on the way. */
  readonly process: Process
}

/** A case with everything that the rules look at. */
export interface AuditedCase {
  /** The definition that it runs under at the end; what is judged at a point of its course goes by the one there. */
  readonly process: Process
  /** The whole ledger of the case, what was made void included. */
  readonly events: readonly LedgerEvent[]
  /** The replay: the events that hold, in the order in which they happened. */
  readonly course: readonly Standing[]
  /** As its ledger implies. */
  readonly case: Case
  readonly ratings: readonly Rating[]
  readonly attachments: readonly { readonly material: string; readonly at: Temporal.Instant }[]
  /** The day from which nobody may open its process any longer, and what says so (二-1, 二-6 to 二-9). */
  readonly closed: { readonly since: EffectiveDate; readonly clause: string } | null
}

/** An event without its place in the chain: a period holds very many. */
export type BriefEvent = Pick<LedgerEvent, 'seq' | 'type' | 'payload' | 'actor' | 'occurredAt' | 'recordedAt'>

/** A case as the rules over a period need it. */
export interface BriefCase
  extends Pick<Case, 'id' | 'number' | 'version' | 'outcome' | 'ended' | 'openedAt' | 'lastAt' | 'project'> {
  readonly process: Process
  readonly facts: Case['context']['facts']
  readonly broken: readonly string[]
  /** Some clock of it had warned or passed. */
  readonly pressed: boolean
  readonly events: readonly BriefEvent[]
  readonly ratings: readonly Rating[]
  /** When its attachments came. */
  readonly attachedAt: readonly Temporal.Instant[]
}

/** An entry of the fee catalogue: the most that may be charged, in fen, where it says so. */
export interface FeeEntry {
  readonly basis: string
  readonly mostFen: number | null
}

/** A change of what cases are judged by. */
export interface RuleChange {
  readonly what: 'settings' | 'effective-date'
  readonly id: string
  /** From when it holds. */
  readonly from: Temporal.PlainDate
  readonly recordedAt: Temporal.Instant
  readonly by: string
  readonly department: string
  /** Slug of the process that it is about; null for all. */
  readonly process: string | null
  readonly clause?: string
}

/** A notice of holidays that the county loaded, from when it is known, and by whom. */
export interface LoadedBy {
  readonly knownFrom: Temporal.Instant
  readonly by: string
  readonly department: string
}

/** What happened in a hall between two instants. */
export interface AuditedPeriod {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  readonly cases: readonly BriefCase[]
  readonly tickets: readonly Ticket[]
  readonly ratings: readonly Rating[]
  readonly fees: readonly FeeEntry[]
  readonly changes: readonly RuleChange[]
  /** In the order in which they became known. */
  readonly notices: readonly LoadedBy[]
  /** What people take a number for, by its id. */
  readonly nameOf: (business: string) => Name
  /** Ids of the projects that are low-risk. */
  readonly lowRisk: ReadonlySet<string>
  readonly poorAtMost: number
}

/** What is kept of a case for the rules over a period. */
export function briefOf({ process, events, case: of, ratings, attachments }: AuditedCase): BriefCase {
  const { id, number, version, outcome, ended, openedAt, lastAt, project, context, clocks } = of
  return {
    ...{ id, number, process, version, outcome, ended, openedAt, lastAt },
    ...(project !== undefined && { project }),
    facts: context.facts,
    broken: context.broken,
    pressed: clocks.some(({ warnedAt, exceededAt }) => warnedAt !== null || exceededAt !== null),
    events: events.map(({ seq, type, payload, actor, occurredAt, recordedAt }) => ({
      ...{ seq, type, payload, actor, occurredAt, recordedAt },
    })),
    ratings,
    attachedAt: attachments.map(({ at }) => at),
  }
}
