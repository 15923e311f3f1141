import type { Name } from '../process/definition.ts'
import { figures } from './figures.ts'

export interface PasswordOwner {
  /** The sign-in name. */
  readonly id: string
  readonly name: string
  readonly staffNumber: string
}

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

/** Texts of the owner that a password may not contain; too short ones would forbid too much. */
const ownTexts = ({ id, name, staffNumber }: PasswordOwner) =>
  [id, ...id.split(/[.-]/), name, staffNumber]
    .map((text) => text.toLowerCase())
    .filter((text) => [...text].length >= (/^\p{Script=Han}+$/u.test(text) ? 2 : 4))

/**
 * What is wrong with a password by its looks alone; undefined when nothing is. Whether it is a common one or was
 * used before is asked elsewhere, as both take longer.
 */
export function findPasswordFault(password: string, owner: PasswordOwner): Name | undefined {
  const length = [...password].length
  const { passwordLength: least, passwordMost: most, passwordKinds } = figures
  if (length < least.value) {
    return {
      zh: `密码至少${least.value}个字符`,
      en: `it has ${length} characters: give at least ${least.value}`,
    }
  }
  if (length > most.value) {
    return {
      zh: `密码至多${most.value}个字符`,
      en: `it has ${length} characters: give at most ${most.value}`,
    }
  }
  if (/\p{Cc}/u.test(password)) {
    return { zh: '密码不得含控制字符', en: 'it has control characters: leave them out' }
  }
  const found = kinds.filter((kind) => kind.test(password)).length
  if (found < passwordKinds.value) {
    return {
      zh: `密码须含大写字母、小写字母、数字、其他字符中的${passwordKinds.value}类`,
      en: `it has ${found} kinds of characters: give ${passwordKinds.value} of small letters, capitals, digits and others`,
    }
  }
  const lower = password.toLowerCase()
  if (ownTexts(owner).some((text) => lower.includes(text))) {
    return {
      zh: '密码不得含本人姓名、登录名或工号',
      en: 'it contains your name, sign-in name or staff number',
    }
  }
  return undefined
}

/** Whether a password set at `setAt` has to be changed. */
export const isTooOld = (setAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, setAt.add({ hours: 24 * figures.passwordAge.value })) >= 0

/** Whether a one-time password given at `setAt` no longer opens. */
export const isLapsed = (setAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, setAt.add({ hours: 24 * figures.oneTimePasswordAge.value })) >= 0
