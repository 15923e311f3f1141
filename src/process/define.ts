import { factsRead } from './condition.ts'
import type { Process } from './definition.ts'
import { leaves } from './tree.ts'

const duplicate = (ids: readonly string[]) => ids.find((id, index) => ids.indexOf(id) !== index)

/** The first thing that contradicts itself in a definition, in words; undefined when nothing does. */
function contradiction(process: Process): string | undefined {
  const parts = leaves(process.tree)
  const facts = new Set(process.facts.map((declared) => declared.id))
  const items = new Set(parts.map((leaf) => leaf.id))
  const conditions = [...parts, ...process.limits, ...process.certificates].flatMap((owner) =>
    owner.when ? [{ id: owner.id, condition: owner.when }] : [],
  )
  const asked = process.materials.flatMap(({ id, mayAsk }) =>
    mayAsk === true ? [] : [{ id, condition: mayAsk }],
  )
  for (const { id, condition } of [...conditions, ...asked]) {
    const missing = factsRead(condition).find((read) => !facts.has(read))
    if (missing) return `${id} depends on the fact "${missing}", which is not declared under facts`
  }
  for (const list of [
    parts,
    process.limits,
    process.certificates,
    process.materials,
    process.facts,
    process.channels,
  ]) {
    const twice = duplicate(list.map(({ id }) => id))
    if (twice) return `the id "${twice}" stands twice`
  }
  const lost = process.limits.find((limit) => limit.item && !items.has(limit.item))
  if (lost) return `limit "${lost.id}" is of item "${lost.item}", which is not in the tree`
  const undated = process.clauses.find((clause) => !Object.hasOwn(process.effectiveFrom, clause))
  if (undated) return `clause ${undated} has no entry under effectiveFrom (null until the county enters it)`
  const badId = [...items].find((id) => !/^[a-z][a-z0-9-]*$/.test(id))
  return badId && `item id "${badId}" must be lower-case words joined by hyphens`
}

/**
 * Takes a definition as the county wrote it and returns it, checked for what the types cannot see.
 * @throws TypeError naming the process and what contradicts itself in it
 */
export function defineProcess(process: Process): Process {
  const found = contradiction(process)
  if (found) throw new TypeError(`process ${process.slug}@${process.version}: ${found}`)
  return process
}
