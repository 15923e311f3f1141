import type { LedgerEvent } from '../../case/ledger.ts'
import type { CaseFile } from './case-file.ts'

/** The ledger of a case file that holds. @throws RangeError for an instant that is none */
export const eventsOf = ({ events }: CaseFile): LedgerEvent[] =>
  events.map(
    (event) =>
      ({
        ...event,
        occurredAt: Temporal.Instant.from(String(event.occurredAt)),
        recordedAt: Temporal.Instant.from(String(event.recordedAt)),
      }) as unknown as LedgerEvent,
  )
