import { buildApp } from '../app.ts'
import { makeKey } from '../crypto/keyring.ts'

/** Where the document is kept, for those who write clients. */
export const OPENAPI_FILE = new URL('../../openapi/banjie.json', import.meta.url)

/** The OpenAPI document of the service as text, made from its routes without a database or a clock. */
export async function openapiDocument(): Promise<string> {
  const none = () => {
    throw new Error('the document is made without a database')
  }
  const database = { sql: none, db: none } as unknown as Parameters<typeof buildApp>[0]['database']
  const app = await buildApp({ database, keyring: [makeKey()], sweepEveryMs: 0 })
  await app.ready()
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  return text
}
