import type { Case } from '../../src/case/case.ts'
import type { Facts } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { type AnyLeaf, leavesFor } from '../../src/process/tree.ts'
import { hall, shown } from '../case/hall.ts'

/** How a leaf ends when all goes well; a waiting period ends by itself. */
const ending = {
  item: 'pass',
  consult: 'reply',
  step: 'done',
  commitment: 'promise',
  wait: 'elapsed',
} as const

const morning = '2026-03-03T09:00'

/** Ends one leaf of a case when its turn has come: by its event, or by waiting for it to end. */
function endLeaf(at: ReturnType<typeof hall>, process: Process, current: Case, leaf: AnyLeaf): Case {
  const now = shown(current.lastAt) ?? morning
  if (leaf.kind === 'wait') {
    const due = current.clocks.find(({ limit, stoppedAt }) =>
      process.limits.some(({ id, item }) => !stoppedAt && id === limit && item === leaf.id),
    )?.due
    return at.wait(current, shown(due?.until) ?? now)
  }
  const entered = process.limits.some(({ id, amount }) => id === leaf.id && amount === null)
  const payload =
    leaf.kind === 'commitment' ? { document: '承 1', ...(entered && { until: '2026-12-31' }) } : {}
  return at.act(current, now, `${leaf.id}.${ending[leaf.kind]}`, payload)
}

/** The case when all its leaves are done in plan order and nothing is yet delivered. */
export function driveToDelivery(process: Process, facts: Facts): Case {
  const at = hall([process])
  const accepted = at.act(at.open(process.slug, morning, facts).case, morning, 'accept')
  const done = leavesFor(process.tree, facts).reduce(
    (current, leaf) => endLeaf(at, process, current, leaf),
    accepted,
  )
  const now = shown(done.lastAt) ?? morning
  const decided = process.decidedBy === 'head' ? at.act(done, now, 'approve') : done
  if (process.certificates.length === 0) return decided
  const certificates = process.certificates.map(({ id }) => ({ certificate: id, number: '证 1' }))
  return at.act(decided, now, 'issue', { certificates })
}

/** From receipt to closing, all going well: what was promised is kept after delivery. */
export function driveToClosing(process: Process, facts: Facts): Case {
  const at = hall([process])
  const before = driveToDelivery(process, facts)
  const now = shown(before.lastAt) ?? morning
  const delivered = at.act(before, now, 'deliver')
  return Object.keys(delivered.context.owed).reduce(
    (current, owed) => at.act(current, now, `${owed}.fulfil`, { proof: '核查记录 1' }),
    delivered,
  )
}
