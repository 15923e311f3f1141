import type { IdentityFault } from './resident-id.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * What is wrong with a unified social credit code (GB 32100-2015: 18 characters without I O S V Z, weights
 * 3^(i-1) mod 31); undefined for a valid one. Positions 9 to 17 are an organisation code with its own check
 * digit (GB 11714, mod 11), which older codes do not always keep, so it is not demanded here. A fault, and its words.
 */
export function findSocialCreditCodeFault(code: string): readonly [IdentityFault, string] | undefined {
  if (!/^[0-9A-Z]{18}$/.test(code)) return ['shape', 'it needs 18 digits and capital letters']
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    const value = alphabet.indexOf(character)
    if (value < 0) return ['letter', `the letter ${character} is never used in such a code`]
    sum += value * weight
    weight = (weight * 3) % 31
  }
  const expected = alphabet.charAt((31 - (sum % 31)) % 31)
  return code.endsWith(expected)
    ? undefined
    : ['check', `the last character must be ${expected} if the others are right`]
}

/** The fault in words alone. */
export const findSocialCreditCodeError = (code: string): string | undefined =>
  findSocialCreditCodeFault(code)?.[1]
