import fp from 'fastify-plugin'
import type { Keyring } from '../crypto/keyring.ts'
import { type Vault, vault } from '../crypto/vault.ts'

/** What seals personal data, as `app.vault`. */
declare module 'fastify' {
  interface FastifyInstance {
    vault: Vault
  }
}

export default fp<{ keyring: Keyring }>(
  async (app, { keyring }) => {
    app.decorate('vault', vault(keyring))
  },
  { name: 'sealing' },
)
