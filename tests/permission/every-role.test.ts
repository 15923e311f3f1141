import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { alphabetOf } from '../../src/case/alphabet.ts'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { mayDo } from '../../src/permission/may-do.ts'
import { type Role, roleIds } from '../../src/permission/roles.ts'
import { routeRules } from '../../src/permission/table.ts'
import { findEventKind } from '../../src/process/events.ts'
import { compile } from '../../src/process/machine.ts'
import { startService } from '../service/app.ts'
import { opened, permit, setup } from '../service/requests.ts'
import { sampleOf } from '../service/sample-of.ts'
import { type ServedOperation, servedOperations } from '../service/served-operations.ts'
import { anAccount, signedIn } from '../service/signed-in.ts'
import { cookieOf, personOf } from '../service/whoever.ts'

const { app, database } = await startService()
const here = await opened(app, permit())
const operations = servedOperations(app)

/** How far somebody has come in: with a role, half, or not at all. */
interface Caller {
  readonly as:
    | Role
    | 'nobody'
    | 'a kiosk'
    | 'second factor owed'
    | 'new password owed'
    | 'appointed to nothing'
  /** Undefined for nobody. */
  readonly account?: string
  /** What everything but the open operations says to them. */
  readonly held?: 'sign-in-needed' | 'second-factor-needed' | 'password-change-needed'
}

async function caller(role: Role): Promise<Caller> {
  // The bureau leads the permit: a role that may read or act is not refused for its department.
  const { account } = await signedIn(app, { role, department: 'approval-bureau' })
  return { as: role, account }
}

const administrator = await caller('audit-admin')
const fresh = await caller('auditor')
await updateAccount(database.db, fresh.account as string, { oneTime: true })
app.sessions.forgetAccount(fresh.account as string)

const callers: readonly Caller[] = [
  ...(await Promise.all(roleIds.map(caller))),
  { as: 'nobody', held: 'sign-in-needed' },
  { ...administrator, as: 'second factor owed', held: 'second-factor-needed' },
  { ...fresh, as: 'new password owed', held: 'password-change-needed' },
  { as: 'appointed to nothing', account: await anAccount(app) },
  { as: 'a kiosk', held: 'sign-in-needed' },
]

/** A cookie of their own: signed in wholly, or as far as they come. */
async function cookieFor({ as, account, held }: Caller): Promise<string> {
  if (as === 'a kiosk') {
    const { token } = await app.kiosks.open({ id: await anAccount(app), department: 'approval-bureau' })
    // The device's token is no session's either.
    return `banjie-kiosk=${token}; banjie-session=${token}`
  }
  if (account === undefined) return ''
  const { session, token } = await app.sessions.open(account, 'password')
  const isWhole = held === undefined && as !== 'appointed to nothing'
  const { token: whole } = isWhole ? await app.sessions.renew(session, { secondFactor: true }) : { token }
  return `banjie-session=${whole}`
}

/** Open operations that ask for a session themselves, however far it has come. */
const asksItself = ['readSession', 'changePassword', 'enrolSecondFactor', 'giveSecondFactor']
const bodies: Readonly<Record<string, object>> = {
  changePassword: { current: 'x', next: 'Another-horse-8-stable' },
  giveSecondFactor: { code: '000000' },
}

/** What the table says to a caller; undefined for those who may. */
function refusalBy(id: ServedOperation['id'], { as, held }: Caller): string | undefined {
  const rule = routeRules[id]
  if (rule === 'public') return held === 'sign-in-needed' && asksItself.includes(id) ? held : undefined
  if (rule === 'kiosk') return as === 'a kiosk' ? undefined : 'sign-in-needed'
  if (held) return held
  if (rule === 'signed-in') return undefined
  return (rule as readonly string[]).includes(as) ? undefined : 'not-permitted'
}

const refusals = ['sign-in-needed', 'second-factor-needed', 'password-change-needed', 'not-permitted']
const cookies = new Map<Caller, string>()
for (const one of callers) cookies.set(one, await cookieFor(one))
const trailed = async () =>
  (
    await database.sql<{ id: string }[]>`
      select request_id as id from audit_trail where outcome in ${database.sql(refusals)}`
  ).map(({ id }) => id)

