import { findResidentIdError } from '../case/resident-id.ts'
import { maskId, maskPhone } from './mask.ts'

/**
 * Eighteen characters with the province and the birth date of a resident number, and nothing of a longer number or
 * word beside them: a company's code begins with 9 or has letters, a file number mostly has no such date.
 */
const residentIds = /(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx](?![0-9A-Za-z])/g

/** A mobile number, also with its country code, and with the spaces or hyphens of 3-4-4. */
const mobiles = /(?<![0-9A-Za-z])(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])/g

/** As it would be read: full-width digits are digits, and what can't be seen is not there. */
const plain = (text: string) => text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')

/**
 * What in a text is somebody's number and may stand only where it is sealed; undefined when nothing is. Eighteen
 * digits with a wrong check digit are a file number and pass.
 */
export function findPersonalData(text: string): 'resident id' | 'phone number' | undefined {
  const read = plain(text)
  // Most texts have no four digits in a row.
  if (!/\d{4}/.test(read)) return undefined
  const ids = read.match(residentIds) ?? []
  if (ids.some((id) => findResidentIdError(id.toUpperCase()) === undefined)) return 'resident id'
  return read.search(mobiles) >= 0 ? 'phone number' : undefined
}

/** A text without anybody's number, for logs and answers; a number with a mistyped digit is masked as well. */
export const maskText = (text: string): string =>
  text.replace(residentIds, maskId).replace(mobiles, maskPhone)

/** An address as it may be logged: decoded first, since a number right behind an encoded letter looks like part of it. */
export function maskAddress(address: string): string {
  try {
    return maskText(decodeURI(address))
  } catch {
    return maskText(address)
  }
}
