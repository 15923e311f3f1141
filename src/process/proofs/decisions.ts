import type { AnyLeaf } from '../tree.ts'
import type { Exploration } from './explorations.ts'
import { type Edge, explore } from './explore.ts'
import type { Finding } from './finding.ts'
import type { Subject } from './subject.ts'
import { valuations } from './valuations.ts'

const proof = 'decisions'

/** The events by which an item is done with, as far as an approval is concerned. */
export const verbOf = { consult: 'reply', step: 'done', wait: 'elapsed', commitment: 'promise' } as const

/** The events by which an approval need no longer wait for a leaf. */
export function settlingEvents(leaf: AnyLeaf): string[] {
  if (leaf.kind !== 'item') return [`${leaf.id}.${verbOf[leaf.kind]}`]
  const verbs = ['pass', 'screen', ...(leaf.separable ? ['separate', 'fail'] : [])]
  return verbs.map((verb) => `${leaf.id}.${verb}`)
}

export const approves = ({ actions }: Pick<Edge, 'actions'>) =>
  actions.some((action) => action.type === 'conclude' && action.params.outcome === 'approved')

/** Without what settles an item that belongs in the case, no approval: the join waits for every branch. */
function findBypasses({ items }: Subject, explored: readonly Exploration[]): Finding[] {
  const bypassed = items.filter((leaf) => {
    const having = explored.filter(({ included }) => included.includes(leaf.id))
    // An item that no machine hears of is passed by, too.
    return (
      having.length === 0 ||
      having.some(({ slice, facts, silent }) =>
        explore(slice, facts, [...silent, ...settlingEvents(leaf)]).edges.some(approves),
      )
    )
  })
  return bypassed.map(({ id }) => ({ proof, path: id, found: 'approval is reached without this item' }))
}

/** In every case something has to be found in order: not all of it is consulted, or may fail, or be taken out. */
function findEmptyApprovals({ items, facts, included, bounds, given }: Subject): Finding[] {
  const deciding = items.filter((leaf) => leaf.kind === 'item' && !leaf.separable).map(({ id }) => id)
  const empty = valuations(facts, bounds, given).find(
    (one) => !included(one).some((id) => deciding.includes(id)),
  )
  const found = `approval needs no item to be in order when ${JSON.stringify(empty)}`
  return empty ? [{ proof, path: '', found }] : []
}

/** Every decision is reached through its items, and can be reached. */
export function findBypassedItems(subject: Subject, explored: readonly Exploration[]): Finding[] {
  const closed = explored.filter(({ graph }) => !graph.edges.some(approves))
  return [
    ...findBypasses(subject, explored),
    ...findEmptyApprovals(subject),
    ...closed.map(({ facts }) => ({
      proof,
      path: '',
      found: `approval cannot be reached when ${JSON.stringify(facts)}`,
    })),
  ]
}
