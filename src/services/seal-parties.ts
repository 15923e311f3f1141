import { checkedParty } from '../case/opening.ts'
import type { Parties, Party, SealedValue } from '../case/party.ts'
import type { IndexKind, Vault } from '../crypto/vault.ts'
import { maskId, maskPhone } from '../privacy/mask.ts'
import type { Open } from './act.ts'

/** A phone number as its index knows it, with or without a hyphen after the area code. */
export const phoneDigits = (phone: string): string => phone.replaceAll('-', '')

/**
 * Checks who an opening is for, and seals what belongs to persons for this event: from here on nothing has it in full.
 * @throws Problem `invalid-identity`
 */
export function sealParties(vault: Vault, act: Open): Open {
  const { applicant, agent } = act.event.payload as unknown as Parties
  const seal = (kind: IndexKind, field: string, value: Party['phone']): SealedValue | undefined =>
    typeof value === 'string'
      ? {
          sealed: vault.seal(value, { of: act.event.id, field }),
          masked: kind === 'id' ? maskId(value) : maskPhone(value),
          index: vault.index(kind, kind === 'phone' ? phoneDigits(value) : value),
        }
      : value
  const sealed = (role: keyof Parties, party: Party): Party => {
    const checked = checkedParty(party)
    const id = checked.idType === 'uscc' ? checked.id : seal('id', `${role}.id`, checked.id)
    const phone = seal('phone', `${role}.phone`, checked.phone)
    return { ...checked, ...(id !== undefined && { id }), ...(phone && { phone }) }
  }
  const payload = {
    ...act.event.payload,
    applicant: sealed('applicant', applicant),
    ...(agent && { agent: sealed('agent', agent) }),
  }
  return { ...act, event: { ...act.event, payload } }
}
