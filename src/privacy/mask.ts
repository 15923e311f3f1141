/** An identity number as it may be seen: first 6 and last 4 (the practice of halls, which keep these in sight). */
export const maskId = (id: string): string =>
  id.length > 10 ? `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}` : '*'.repeat(id.length)

/** A phone number as it may be seen: first 3 and last 4. */
export const maskPhone = (phone: string): string =>
  phone.length > 7
    ? `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`
    : '*'.repeat(phone.length)
