/** Small letters and digits in parts joined by a point or a hyphen, as `wang.fang`; 2 to 40 characters. */
export const SIGN_IN_NAME = '^(?=.{2,40}$)[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$'

/** A sign-in name as it was typed, as accounts are found: capitals and blanks around it don't matter. */
export const signInName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()
