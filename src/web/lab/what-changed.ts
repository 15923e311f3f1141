import canonicalize from 'canonicalize'
import { predecessors } from '../../process/reform/duty.ts'
import { leaves } from '../../process/tree.ts'
import type { LeafMark } from '../process/drawing.ts'
import type { ReadableProcess } from '../process/readable-process.ts'

type Drawn = Pick<ReadableProcess, 'tree' | 'limits'>
export type Marks = Readonly<Record<string, LeafMark>>

/** What stands on the drawing of an item; what was kept in the database has its keys in another order. */
const lookOf = (processes: readonly Drawn[], id: string) => {
  const leaf = processes.flatMap(({ tree }) => leaves(tree)).find((one) => one.id === id)
  const limits = processes.flatMap((process) =>
    process.limits.filter((limit) => (limit.item ?? limit.id) === id),
  )
  return canonicalize([leaf ?? null, limits])
}

/** What comes before an item, of what both sides have. */
const placeOf = ({ tree }: Drawn, id: string, both: ReadonlySet<string>): string =>
  JSON.stringify(
    predecessors(tree, id)
      .filter((one) => both.has(one))
      .toSorted(),
  )

/** What a reform makes of each item: marks for the drawings of before and of after. */
export function whatChanged(before: readonly Drawn[], after: Drawn): { before: Marks; after: Marks } {
  const idsOf = (processes: readonly Drawn[]) =>
    new Set(processes.flatMap(({ tree }) => leaves(tree).map(({ id }) => id)))
  const [then, now] = [idsOf(before), idsOf([after])]
  const both = then.intersection(now)
  const markOf = (id: string): LeafMark | undefined => {
    if (lookOf(before, id) !== lookOf([after], id)) return 'changed'
    const own = before.find(({ tree }) => leaves(tree).some((leaf) => leaf.id === id))
    // Of several earlier processes nothing says how they stood to each other.
    const stood = before.length === 1 && own ? placeOf(own, id, both) : undefined
    return stood !== undefined && stood !== placeOf(after, id, both) ? 'moved' : undefined
  }
  const stayed = [...both].flatMap((id) => {
    const mark = markOf(id)
    return mark ? [[id, mark] as const] : []
  })
  const gone = [...then.difference(now)].map((id) => [id, 'gone'] as const)
  const made = [...now.difference(then)].map((id) => [id, 'new'] as const)
  return { before: Object.fromEntries([...gone, ...stayed]), after: Object.fromEntries([...made, ...stayed]) }
}
