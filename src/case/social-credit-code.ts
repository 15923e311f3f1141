const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * What is wrong with a unified social credit code (GB 32100-2015: 18 characters without I O S V Z, weights
 * 3^(i-1) mod 31); undefined for a valid one. Positions 9 to 17 are an organisation code with its own check
 * digit (GB 11714, mod 11), which older codes do not always keep, so it is not demanded here.
 */
export function findSocialCreditCodeError(code: string): string | undefined {
  if (!/^[0-9A-Z]{18}$/.test(code)) return 'it needs 18 digits and capital letters'
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    const value = alphabet.indexOf(character)
    if (value < 0) return `the letter ${character} is never used in such a code`
    sum += value * weight
    weight = (weight * 3) % 31
  }
  const expected = alphabet.charAt((31 - (sum % 31)) % 31)
  return code.endsWith(expected)
    ? undefined
    : `the last character must be ${expected} if the others are right`
}

/** Whether positions 9 to 17 keep the organisation code's own check (GB 11714-1997). */
export function hasOrganisationCheck(code: string): boolean {
  const body = [...code.slice(8, 16)]
  const sum = body.reduce(
    (total, character, i) => total + parseInt(character, 36) * (organisationWeights[i] ?? 0),
    0,
  )
  const check = 11 - (sum % 11)
  return code[16] === (check === 10 ? 'X' : check === 11 ? '0' : String(check))
}
