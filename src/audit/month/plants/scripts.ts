import { type Driven, drive, type Office, type Opening } from '../drive.ts'
import { clerkFor } from '../people.ts'

type More = Partial<Omit<Opening, 'process'>>

const begin =
  (process: string, facts: Opening['facts'] = {}) =>
  (office: Office, at: Temporal.Instant, more: More = {}): Driven =>
    drive(office, { process, facts, at, clerk: clerkFor(office.chance), ...more })

/** Four working hours from receipt to the certificates (一-1). */
export const setUp = begin('enterprise-setup-1545', { generalEnterprise: false })
/** Three working days from receipt, one item. */
export const change = begin('enterprise-change')
/** Seven calendar days from receipt; consultations, an item, the head's decision. */
export const permit = begin('construction-permit-merged', { tendered: true, basement: false })
/** The same where the project had no tender: award notice and contract may be asked for. */
export const untendered = begin('construction-permit-merged', { tendered: false, basement: false })
/** Twenty working days from acceptance. */
export const quarantine = begin('plant-quarantine-registration', { goods: 'plants' })
/** A promise by a day that is entered. */
export const promising = begin('tendering-certification-commitment', {
  matter: 'certificates',
  commits: true,
})
/** A power line along a road that is filed before the works begin (三-1). */
export function line(
  office: Office,
  at: Temporal.Instant,
  { length, worksStart, ...more }: More & { readonly length: number; readonly worksStart: string },
): Driven {
  const facts = {
    ...{ enterprise: true, lowVoltage: true, capacity: 100, length, threeZero: true },
    ...{ interestedParty: false, touches: ['other-road'], way: 'filing', worksStart },
  }
  return drive(office, { process: 'power-lv-exempt', facts, at, clerk: clerkFor(office.chance), ...more })
}

/** Checked by machine, done at once. */
export const automatic = begin('enterprise-auto-registration')

/** Minutes of working time between two acts: quick enough for every limit of days. */
export const brisk = (office: Office) => () => office.chance.whole(20, 120)
/** Quick enough for a limit of hours. */
export const quick = (office: Office) => () => office.chance.whole(4, 18)
