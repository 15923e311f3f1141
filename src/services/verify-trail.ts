import type { LedgerFault } from '../audit/proof/ledger-fault.ts'
import { trailInOrder } from '../database/queries/audit-trail.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { trailWalk } from './audit-chain.ts'

/** Walks the chain of the access trail, a page at a time: where a row does not follow the one before it, and how many there are. */
export async function verifyTrail(
  tx: Queryable,
  onFault: (fault: LedgerFault) => void,
): Promise<{ readonly rows: number }> {
  const walk = trailWalk()
  let rows = 0
  for await (const page of trailInOrder(tx)) {
    for (const row of page) {
      rows += 1
      const wrong = walk.next(row)
      if (wrong) onFault(faultOf(wrong))
    }
  }
  return { rows }
}

const faultOf = ({
  serial,
  found,
  expected,
}: {
  serial: number
  found: string
  expected: string
}): LedgerFault => ({
  ...{ kind: 'trail', case: null, from: serial, to: serial, anchor: null, found, expected },
})
