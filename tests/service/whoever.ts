import { setTimeout as delay } from 'node:timers/promises'
import type { App } from '../../src/app.ts'
import { insertAppointment } from '../../src/database/queries/appointments.ts'
import { findCase } from '../../src/database/queries/cases.ts'
import { rolesThatMay } from '../../src/permission/may-do.ts'
import { roleIds } from '../../src/permission/roles.ts'
import { routeRules } from '../../src/permission/table.ts'
import { SESSION_COOKIE } from '../../src/plugins/session.ts'
import type { As } from './signed-in.ts'
import { anAccount } from './signed-in.ts'

/** Somebody of a test: a role in a department. */
export type Person = As & { readonly account: string }

interface Kept {
  /** Many who ask at once as one person wait for one sign-in. */
  readonly cookie: Promise<string>
  readonly at: Temporal.Instant
}

/** Sessions by app and account: a test that moves its clock signs in anew before the session is idle too long. */
const sessions = new WeakMap<App, Map<string, Kept>>()
const idle = { minutes: 25 }

/** Signs a person in who has been appointed for ever; the account is made once, whichever node is asked. */
async function signIn(app: App, { account, ...as }: Person): Promise<string> {
  const { sql } = app.database
  const [known] = await sql<{ id: string }[]>`select id from appointments where account = ${account}`
  const appointment = known?.id ?? crypto.randomUUID()
  if (!known) {
    await anAccount(app, { account, staffNumber: account })
    await insertAppointment(sql, {
      id: appointment,
      account,
      ...as,
      from: Temporal.PlainDate.from('2000-01-01'),
      to: null,
      by: 'test',
      recordedAt: app.clock.now(),
    })
  }
  const { session } = await app.sessions.open(account, 'password')
  const { token } = await app.sessions.renew(session, { secondFactor: true, appointment })
  return `${SESSION_COOKIE}=${token}`
}

/** The cookie of a person; of nobody where the service can't sign anybody in. */
export async function cookieOf(app: App, person: Person): Promise<string> {
  const own = sessions.get(app) ?? new Map<string, Kept>()
  sessions.set(app, own)
  const now = app.clock.now()
  const kept = own.get(person.account)
  const fresh = kept && Math.abs(kept.at.until(now).total('minutes')) < idle.minutes
  if (fresh && (await isThere(app, kept))) return kept.cookie
  const cookie = signIn(app, person)
  own.set(person.account, { cookie, at: now })
  return cookie.catch(() => {
    own.delete(person.account)
    return `${SESSION_COOKIE}=nobody`
  })
}

/** Whether a session can still be used: a test that sets its clock forth and back may have let it end. */
async function isThere(app: App, { cookie }: Kept): Promise<boolean> {
  const token = await cookie.then((one) => one.slice(SESSION_COOKIE.length + 1)).catch(() => undefined)
  if (token === undefined) return false
  const found = app.sessions.find(token).then((session) => session !== undefined)
  // A database that is away says nothing about it.
  return Promise.race([found.catch(() => true), delay(1000, true)])
}

/** The person of a role in a department. */
export const personOf = ({ role, department }: Pick<As, 'role' | 'department'>): Person => ({
  account: `${role}.${department}`,
  role,
  department,
})

/** Whoever the table says may let an event happen to a case, `before` all others; undefined where it is not there or nobody may. */
export async function whoeverMay(
  app: App,
  idOrNumber: string,
  type: string,
  before: Person,
): Promise<Person | undefined> {
  const found = await findCase(app.database.sql, idOrNumber).catch(() => undefined)
  if (!found) return undefined
  const all = rolesThatMay(app.engine.processOf(found), type, found.handling).flatMap(
    ({ role, departments }) => departments.map((department) => ({ role, department })),
  )
  if (all.some(({ role, department }) => role === before.role && department === before.department))
    return before
  const [first] = all
  return first && personOf(first)
}

/** The operation at an address, by the service's own document. */
function operationAt(app: App, method: string, url: string): string | undefined {
  const { paths } = app.swagger() as unknown as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const [path = ''] = url.split('?')
  const found = Object.entries(paths).find(([template, methods]) => {
    const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')
    return method.toLowerCase() in methods && new RegExp(`^${pattern}$`).test(path)
  })
  return found?.[1][method.toLowerCase()]?.operationId
}

/**
 * Whoever the table lets use what stands at an address, before all a clerk at the comprehensive window; nobody where
 * everybody may.
 */
export function whoeverUses(app: App, method: string, url: string, clerk: Person): Person | undefined {
  const rule = routeRules[operationAt(app, method, url) as keyof typeof routeRules] ?? 'public'
  if (rule === 'public') return undefined
  if (typeof rule === 'string' || (rule as readonly string[]).includes(clerk.role)) return clerk
  const role = roleIds.find((one) => (rule as readonly string[]).includes(one)) ?? clerk.role
  return personOf({
    role,
    department: role === 'leading-group-office' ? 'reform-group-office' : 'approval-bureau',
  })
}
