import { testsOf } from '../../process/condition.ts'
import { leaves, type Tree } from '../../process/tree.ts'
import type { ReadableProcess } from '../process/readable-process.ts'
import type { Named } from '../words/use-words.ts'

function branchesOf(
  tree: Tree,
): readonly { readonly facts: readonly string[]; readonly parts: readonly Named[] }[] {
  if ('id' in tree)
    return tree.when ? [{ facts: testsOf(tree.when).map(({ fact }) => fact), parts: [tree] }] : []
  if (tree.kind !== 'choice') return tree.parts.flatMap(branchesOf)
  return tree.branches.flatMap(({ when, part }) => [
    { facts: when ? testsOf(when).map(({ fact }) => fact) : [], parts: leaves(part) },
    ...branchesOf(part),
  ])
}

/** What a fact is asked for: the items, materials and limits that depend on it. */
export function whatFactDecides({ tree, materials, limits }: ReadableProcess, id: string): Named[] {
  const ofTree = branchesOf(tree).flatMap(({ facts, parts }) => (facts.includes(id) ? parts : []))
  const asked = materials.filter(
    ({ mayAsk }) => mayAsk !== true && testsOf(mayAsk).some(({ fact }) => fact === id),
  )
  const timed = limits.filter(
    ({ when, before }) => before === id || (when && testsOf(when).some(({ fact }) => fact === id)),
  )
  const all = [...ofTree, ...asked, ...timed]
  return all.filter(({ zh }, i) => all.findIndex((one) => one.zh === zh) === i)
}
