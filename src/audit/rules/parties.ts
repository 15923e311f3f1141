import type { Party } from '../../case/party.ts'
import type { BriefCase } from './audited-case.ts'

const textOf = (value: Party['phone']): string =>
  value === undefined ? '' : typeof value === 'object' ? value.index : value

const partyOf = ({ events }: Pick<BriefCase, 'events'>, who: 'applicant' | 'agent'): Party | undefined =>
  events[0]?.payload[who] as Party | undefined

/** Tells applicants apart without saying who they are: a company's code, or the keyed index of a person's number. */
export const partyKey = (of: Pick<BriefCase, 'events'>): string => textOf(partyOf(of, 'applicant')?.id)

/** Whoever handed in: the agent where there is one. */
export const handedInBy = (of: Pick<BriefCase, 'events'>): string =>
  textOf(partyOf(of, 'agent')?.id) || partyKey(of)

/** The phone that an application gave, as its keyed index; empty where it gave none. */
export const phoneKey = (of: Pick<BriefCase, 'events'>): string =>
  textOf(partyOf(of, 'applicant')?.phone) || textOf(partyOf(of, 'agent')?.phone)
