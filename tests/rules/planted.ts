import { catalogue } from '../../machines/catalogue.ts'
import { rules } from '../../machines/rules.ts'
import type { Process } from '../../src/process/definition.ts'
import { findBreaches } from '../../src/process/rules/find-breaches.ts'
import { type AnyLeaf, mapLeaves, type Tree } from '../../src/process/tree.ts'

/** The newest definition of a process. */
export function definitionOf(slug: string): Process {
  const found = catalogue.findLast((process) => process.slug === slug)
  if (!found) throw new Error(`no process ${slug}`)
  return found
}

/** What the rules find in a definition, of one rule. */
export const breachesOf = (rule: string, process: Process): string[] =>
  findBreaches(rules, process, catalogue).flatMap((breach) => (breach.rule === rule ? [breach.finding] : []))

/** A definition with some fields changed: it is judged, not run. */
export const changed = (slug: string, change: Partial<Process>): Process => ({
  ...definitionOf(slug),
  ...change,
})

/** A definition without some of its fields. */
export function without(slug: string, ...fields: (keyof Process)[]): Process {
  const kept = Object.entries(definitionOf(slug)).filter(
    ([field]) => !fields.includes(field as keyof Process),
  )
  return Object.fromEntries(kept) as unknown as Process
}

/** A definition with one leaf changed, or taken out. */
export function withLeaf(slug: string, id: string, change: (leaf: AnyLeaf) => AnyLeaf | undefined): Process {
  const process = definitionOf(slug)
  const tree: Tree | undefined = mapLeaves(process.tree, (leaf) => (leaf.id === id ? change(leaf) : leaf))
  return { ...process, tree: tree ?? process.tree }
}

/** A definition with one more leaf at its end. */
export function withMore(slug: string, leaf: AnyLeaf): Process {
  const process = definitionOf(slug)
  return { ...process, tree: { kind: 'sequence', parts: [process.tree, leaf] } }
}
