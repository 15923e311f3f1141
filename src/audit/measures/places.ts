import { activePaths } from '../../case/active-paths.ts'
import type { Case } from '../../case/case.ts'
import type { Process } from '../../process/definition.ts'
import { type AnyLeaf, leaves } from '../../process/tree.ts'

/** The stage of the shared life in which time is spent. */
export type Stage = 'intake' | 'correction' | 'review' | 'decision' | 'certificate' | 'delivery' | 'follow-up'

/** One thing that a case waits for at a time: a stage of its life, or one part of the review. */
export interface Place {
  readonly stage: Stage
  /** The part of the review; undefined for a stage of the life. */
  readonly leaf: AnyLeaf | undefined
}

const stages: Readonly<Record<string, Stage>> = {
  received: 'intake',
  'correction-received': 'intake',
  'correction-requested': 'correction',
  'producing-certificate': 'certificate',
  delivering: 'delivery',
  refused: 'delivery',
  'following-up': 'follow-up',
}

/** States of a leaf in which it is still open. Failing ends a separable item, and no other. */
const open = ['reviewing', 'special-procedure', 'failed']

const isOpen = (leaf: AnyLeaf, paths: readonly string[]) =>
  open.some(
    (state) =>
      !(state === 'failed' && leaf.kind === 'item' && leaf.separable) &&
      paths.some((path) => path.endsWith(`.${leaf.id}.${state}`)),
  )

/** What a case waits for, in the order of the tree: several parts where the review is parallel; nothing once it has ended. */
export function placesOf(process: Process, { value, ended }: Pick<Case, 'value' | 'ended'>): Place[] {
  if (ended) return []
  const paths = activePaths(value)
  const stage = paths.flatMap((path) => stages[path] ?? [])[0]
  if (stage) return [{ stage, leaf: undefined }]
  if (paths.includes('accepted.deciding')) return [{ stage: 'decision', leaf: undefined }]
  return leaves(process.tree)
    .filter((leaf) => isOpen(leaf, paths))
    .map((leaf) => ({ stage: 'review', leaf }))
}
