import type { Process } from '../definition.ts'
import { leaves } from '../tree.ts'

const duplicate = (ids: readonly string[]) => ids.find((id, index) => ids.indexOf(id) !== index)

/** Names that the compiled machine gives to states of its own beside the items. */
const reserved = /^(done|choosing|(sequence|parallel|choice)-\d+)$/

/** Ids that stand twice, that lead nowhere, or that the machine could not carry. */
export function findIdFault(process: Process): string | undefined {
  const parts = leaves(process.tree)
  const items = new Set(parts.map(({ id }) => id))
  const { limits, certificates, materials, facts, channels } = process
  const papers = [...materials, ...(process.held ?? [])]
  for (const list of [parts, limits, certificates, papers, facts, channels]) {
    const twice = duplicate(list.map(({ id }) => id))
    if (twice) return `the id "${twice}" stands twice`
  }
  const badId = [...items].find((id) => !/^[a-z][a-z0-9-]*$/.test(id))
  if (badId !== undefined) return `item id "${badId}" must be lower-case words joined by hyphens`
  const taken = [...items].find((id) => reserved.test(id))
  if (taken) return `item id "${taken}" is the name of a state of every composition`
  const badFact = facts.find(({ id }) => !/^[a-z][a-zA-Z0-9]*$/.test(id))
  if (badFact) return `fact id "${badFact.id}" must be letters and digits, beginning with a small letter`
  const lost = [...limits.map((limit) => ({ what: 'limit', ...limit })), ...certificatesOf(process)].find(
    ({ item }) => item !== undefined && !items.has(item),
  )
  if (lost) return `${lost.what} "${lost.id}" is of item "${lost.item}", which is not in the tree`
  const { abolishedBy } = process
  if (abolishedBy !== undefined && !process.clauses.includes(abolishedBy)) {
    return `it is abolished by ${abolishedBy}, which is none of its clauses`
  }
  const undated = process.clauses.find((clause) => !Object.hasOwn(process.effectiveFrom, clause))
  return undated && `clause ${undated} has no entry under effectiveFrom (null until the county enters it)`
}

const certificatesOf = ({ certificates }: Process) =>
  certificates.map((certificate) => ({ what: 'certificate', ...certificate }))
