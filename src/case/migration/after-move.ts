import type { Process } from '../../process/definition.ts'
import type { CaseMachine } from '../../process/machine.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { Case } from '../case.ts'
import type { LedgerEvent } from '../ledger.ts'
import { carriedClocks } from './carried-clocks.ts'
import type { MigrationProof } from './proof.ts'

/** The payload of a move as it stands on the ledger. */
export interface Move {
  readonly from: number
  readonly to: number
  readonly definition: string
  readonly reform: string
  readonly reasons: string
  readonly value: Case['value']
  readonly proof: MigrationProof
}

/** The case after a move that is on its ledger: what the event says, and nothing else, gives its state there. */
export function afterMove(
  { from, to, machine }: { readonly from: Process; readonly to: Process; readonly machine: CaseMachine },
  calendar: Calendar,
  current: Case,
  event: LedgerEvent,
): Case {
  const { value, proof } = event.payload as unknown as Move
  const context = {
    ...current.context,
    facts: { ...proof.facts, ...current.context.facts } as Case['context']['facts'],
  }
  const { tags } = machine.resolveState({ value, context })
  const rightOf = (limit: string) => proof.clocks.find((line) => line.limit === limit && line.by)?.by ?? null
  const { clocks } = carriedClocks(
    { from, to, rightOf },
    calendar,
    current,
    { value, context, tags },
    event.occurredAt,
  )
  return {
    ...current,
    version: to.version,
    revision: event.seq,
    actedRevision: event.seq,
    value,
    context,
    clocks,
    lastAt: event.occurredAt,
    head: event.hash,
  }
}
