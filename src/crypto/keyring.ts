import { randomBytes } from 'node:crypto'

/** A secret of 256 bits and the name under which sealed texts speak of it. */
export interface NamedKey {
  readonly id: string
  readonly secret: Buffer
}

/**
 * The county's keys, newest first: the first one seals, each opens what it has sealed, and the last one makes the
 * index by which sealed values are found. So a new key goes in front, and the last one stays.
 */
export type Keyring = readonly [NamedKey, ...NamedKey[]]

const form = 'NAME:SECRET, with a name of small letters and digits and a secret of 64 hex digits'

/** @param where for messages: the variable or the file that it was found in */
function parseKey(text: string, where: string): NamedKey {
  const [, id, secret] = /^([a-z0-9]{1,20}):([0-9a-fA-F]{64})$/.exec(text) ?? []
  // What was found is not shown: it may be most of a key.
  if (!id || !secret) throw new Error(`${where} has a key that can't be read; it takes ${form}`)
  return { id, secret: Buffer.from(secret, 'hex') }
}

/** Keys as they are written in a variable or a file: separated by commas or ends of lines, the newest first. */
export function parseKeyring(text: string, where: string): Keyring {
  const [first, ...others] = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((each) => parseKey(each, where))
  if (!first) throw new Error(`${where} has no key; it takes ${form}`)
  const names = [first, ...others].map(({ id }) => id)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`${where} has two keys of the name ${twice}: each needs a name of its own`)
  return [first, ...others]
}

export const writeKey = ({ id, secret }: NamedKey): string => `${id}:${secret.toString('hex')}`

/** A new key, with a name that no other one has. */
export const makeKey = (): NamedKey => ({
  id: `k${randomBytes(4).toString('hex')}`,
  secret: randomBytes(32),
})
