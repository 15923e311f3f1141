import {
  type CipherGCMTypes,
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  hkdfSync,
} from 'node:crypto'
import type { CryptoSuite } from './crypto-suite.ts'

// Node's types list the AES ones only.
const cipher = 'sm4-gcm' as string as CipherGCMTypes
const tagBytes = 16

/** 国密: SM4 in GCM (GB/T 32907, GB/T 36624), SM3 (GB/T 32905), HMAC and HKDF on SM3, by Node's own OpenSSL. */
export const smSuite: CryptoSuite = {
  name: 'sm1',
  keyBytes: 16,
  nonceBytes: 12,
  tagBytes,
  seal(key, nonce, associated, plain) {
    const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes })
    sealing.setAAD(associated)
    const text = Buffer.concat([sealing.update(plain), sealing.final()])
    return { text, tag: sealing.getAuthTag() }
  },
  open(key, nonce, associated, { text, tag }) {
    const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
    opening.setAAD(associated)
    opening.setAuthTag(tag)
    return Buffer.concat([opening.update(text), opening.final()])
  },
  digest: (content) => hash('sm3', content),
  mac: (key, content) => createHmac('sm3', key).update(content).digest(),
  derive: (secret, purpose, bytes) => Buffer.from(hkdfSync('sm3', secret, '', purpose, bytes)),
}
