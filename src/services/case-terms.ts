import { isSealed, type Parties } from '../case/party.ts'
import type { CaseTerm } from '../database/queries/ledger-rows.ts'

/** What a new case is found by. What belongs to persons is found by its index. */
export function termsOf(number: string, { applicant, agent }: Parties): CaseTerm[] {
  const terms = new Map<string, CaseTerm>()
  const add = (kind: CaseTerm['kind'], term: string) => terms.set(`${kind} ${term}`, { kind, term })
  add('number', number)
  for (const { name, idType, id, phone } of agent ? [applicant, agent] : [applicant]) {
    add('name', name)
    if (isSealed(id)) add('id', id.index)
    else if (idType === 'uscc') add('id', id)
    if (isSealed(phone)) add('phone', phone.index)
  }
  return [...terms.values()]
}