/** Asks, and gives the code of the refusal, if it is one by the table; an inbox that is followed is left at once. */
async function attempt(
  { id, method, template }: Pick<ServedOperation, 'id' | 'method' | 'template'>,
  cookie: string,
  body: object = bodies[id] ?? {},
) {
  const answer = await app.inject({
    method,
    url: template.replace('{case}', here.id).replace(/\{[^}]+\}/g, 'x'),
    headers: { cookie },
    ...(method === 'POST' && { payload: body }),
    payloadAsStream: true,
  })
  const request = String(answer.headers['x-request-id'])
  if (answer.statusCode < 400) {
    answer.stream().destroy()
    return { request, code: undefined, refused: undefined }
  }
  const { code } = JSON.parse((await answer.stream().toArray()).join('')) as { code: string }
  return { request, code, refused: refusals.includes(code) ? code : undefined }
}

/** The trail grows by the refused attempts, each once, and by no other. */
async function expectTrailed(before: readonly string[], refused: readonly string[]) {
  await expect
    .poll(async () => (await trailed()).length, { interval: 20 })
    .toBeGreaterThanOrEqual(before.length + refused.length)
  expect((await trailed()).slice().sort()).toEqual([...before, ...refused].sort())
}

describe('every operation with every role, with half a session and with none', () => {
  let [allowed, total] = [0, 0]
  // Whoever signs out, or leaves the device to visitors, has no session for what comes after it.
  const last = ['openKiosk', 'signOut']
  const inOrder = operations.toSorted((a, b) => last.indexOf(a.id) - last.indexOf(b.id))

  test('the table names them all', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(routeRules).sort())
  })

  test.each(inOrder)('$id', async (operation) => {
    const before = await trailed()
    const refused: string[] = []
    const attempts = callers.map(async (one) => ({
      one,
      found: await attempt(operation, cookies.get(one) as string),
    }))
    for (const { one, found } of await Promise.all(attempts)) {
      expect(found.refused, `${operation.id} as ${one.as}: ${found.code}`).toBe(refusalBy(operation.id, one))
      if (found.refused === undefined) allowed += 1
      else refused.push(found.request)
      total += 1
    }
    await expectTrailed(before, refused)
  })

  test('counted', () => {
    console.log(
      `operation × caller over HTTP: ${allowed} allowed, ${total - allowed} refused and in the audit trail ` +
        `(${operations.length} operations, ${callers.length} callers)`,
    )
    expect(total).toBe(operations.length * callers.length)
    expect(allowed).toBeGreaterThan(500)
    expect(total - allowed).toBeGreaterThan(700)
  })
})

describe('every event of a case with every role, over HTTP as the table says', () => {
  const sampled = [
    { body: permit(), departments: ['approval-bureau', 'housing-construction', 'transport'] },
    { body: setup(), departments: ['approval-bureau', 'tax-bureau', 'transport'] },
  ]
  let [allowed, refused] = [0, 0]

  test.each(sampled)('$body.process', async ({ body, departments }) => {
    const { id } = await opened(app, { ...body, id: crypto.randomUUID() })
    const process = catalogue.find(({ slug }) => slug === body.process)
    if (!process) throw new Error(`no process ${body.process}`)
    const kinds = [...alphabetOf(compile(process)).keys()].flatMap((type) => {
      const kind = findEventKind(type)
      return kind?.from === 'person' ? [{ type, payload: sampleOf(kind.payload) }] : []
    })
    const before = await trailed()
    const requests: string[] = []
    for (const role of roleIds) {
      for (const department of departments) {
        const person = personOf({ role, department })
        const cookie = await cookieOf(app, person)
        const sendEvent = { id: 'sendEvent', method: 'POST', template: `/cases/${id}/events` } as const
        const attempts = kinds.map(async ({ type, payload }) => {
          // A revision that is still to come: nothing happens, and who may is asked first.
          const body = { id: crypto.randomUUID(), type, revision: 999, payload }
          return { type, found: await attempt(sendEvent, cookie, body) }
        })
        for (const { type, found } of await Promise.all(attempts)) {
          const may = mayDo({ id: person.account, role, department }, type, process)
          const expected = may ? 'case-changed' : 'not-permitted'
          expect(found.code, `${type} as ${role} of ${department}`).toBe(expected)
          if (may) allowed += 1
          else {
            refused += 1
            requests.push(found.request)
          }
        }
      }
    }
    await expectTrailed(before, requests)
  })

  test('counted', () => {
    console.log(`event × role × department over HTTP: ${allowed} allowed, ${refused} refused`)
    expect(allowed).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(1000)
  })
})
