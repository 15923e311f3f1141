import type { Process } from '../../process/definition.ts'
import type { Case } from '../case.ts'
import type { LedgerEvent } from '../ledger.ts'
import type { Move } from './after-move.ts'

/** The versions that a case ran under before the one that it runs under now, in order; none for nearly all cases. */
export const earlierDefinitions = (
  processOf: (of: Pick<Case, 'process' | 'version'>) => Process,
  of: Pick<Case, 'process'>,
  events: readonly LedgerEvent[],
): Process[] =>
  events.flatMap(({ type, payload }) =>
    type === 'move-version'
      ? [processOf({ process: of.process, version: (payload as unknown as Move).from })]
      : [],
  )
