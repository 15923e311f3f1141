import type { Actor } from '../case/ledger.ts'
import { isSealed, type Parties } from '../case/party.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Client } from '../database/client.ts'
import { findCase } from '../database/queries/cases.ts'
import { eventsOf } from '../database/queries/ledger.ts'
import { routeRules } from '../permission/table.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import type { AuditEntry, AuditService } from './audit-service.ts'
import { getVersion } from './get-process.ts'

/** What can be unmasked. */
export const sealedFields = ['applicant.id', 'applicant.phone', 'agent.id', 'agent.phone'] as const
export type SealedField = (typeof sealedFields)[number]

/** The bureau whose comprehensive windows take in any process. */
const hall = 'approval-bureau'

/** Whether somebody handles cases of a process: by role, and by department unless it is the hall's own. */
export function handlesCases({ role, department }: Actor, { lead, responsible }: Process): boolean {
  if (!routeRules.unmask.some((one) => one === role)) return false
  return department === hall || [...lead, ...responsible].some(({ id }) => id === department)
}

export interface UnmaskServiceOptions {
  readonly database: Pick<Client, 'sql'>
  readonly catalogue: readonly Process[]
  readonly vault: Vault
  readonly auditTrail: Pick<AuditService, 'record'>
}

export interface Unmasking {
  readonly field: SealedField
  readonly purpose: string
}

/** Shows what is sealed, to whoever handles the case and says what for, and never unseen. */
export function unmaskService({ database: { sql }, catalogue, vault, auditTrail }: UnmaskServiceOptions) {
  return {
    /**
     * @param entry what the audit trail says of the request
     * @throws Problem `unknown-case`, `not-permitted`, `nothing-sealed`
     */
    async unmask(idOrNumber: string, { field, purpose }: Unmasking, by: Actor, entry: AuditEntry) {
      const found = await findCase(sql, idOrNumber)
      if (!found) throw new Problem('unknown-case', `there is no case ${idOrNumber}: look it up in the list`)
      const process = getVersion(catalogue, found.process, found.version)
      if (!handlesCases(by, process)) {
        throw new Problem(
          'not-permitted',
          `a ${by.role} of ${by.department} does not handle cases of ${process.zh}: ask somebody who does`,
        )
      }
      const [opening] = await eventsOf(sql, found.id, { upTo: 1 })
      const [role, member] = field.split('.') as [keyof Parties, 'id' | 'phone']
      const value = (opening?.payload as Parties | undefined)?.[role]?.[member]
      if (!opening || !isSealed(value)) {
        throw new Problem('nothing-sealed', `the case has no sealed ${field}: its history shows what it has`)
      }
      const full = vault.open(value.sealed, { of: opening.id, field })
      // Written before it is shown: what can't be recorded is not shown.
      await auditTrail.record({ ...entry, target: `${found.number} ${field}`, purpose })
      return { field, value: full }
    },
  }
}

export type UnmaskService = ReturnType<typeof unmaskService>
