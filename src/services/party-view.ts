import { isSealed, type Party } from '../case/party.ts'

/** The applicant or the agent as it may be seen: what belongs to a person is masked. */
export const partyView = ({ name, idType, id, phone }: Party) => ({
  name,
  idType,
  id: isSealed(id) ? id.masked : id,
  phone: isSealed(phone) ? phone.masked : null,
})
