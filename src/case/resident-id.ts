const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** The number as it is written: a small x becomes a capital one (GB 11643-1999). */
export const normaliseResidentId = (id: string): string => id.toUpperCase()

/** Of an identity number; `letter`: one that is never used; `check`: the last character does not fit the others. */
export type IdentityFault = 'shape' | 'birth' | 'letter' | 'check'

/**
 * What is wrong with a resident identity number (GB 11643-1999: 17 digits with a real date of birth, check by
 * ISO 7064 mod 11-2), told as a fault and in words; undefined for a valid one. Expects a normalised number.
 */
export function findResidentIdFault(id: string): readonly [IdentityFault, string] | undefined {
  if (!/^\d{17}[\dX]$/.test(id)) return ['shape', 'it needs 17 digits and a last digit or X']
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  try {
    Temporal.PlainDate.from(birth, { overflow: 'reject' })
  } catch {
    return ['birth', 'its date of birth does not exist']
  }
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  const expected = checks.charAt(sum % 11)
  return id.endsWith(expected)
    ? undefined
    : ['check', `the last character must be ${expected} if the others are right`]
}

/** The fault in words alone. */
export const findResidentIdError = (id: string): string | undefined => findResidentIdFault(id)?.[1]
