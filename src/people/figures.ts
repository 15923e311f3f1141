/**
 * The figures of accounts, passwords and sessions. GB/T 22239-2019 asks for complexity, for a change from time to
 * time, for an answer to failed sign-ins and for an end of idle sessions, but gives no figures; those marked
 * `assumed` are the county's to change, here and nowhere else.
 */
export interface Figure {
  readonly value: number
  readonly unit:
    | 'characters'
    | 'kinds'
    | 'days'
    | 'passwords'
    | 'failures'
    | 'minutes'
    | 'hours'
    | 'per-minute'
  readonly source: string
  readonly assumed: boolean
}

const county = (value: number, unit: Figure['unit'], why: string): Figure => ({
  value,
  unit,
  source: `county configuration; GB/T 22239-2019 gives no figure: ${why}`,
  assumed: true,
})

export const figures = {
  passwordLength: county(12, 'characters', 'at least so long'),
  passwordKinds: county(3, 'kinds', 'of small letters, capitals, digits and other characters'),
  /** Longer ones are refused rather than cut. */
  passwordMost: county(128, 'characters', 'at most so long'),
  passwordAge: county(90, 'days', 'then it has to be changed'),
  passwordHistory: county(5, 'passwords', 'so many of the last may not come again'),
  /** A forgotten slip of paper must not stay a key. */
  oneTimePasswordAge: county(7, 'days', 'a one-time password not used by then no longer opens'),
  failures: county(5, 'failures', 'so many in a row lock the name'),
  lock: county(15, 'minutes', 'how long the first lock lasts; each failure after it doubles the time'),
  longestLock: county(24 * 60, 'minutes', 'no lock lasts longer'),
  failuresForgotten: county(24, 'hours', 'after the last failure or lock the count begins anew'),
  idle: county(30, 'minutes', 'without a request a session ends'),
  absolute: county(12, 'hours', 'after sign-in a session ends in any case'),
  identityRequest: county(10, 'minutes', 'for signing in at the identity platform'),
  ticketsPerKiosk: county(30, 'per-minute', 'nobody takes numbers faster than one every two seconds'),
  signInsPerAddress: county(60, 'per-minute', 'a whole hall may come from one address'),
} as const satisfies Record<string, Figure>
