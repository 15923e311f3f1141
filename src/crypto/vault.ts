import type { CryptoSuite } from './crypto-suite.ts'
import type { Keyring, NamedKey } from './keyring.ts'
import { smSuite } from './sm-suite.ts'

/** Where a sealed text belongs. It can't be opened as anything else. */
export interface Place {
  /** The event on the ledger, or whatever the text is part of: no two places have the same. */
  readonly of: string
  /** As `applicant.id`. */
  readonly field: string
}

/** What a text is for its index: two kinds never have the same index. */
export type IndexKind = 'id' | 'phone'

interface Opened {
  readonly id: string
  readonly seal: Buffer
  readonly nonce: Buffer
  readonly fingerprint: string
}

const associated = (key: string, { of, field }: Place) => Buffer.from(JSON.stringify([key, of, field]))

/**
 * Seals texts and opens them, and makes the index by which a sealed value is found.
 *
 * The nonce is the MAC of place and plain text under a key of its own. So the same act sent twice gives the same
 * sealed text, and two different texts or places have the same nonce as rarely as two random ones of 96 bits.
 */
export function vault(keyring: Keyring, suite: CryptoSuite = smSuite) {
  const prepare = ({ id, secret }: NamedKey): Opened => ({
    id,
    seal: suite.derive(secret, 'banjie seal', suite.keyBytes),
    nonce: suite.derive(secret, 'banjie nonce', 32),
    fingerprint: suite.derive(secret, 'banjie fingerprint', 16).toString('hex'),
  })
  const newest = prepare(keyring[0])
  const keys = new Map([newest, ...keyring.slice(1).map(prepare)].map((key) => [key.id, key]))
  const oldest = keyring.at(-1) as NamedKey
  const indexKey = suite.derive(oldest.secret, 'banjie index', 32)

  function keyNamed(id: string): Opened {
    const found = keys.get(id)
    if (found) return found
    throw new Error(`there is no key ${id}: give it after the newest one, in BANJIE_KEY or the key file`)
  }

  return {
    /** The key that seals now. */
    keyId: newest.id,
    /**
     * By name, what tells a key from another one of the same name without telling the key; and as `(last)` that of
     * the last one, which makes the index and so stays the last while there is anything to be found by it.
     */
    fingerprints: [
      ...[...keys.values()].map(({ id, fingerprint }) => ({ id, fingerprint })),
      { id: '(last)', fingerprint: prepare(oldest).fingerprint },
    ],

    /** As `sm1.KEY.…`: suite, key, and in base64url nonce, cipher and tag. */
    seal(plain: string, place: Place): string {
      const nonce = suite.mac(newest.nonce, JSON.stringify([place.of, place.field, plain]))
      const start = nonce.subarray(0, suite.nonceBytes)
      const { text, tag } = suite.seal(newest.seal, start, associated(newest.id, place), Buffer.from(plain))
      return `${suite.name}.${newest.id}.${Buffer.concat([start, text, tag]).toString('base64url')}`
    },

    /** @throws Error when it was sealed elsewhere or by a key that is not there, or has been changed */
    open(sealed: string, place: Place): string {
      const [name, id = '', body = ''] = sealed.split('.')
      if (name !== suite.name) throw new Error(`"${name}" is no suite that is known here`)
      const bytes = Buffer.from(body, 'base64url')
      const nonce = bytes.subarray(0, suite.nonceBytes)
      const text = bytes.subarray(suite.nonceBytes, -suite.tagBytes)
      const tag = bytes.subarray(-suite.tagBytes)
      return suite.open(keyNamed(id).seal, nonce, associated(id, place), { text, tag }).toString()
    },

    /** The content of a file, as the letters `sm1.KEY.` and the bytes of nonce, cipher and tag. */
    sealContent(plain: Buffer, place: Place): Buffer {
      const of = JSON.stringify([place.of, place.field, suite.digest(plain)])
      const nonce = suite.mac(newest.nonce, of).subarray(0, suite.nonceBytes)
      const { text, tag } = suite.seal(newest.seal, nonce, associated(newest.id, place), plain)
      return Buffer.concat([Buffer.from(`${suite.name}.${newest.id}.`), nonce, text, tag])
    },

    /** @throws Error as `open` */
    openContent(sealed: Buffer, place: Place): Buffer {
      const [head = '', name, id = ''] = /^(\w+)\.(\w+)\./.exec(sealed.toString('latin1', 0, 64)) ?? []
      if (name !== suite.name) throw new Error('the file is not sealed by a suite that is known here')
      const body = sealed.subarray(head.length)
      return suite.open(keyNamed(id).seal, body.subarray(0, suite.nonceBytes), associated(id, place), {
        text: body.subarray(suite.nonceBytes, -suite.tagBytes),
        tag: body.subarray(-suite.tagBytes),
      })
    },

    /** The keyed hash of a value: the same for the same value, and no way back without the key. In hex. */
    index: (kind: IndexKind, value: string): string =>
      suite
        .mac(indexKey, JSON.stringify([kind, value]))
        .subarray(0, 16)
        .toString('hex'),

    /** SM3, in hex. */
    digest: (content: Buffer | string): string => suite.digest(content),
  }
}

export type Vault = ReturnType<typeof vault>
