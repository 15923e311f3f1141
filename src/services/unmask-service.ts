import type { CaseEngine } from '../case/engine.ts'
import { isSealed, type Parties } from '../case/party.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Client } from '../database/client.ts'
import { eventsOf } from '../database/queries/ledger.ts'
import type { Acting } from '../permission/may-do.ts'
import { Problem } from '../problem.ts'
import type { AuditEntry, AuditService } from './audit-service.ts'
import { readableCase } from './readable-case.ts'

/** What can be unmasked. */
export const sealedFields = ['applicant.id', 'applicant.phone', 'agent.id', 'agent.phone'] as const
export type SealedField = (typeof sealedFields)[number]

export interface UnmaskServiceOptions {
  readonly database: Pick<Client, 'sql'>
  readonly processOf: CaseEngine['processOf']
  readonly vault: Vault
  readonly auditTrail: Pick<AuditService, 'record'>
}

export interface Unmasking {
  readonly field: SealedField
  readonly purpose: string
}

/** Shows what is sealed, to whoever handles the case and says what for, and never unseen. */
export function unmaskService({ database: { sql }, processOf, vault, auditTrail }: UnmaskServiceOptions) {
  return {
    /**
     * @param entry what the audit trail says of the request
     * @throws Problem `unknown-case`, `not-permitted`, `nothing-sealed`
     */
    async unmask(idOrNumber: string, { field, purpose }: Unmasking, by: Acting, entry: AuditEntry) {
      const found = await readableCase(sql, processOf, idOrNumber, by)
      const [opening] = await eventsOf(sql, found.id, { upTo: 1 })
      const [role, member] = field.split('.') as [keyof Parties, 'id' | 'phone']
      const value = (opening?.payload as Parties | undefined)?.[role]?.[member]
      if (!opening || !isSealed(value)) {
        throw new Problem('nothing-sealed', {
          zh: `该办件没有加密信息${field}：请查看办件记录`,
          en: `the case has no sealed ${field}: its history shows what it has`,
        })
      }
      const full = vault.open(value.sealed, { of: opening.id, field })
      // Written before it is shown: what can't be recorded is not shown.
      await auditTrail.record({ ...entry, target: `${found.number} ${field}`, purpose })
      return { field, value: full }
    },
  }
}

export type UnmaskService = ReturnType<typeof unmaskService>
