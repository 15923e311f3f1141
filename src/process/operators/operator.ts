import type { Process } from '../definition.ts'
import { type AcceptConditionally, acceptConditionally } from './accept-conditionally.ts'
import { type ChangeLimit, changeLimit } from './change-limit.ts'
import { type Commit, commit } from './commit.ts'
import { type Consult, consult } from './consult.ts'
import { type Drop, drop } from './drop.ts'
import { type Exempt, exempt } from './exempt.ts'
import { type MergeItems, mergeItems } from './merge-items.ts'
import { type Parallelise, parallelise } from './parallelise.ts'
import { type Reassign, reassign } from './reassign.ts'

/**
 * A reform is operators on processes, as data: each says what it changes and by what right, so that before and
 * after can be compared and a planner's proposal is the same thing as the county's own reform.
 */
export type Operator =
  | MergeItems
  | Parallelise
  | Drop
  | Exempt
  | Commit
  | AcceptConditionally
  | Reassign
  | ChangeLimit
  | Consult

/**
 * Applies one operator.
 * @throws ReformError when it names what the process does not have, or would change nothing
 */
export function apply(process: Process, operator: Operator): Process {
  switch (operator.operator) {
    case 'merge':
      return mergeItems(process, operator)
    case 'parallelise':
      return parallelise(process, operator)
    case 'drop':
      return drop(process, operator)
    case 'exempt':
      return exempt(process, operator)
    case 'commit':
      return commit(process, operator)
    case 'acceptConditionally':
      return acceptConditionally(process, operator)
    case 'reassign':
      return reassign(process, operator)
    case 'changeLimit':
      return changeLimit(process, operator)
    case 'consult':
      return consult(process, operator)
  }
}
