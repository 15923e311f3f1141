import { type Keyring, makeKey } from '../../src/crypto/keyring.ts'

/** The keys of a test file: all its services share them. */
export const keyring: Keyring = [makeKey()]
