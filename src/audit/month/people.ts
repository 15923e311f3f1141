import type { Actor } from '../../case/ledger.ts'
import type { Process } from '../../process/definition.ts'
import { leadsOf } from '../../process/parts.ts'
import { leaves } from '../../process/tree.ts'
import type { Chance } from './chance.ts'
import type { Doing } from './drive.ts'

/** Twenty clerks, each at a window of their own. */
const clerks: readonly Actor[] = Array.from({ length: 20 }, (_, index) => ({
  id: `month.clerk.${index + 1}`,
  role: 'window-clerk',
  department: 'approval-bureau',
  window: `${'ABD'[index % 3]}${String(1 + Math.floor(index / 3)).padStart(2, '0')}`,
  channel: 'window',
}))

export const clerkFor = (chance: Chance): Actor => chance.pick(clerks)

/** Somebody at a window whom the ordinary month doesn't know: what a plant does stays with them. */
export const clerkNamed = (name: string, window: string): Actor => ({
  id: `month.clerk.${name}`,
  role: 'window-clerk',
  department: 'approval-bureau',
  window,
  channel: 'window',
})

export const reviewerOf = (department: string, name: string | number): Actor => ({
  id: `month.reviewer.${department}.${name}`,
  role: 'department-reviewer',
  department,
})

export const headOf = (process: Process): Actor => {
  const department = leadsOf(process)[0]?.id ?? 'approval-bureau'
  return { id: `month.head.${department}`, role: 'department-head', department }
}

const atWindow = new Set([
  'open',
  'accept',
  'request-correction',
  'submit-correction',
  'issue',
  'deliver',
  'charge',
  'withdraw',
  'escalate',
  'promise',
])

/** Who usually does it: the clerk of the case, a reviewer of the item's department, the head of the lead. */
export function whoDoes({ process, type, clerk, reviewer }: Doing): Actor {
  const dot = type.lastIndexOf('.')
  const [item, verb] = [type.slice(0, Math.max(0, dot)), type.slice(dot + 1)]
  if (atWindow.has(verb)) return clerk
  if (verb === 'breach') return headOf(process)
  const leaf = leaves(process.tree).find(({ id }) => id === item)
  return leaf ? reviewerOf(leaf.department.id, reviewer) : headOf(process)
}
