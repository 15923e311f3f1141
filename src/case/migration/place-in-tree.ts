import type { StateValue } from 'xstate'
import { nameOf } from '../../process/compile-tree.ts'
import { type Facts, holds } from '../../process/condition.ts'
import type { Name } from '../../process/definition.ts'
import { type AnyLeaf, isLeaf, leaves, sequence, type Tree } from '../../process/tree.ts'
import type { LeafStanding } from './leaf-standing.ts'

/** The place of a case in one part of a tree. */
interface Placed {
  readonly value: StateValue
  /** Something in it has begun, or is over. */
  readonly begun: boolean
  readonly done: boolean
}

type Standings = ReadonlyMap<string, LeafStanding>

/** The states in which the review waits for a leaf no more. */
const isFinal = (leaf: AnyLeaf, state: LeafStanding['state']) =>
  state === 'passed' ||
  (leaf.kind === 'item' && leaf.separable === true && (state === 'failed' || state === 'separate'))

const fresh = (leaf: AnyLeaf, facts: Facts): Placed => {
  const belongs = !leaf.when || holds(leaf.when, facts)
  return { value: belongs ? 'reviewing' : 'excluded', begun: false, done: !belongs }
}

/** Why a leaf of the target can't be where the case has it; undefined when it can. */
function whyNotThere(leaf: AnyLeaf, standing: LeafStanding): Name | undefined {
  const { leaf: was, state, isOver } = standing
  if (!isOver && was.kind !== leaf.kind) {
    return {
      zh: `“${was.zh}”正在办理，新版本中它的办理方式已不同`,
      en: `it is inside "${was.en}", which the target handles in another way`,
    }
  }
  if (isFinal(leaf, state) !== isOver) {
    return {
      zh: `“${was.zh}”在本件中已转出单独办理，新版本不允许转出`,
      en: `"${was.en}" was taken out of the case, which the target does not allow`,
    }
  }
  return undefined
}

/**
 * Where a case belongs in a tree, by how far each leaf is: the ids of leaves say what is the same, not the places of
 * compositions, which are nobody's act. What has not begun and stands beside what has, begins with the move.
 * @param problems takes in why there is no such place
 */
function place(tree: Tree, facts: Facts, standings: Standings, problems: Name[]): Placed {
  if (isLeaf(tree)) {
    const standing = standings.get(tree.id)
    const { state } = standing ?? {}
    if (!standing || state === undefined) return fresh(tree, facts)
    const why = whyNotThere(tree, standing)
    if (why) problems.push(why)
    return { value: state, begun: true, done: standing.isOver }
  }
  if (tree.kind === 'choice') {
    const chosen = tree.branches.findIndex(({ when }) => !when || holds(when, facts))
    const branch = tree.branches[chosen]
    const elsewhere = tree.branches.filter((one) => one !== branch).flatMap(({ part }) => leaves(part))
    const open = elsewhere.find(({ id }) => {
      const standing = standings.get(id)
      return standing?.state !== undefined && !standing.isOver
    })
    if (open) {
      problems.push({
        zh: `“${open.zh}”正在办理，按本件情形新版本不再办理它`,
        en: `it is inside "${open.en}", which does not belong in such a case of the target`,
      })
    }
    if (!branch) return { value: 'choosing', begun: false, done: false }
    const own = place(branch.part, facts, standings, problems)
    return { ...own, value: own.done ? 'done' : { [nameOf(branch.part, chosen)]: own.value } }
  }
  const parts = tree.parts.map((part, index) => ({
    name: nameOf(part, index),
    part,
    ...place(part, facts, standings, problems),
  }))
  const begun = parts.some((one) => one.begun)
  const done = parts.every((one) => one.done)
  if (tree.kind === 'parallel')
    return { value: Object.fromEntries(parts.map(({ name, value }) => [name, value])), begun, done }
  const now = parts.findIndex((one) => !one.done)
  const current = parts[now]
  if (!current) return { value: 'done', begun, done }
  const later = parts.slice(now + 1).find((one) => one.begun)
  if (later) {
    const standing = ({ id }: AnyLeaf) => standings.get(id)
    const open = leaves(current.part).filter((leaf) => !standing(leaf)?.isOver)
    const ahead = leaves(later.part).filter((leaf) => standing(leaf)?.state !== undefined)
    problems.push({
      zh: `新版本办完“${open.map(({ zh }) => zh).join('、')}”才办“${ahead.map(({ zh }) => zh).join('、')}”，本件后者已开始而前者未办完`,
      en: `the target does "${ahead.map(({ en }) => en).join(', ')}" after "${open.map(({ en }) => en).join(', ')}", and in this case it has begun while that is not over`,
    })
  }
  return { value: { [current.name]: current.value }, begun, done }
}

/** Where a case belongs in the review of a tree, and whether the review is over there; or why it has no place. */
export function placeInReview(
  tree: Tree,
  facts: Facts,
  standings: Standings,
): { readonly value: StateValue; readonly done: boolean; readonly problems: readonly Name[] } {
  const problems: Name[] = []
  const known = new Set(leaves(tree).map(({ id }) => id))
  for (const { leaf, state, isOver } of standings.values()) {
    if (state === undefined || isOver || known.has(leaf.id)) continue
    problems.push({
      zh: `“${leaf.zh}”正在办理，新版本中没有它`,
      en: `it is inside "${leaf.en}", which the target does not have`,
    })
  }
  // As the shared life composes it in.
  const { value, done } = place(tree.kind === 'parallel' ? tree : sequence(tree), facts, standings, problems)
  return { value, done, problems }
}
