/**
 * What an entry of a register is found under: the same for whatever reads the same. NFKC makes full and half width
 * one, as in （人防） and (人防); spaces and characters that nobody sees say nothing.
 */
export const registerKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]+/gu, '')
    .normalize('NFKC')
