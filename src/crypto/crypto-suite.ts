/** A cipher with its tag: what is needed to open it again, besides key, nonce and associated data. */
export interface Sealed {
  readonly text: Buffer
  readonly tag: Buffer
}

/**
 * The algorithms that everything secret stands on. The county's are the SM suite (`smSuite`); another one is another
 * object of this shape, and nothing else changes.
 */
export interface CryptoSuite {
  /** Stands before whatever was sealed, so that an older suite's texts are known. */
  readonly name: string
  /** Bytes of a key of the cipher, of a nonce and of a tag. */
  readonly keyBytes: number
  readonly nonceBytes: number
  readonly tagBytes: number
  /** Authenticated encryption; `associated` is bound to the text without being in it. */
  seal(key: Buffer, nonce: Buffer, associated: Buffer, plain: Buffer): Sealed
  /** @throws Error when key, nonce, associated data, text or tag do not belong together */
  open(key: Buffer, nonce: Buffer, associated: Buffer, sealed: Sealed): Buffer
  /** In hex. */
  digest(content: Buffer | string): string
  mac(key: Buffer, content: string): Buffer
  /** A key for one purpose, from a secret that serves many. */
  derive(secret: Buffer, purpose: string, bytes: number): Buffer
}
