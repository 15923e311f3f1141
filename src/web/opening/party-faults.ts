import { findResidentIdFault, type IdentityFault, normaliseResidentId } from '../../case/resident-id.ts'
import { findSocialCreditCodeFault } from '../../case/social-credit-code.ts'
import { PHONE_PATTERN } from '../../process/phone-pattern.ts'
import type { PartyDraft } from './drafts.ts'

export type PartyFault = IdentityFault | 'missing' | 'phone'

/** As it goes to the service: what is typed in small letters or with spaces means the same. */
export const tidyId = (id: string): string => normaliseResidentId(id.replace(/\s/g, ''))

/** What is wrong with a party, by the rules that the service checks by. */
export function partyFaults({
  name,
  idType,
  id,
  phone,
}: PartyDraft): Partial<Record<'name' | 'id' | 'phone', PartyFault>> {
  const tidy = tidyId(id)
  const fault = (idType === 'uscc' ? findSocialCreditCodeFault(tidy) : findResidentIdFault(tidy))?.[0]
  const ofId = tidy === '' ? 'missing' : tidy.length === 18 ? fault : 'shape'
  return {
    ...(name.trim() === '' && { name: 'missing' as const }),
    ...(ofId && { id: ofId }),
    ...(phone.trim() !== '' && !new RegExp(PHONE_PATTERN).test(phone.trim()) && { phone: 'phone' as const }),
  }
}
