import { catalogue } from '../../machines/catalogue.ts'
import type { Client } from '../../src/database/client.ts'
import { rolesThatMay } from '../../src/permission/may-do.ts'
import { SESSION_COOKIE } from '../../src/plugins/session.ts'
import { syntheticSessions } from '../../src/services/synthetic-session.ts'

/** For each type of event of a process the cookie of somebody who may do it, by this machine's own clock. */
export async function cookiesFor(
  database: Pick<Client, 'sql' | 'db'>,
  slug: string,
  types: readonly string[],
): Promise<Record<string, string>> {
  const process = catalogue.find((one) => one.slug === slug)
  if (!process) throw new Error(`there is no process ${slug}`)
  const signIn = syntheticSessions({ database, now: () => Temporal.Now.instant() })
  const byPerson = new Map<string, string>()
  const cookies: Record<string, string> = {}
  for (const type of types) {
    const [found] = rolesThatMay(process, type).filter(({ departments }) => departments.length > 0)
    const department = found?.departments[0]
    if (!found || department === undefined) throw new Error(`nobody may do ${type}`)
    const id = `${found.role}.${department}`
    const token = byPerson.get(id) ?? (await signIn({ id, role: found.role, department }))
    byPerson.set(id, token)
    cookies[type] = `${SESSION_COOKIE}=${token}`
  }
  return cookies
}
