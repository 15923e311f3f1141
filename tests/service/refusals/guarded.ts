import { readFileSync } from 'node:fs'
import { updateAccount } from '../../../src/database/queries/accounts.ts'
import { roleIds } from '../../../src/permission/roles.ts'
import { routeRules } from '../../../src/permission/table.ts'
import { ask } from '../requests.ts'
import { anAccount, signedIn } from '../signed-in.ts'
import type { Refusal, Situation } from './situation.ts'
import { outOfOrder } from './situation.ts'

interface Operation {
  readonly operation: string
  readonly method: 'GET' | 'POST'
  /** With something in the place of each parameter: who may ask is settled before what is asked for. */
  readonly url: string
}

const { paths } = JSON.parse(
  readFileSync(new URL('../../../openapi/banjie.json', import.meta.url), 'utf8'),
) as {
  paths: Record<string, Record<string, { operationId: string }>>
}

export const operations: readonly Operation[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId }]) => ({
    operation: operationId,
    method: method.toUpperCase() as Operation['method'],
    url: path.replace(/\{[^}]+\}/g, 'x'),
  })),
)

const ruleOf = ({ operation }: Operation) => routeRules[operation as keyof typeof routeRules]
const rolesOf = (one: Operation): readonly string[] => {
  const rule = ruleOf(one)
  return typeof rule === 'string' ? roleIds : rule
}
const bearing = (token: string) => ({ cookie: `banjie-session=${token}` })

/** Those whose role the table does not name, and who have none. */
function byRole(one: Operation): Refusal[] {
  const { operation, method, url } = one
  const body = method === 'POST' ? {} : undefined
  const role = roleIds.find((each) => !rolesOf(one).includes(each)) ?? 'system-admin'
  return [
    [
      operation,
      'not-permitted',
      `as ${role}`,
      async ({ app }) => {
        const { headers } = await signedIn(app, { role, department: 'approval-bureau' })
        return ask(app, method, url, body, { ...headers })
      },
    ],
    [
      operation,
      'not-permitted',
      'appointed to nothing',
      async ({ app }) => {
        const { token } = await app.sessions.open(await anAccount(app), 'password')
        return ask(app, method, url, body, bearing(token))
      },
    ],
  ]
}

/** Before anything else: who asks without a session, with half of one, or in a role that the table does not name. */
const refusalsOf = (one: Operation): Refusal[] => {
  const { operation, method, url } = one
  const body = method === 'POST' ? {} : undefined
  const halfSignedIn = async (
    { app, database }: Situation,
    change: object,
    role: 'auditor' | 'system-admin',
  ) => {
    const { account } = await signedIn(app, { role, department: 'approval-bureau' })
    if (Object.keys(change).length > 0) await updateAccount(database.db, account, change)
    app.sessions.forgetAccount(account)
    const { token } = await app.sessions.open(account, 'password')
    return ask(app, method, url, body, bearing(token))
  }
  return [
    [
      operation,
      'sign-in-needed',
      'without a session',
      ({ app }) => ask(app, method, url, body, { cookie: '' }),
    ],
    [
      operation,
      'second-factor-needed',
      'an administrator by password alone',
      (all) => halfSignedIn(all, {}, 'system-admin'),
    ],
    [
      operation,
      'password-change-needed',
      'a one-time password',
      (all) => halfSignedIn(all, { oneTime: true }, 'auditor'),
    ],
    ...outOfOrder(operation, (app) => ask(app, method, url, body, bearing('one-that-nobody-has'))),
    ...(typeof ruleOf(one) === 'string' ? [] : byRole(one)),
  ]
}

/** What every operation refuses that is not for everybody. */
export const guarded: readonly Refusal[] = operations
  // A device asks for no session: what it is refused for stands in kiosk.ts.
  .filter((one) => ruleOf(one) !== 'public' && ruleOf(one) !== 'kiosk')
  .flatMap(refusalsOf)
