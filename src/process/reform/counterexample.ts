import type { Facts } from '../condition.ts'
import type { Name, Process } from '../definition.ts'
import { findEventKind } from '../events.ts'
import { leaves, leavesFor } from '../tree.ts'
import type { Counterexample } from './certificate.ts'
import { type Comparison, walkingOrder } from './comparison.ts'
import { predecessors } from './duty.ts'
import { type Search, shortestPath } from './shortest-path.ts'

interface Asked {
  readonly goal: Search['goal']
  /** The item that the goal is about; the join when absent. */
  readonly about?: string
  readonly without?: readonly string[]
  readonly shows: Name
}

/** An event in words: `消防验收：审查通过 Fire acceptance: In order`. */
export function inWords({ tree }: Pick<Process, 'tree'>, event: string): Name & { event: string } {
  const kind = findEventKind(event)
  const leaf = leaves(tree).find(({ id }) => event.startsWith(`${id}.`))
  const { zh = event, en = event } = kind ?? {}
  return leaf ? { event, zh: `${leaf.zh}：${zh}`, en: `${leaf.en}: ${en}` } : { event, zh, en }
}

/** The case with the fewest items: the one whose way is shortest. */
export const plainest = ({ result }: Comparison, cases: readonly Facts[]): Facts | undefined =>
  [...cases].sort((a, b) => leavesFor(result.tree, a).length - leavesFor(result.tree, b).length)[0]

/** The shortest way to a goal in a case with these facts; undefined when there is none. */
export function counterexample(
  comparison: Comparison,
  facts: Facts,
  asked: Asked,
): Counterexample | undefined {
  const { goal, about, without = [], shows } = asked
  const { subject, result, given } = comparison
  const first = about === undefined ? [] : [about, ...predecessors(result.tree, about)]
  const blocked = without.map((event) => event.slice(0, event.lastIndexOf('.')))
  const order = walkingOrder(comparison, first, blocked)
  const all = { ...given?.result, ...facts }
  const silent = subject.never?.(all) ?? []
  const events = shortestPath(subject.config, all, { without: [...without, ...silent], order, goal })
  return events && { facts: all, events: events.map((event) => inWords(result, event)), shows }
}
