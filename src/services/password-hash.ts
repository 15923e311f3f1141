import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * argon2id by Node's own OpenSSL, off the main thread: some 50 ms and 19 MiB each, four at a time at most (libuv's
 * pool). The parameters are those that OWASP's Password Storage Cheat Sheet gives for 19 MiB; they stand with each
 * hash, so that they can be raised.
 */
const parameters = { memory: 19_456, passes: 2, parallelism: 1 } as const
const TAG_LENGTH = 32
const SALT_LENGTH = 16

const derive = promisify(argon2)

/** One password looks the same however its accents were typed. */
const bytesOf = (password: string) => Buffer.from(password.normalize('NFC'))

const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

interface Costs {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

const compute = (password: string, salt: Buffer, costs: Costs, length: number) =>
  derive('argon2id', {
    message: bytesOf(password),
    nonce: salt,
    tagLength: length,
    ...costs,
  } satisfies Argon2Parameters)

/** A password as the text that is kept of it, in the PHC string format: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_LENGTH)
  const { memory, passes, parallelism } = parameters
  const tag = await compute(password, salt, parameters, TAG_LENGTH)
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(tag)}`
}

const shape = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** What nobody's password is compared with, so that an unknown name takes as long as a known one. */
const nobody = { salt: Buffer.alloc(SALT_LENGTH), tag: Buffer.alloc(TAG_LENGTH) }

/** Whether this is the password; false, after as long a time, where none is kept. */
export async function verifyPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = shape.exec(kept ?? '') ?? []
  if (!salt || !tag) {
    await compute(password, nobody.salt, parameters, TAG_LENGTH)
    return false
  }
  const expected = Buffer.from(tag, 'base64')
  const costs = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const found = await compute(password, Buffer.from(salt, 'base64'), costs, expected.length)
  return timingSafeEqual(found, expected)
}
