import type { Process } from '../definition.ts'
import { ReformError } from '../reform/reform-error.ts'
import { isLeaf, leaves, type Tree } from '../tree.ts'
import { leafOf } from './change-leaf.ts'

export type Composition = Extract<Tree, { readonly parts: readonly Tree[] }>

/** Parts of one composition that stand beside or after one another. */
export interface Neighbours {
  readonly of: Composition
  readonly from: number
  /** Past the last of them. */
  readonly to: number
}

const holdsLeaf = (tree: Tree, id: string) => leaves(tree).some((leaf) => leaf.id === id)

/** The smallest part of the tree that has all of them. */
function around(tree: Tree, ids: readonly string[]): Tree {
  if (isLeaf(tree)) return tree
  const parts = tree.kind === 'choice' ? tree.branches.map(({ part }) => part) : tree.parts
  const within = parts.find((part) => ids.every((id) => holdsLeaf(part, id)))
  return within ? around(within, ids) : tree
}

/**
 * The parts of one composition in which the named leaves stand.
 * @param whole each part must be a named leaf itself, rather than hold one
 * @throws ReformError when there are fewer than two, or others stand between them
 */
export function neighboursOf({ tree }: Process, ids: readonly string[], whole: boolean): Neighbours {
  for (const id of ids) leafOf(tree, id)
  const named = ids.join(', ')
  const refuse = (zh: string, en: string): never => {
    throw new ReformError({
      found: { zh: `“${ids.join('、')}”：${zh}`, en: `${named}: ${en}` },
      needed: {
        zh: '同一顺序或同一并行中彼此相邻的至少两个部分',
        en: 'two or more parts of one sequence or one parallel, with nothing between them',
      },
      remedy: {
        zh: '改正所列事项，或先移动其间的部分',
        en: 'correct the list, or deal with what is between first',
      },
    })
  }
  if (new Set(ids).size < 2) refuse('少于两个', 'fewer than two of them')
  const of = around(tree, ids)
  if (isLeaf(of) || of.kind === 'choice') {
    return refuse('分属选择的不同分支', 'they are branches of a choice, of which a case takes one')
  }
  const places = of.parts.flatMap((part, place) => (ids.some((id) => holdsLeaf(part, id)) ? [place] : []))
  const [from = 0] = places
  const to = (places.at(-1) ?? 0) + 1
  if (of.kind === 'sequence' && to - from > places.length) {
    const between = of.parts
      .slice(from, to)
      .filter((_, i) => !places.includes(from + i))
      .flatMap(leaves)
    refuse(
      `其间有${between.map(({ zh }) => zh).join('、')}`,
      `${between.map(({ id }) => id).join(', ')} stands between them`,
    )
  }
  const composed = places.map((place) => of.parts[place]).find((part) => part && !isLeaf(part))
  if (whole && composed) {
    refuse(
      `${leaves(composed)
        .map(({ zh }) => zh)
        .join('、')}是组合的一部分`,
      `${leaves(composed)
        .map(({ id }) => id)
        .join(', ')} are a ${composed.kind} of their own`,
    )
  }
  return { of, from, to }
}

/** The tree with one composition replaced. */
export function replacePart(tree: Tree, old: Tree, by: Tree): Tree {
  if (tree === old) return by
  if (isLeaf(tree)) return tree
  if (tree.kind === 'choice') {
    return {
      ...tree,
      branches: tree.branches.map((branch) => ({ ...branch, part: replacePart(branch.part, old, by) })),
    }
  }
  return { ...tree, parts: tree.parts.map((part) => replacePart(part, old, by)) }
}

/** A composition of these parts; of one part, that part. */
export function composed(kind: Composition['kind'], parts: readonly Tree[]): Tree {
  const [first, ...more] = parts
  return first && more.length === 0 ? first : { kind, parts }
}
