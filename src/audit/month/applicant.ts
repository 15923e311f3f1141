import { findSocialCreditCodeError } from '../../case/social-credit-code.ts'

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** An invented company of the county; its code has a right check character and belongs to nobody. */
export function company(serial: number) {
  const stem = `91370921MA0S${serial.toString(10).padStart(5, '0')}`.slice(0, 17).replaceAll('S', '0')
  const check = [...letters].find((letter) => findSocialCreditCodeError(stem + letter) === undefined)
  return { name: `合成企业${serial}`, idType: 'uscc' as const, id: stem + check }
}
