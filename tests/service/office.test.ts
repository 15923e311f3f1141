import { expect, test } from 'vitest'
import { routeRules } from '../../src/permission/table.ts'
import { startService } from './app.ts'
import { ask } from './requests.ts'
import { anAccount, signedIn } from './signed-in.ts'

const { app, at } = await startService()
const day = { from: '2021-08-24', to: '2021-08-27' }

test('whoever is signed in twice sees both sessions, and ends the one that was left open', async () => {
  const account = await anAccount(app)
  const [here, there] = [
    await app.sessions.open(account, 'password'),
    await app.sessions.open(account, 'password'),
  ]
  const headers = { cookie: `banjie-session=${here.token}` }
  const { sessions } = (await ask(app, 'GET', '/session/all', undefined, headers)).body
  expect(sessions).toHaveLength(2)
  const other = sessions.find(({ current }: { current: boolean }) => !current)
  expect(JSON.stringify(sessions)).not.toContain(there.session.hash)
  expect((await ask(app, 'POST', `/session/all/${other.id}/end`, undefined, headers)).status).toBe(200)
  expect(await app.sessions.find(there.token)).toBeUndefined()
  expect(await app.sessions.find(here.token)).toBeDefined()
  const another = await signedIn(app, { role: 'auditor', department: 'approval-bureau' })
  const foreign = await ask(app, 'POST', `/session/all/${sessions[0].id}/end`, undefined, {
    ...another.headers,
  })
  expect(foreign.status).toBe(404)
})

test('who stands in for whom is seen by the person and the head of the department until it is past', async () => {
  const tax = { department: 'tax-bureau' } as const
  const away = await signedIn(app, { role: 'department-reviewer', ...tax })
  const standIn = await signedIn(app, { role: 'department-reviewer', ...tax })
  const head = await signedIn(app, { role: 'department-head', ...tax })
  const body = { id: crypto.randomUUID(), appointment: away.appointment, standIn: standIn.account, ...day }
  expect((await ask(app, 'POST', '/substitutions', body, { ...away.headers })).status).toBe(201)
  const seenBy = async ({ headers }: { headers: object }) =>
    (await ask(app, 'GET', '/substitutions', undefined, { ...headers } as Record<string, string>)).body
      .substitutions
  expect(await seenBy(away)).toMatchObject([{ account: standIn.account, standsInFor: away.account, ...day }])
  expect(await seenBy(head)).toHaveLength(1)
  expect(await seenBy(standIn)).toEqual([])
  at('2021-08-28T09:00:00+08:00')
  const later = await app.sessions.open(away.account, 'password')
  expect(await seenBy({ headers: { cookie: `banjie-session=${later.token}` } })).toEqual([])
})

test('the table of who may do what is the one that decides, and of a process it names the departments', async () => {
  const { headers } = await signedIn(app, { role: 'security-admin', department: 'approval-bureau' })
  const table = (await ask(app, 'GET', '/permissions', undefined, { ...headers })).body
  const row = (of: typeof table, event: string) =>
    of.events.find((one: { event: string }) => one.event === event)
  expect(row(table, 'accept').may.map(({ role }: { role: string }) => role)).toEqual([
    'window-clerk',
    'chief-representative',
  ])
  expect(table.operations).toHaveLength(Object.keys(routeRules).length)
  const of1545 = (
    await ask(app, 'GET', '/permissions?process=enterprise-setup-1545', undefined, { ...headers })
  ).body
  const tax = of1545.events.find(
    ({ event, may }: { event: string; may: { departments: { id: string }[] }[] }) =>
      event.endsWith('.pass') && may[0]?.departments.some(({ id }) => id === 'tax-bureau'),
  )
  expect(tax.item.zh).toBeTruthy()
  expect(tax.may[0].departments).toHaveLength(1)
  expect(of1545.events.filter(({ event }: { event: string }) => event === 'take-over')).toHaveLength(3)
})

test('the report comes as tables, as Markdown and as a workbook, under a name with its day', async () => {
  const { body } = await ask(app, 'GET', '/plan/report')
  expect(body.tables.map(({ name }: { name: string }) => name)).toContain('条款 Clauses')
  const { headers } = await signedIn(app, { role: 'planner', department: 'approval-bureau' })
  const markdown = await app.inject({ url: '/plan/report.md', headers })
  expect(markdown.body).toContain(`as of ${body.asOf}`)
  expect(markdown.headers['content-disposition']).toContain(`${body.asOf}.md`)
  const workbook = await app.inject({ url: '/plan/report.xlsx', headers })
  expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test('the trail is taken away as CSV, with nothing that a spreadsheet would reckon or a person’s number in it', async () => {
  const entry = {
    outcome: 'ok',
    address: '127.0.0.1',
    actor: { id: 'wang.fang', role: null, department: null },
  }
  await app.auditTrail.record({
    ...entry,
    action: 'test',
    target: '=1+1',
    purpose: 'rang "370921190002280013" up',
  })
  const { headers } = await signedIn(app, { role: 'audit-admin', department: 'approval-bureau' })
  const { body } = await app.inject({ url: '/audit-trail.csv?action=test', headers })
  const [head, row, ...none] = body.trimEnd().split('\r\n')
  expect(head).toMatch(/^\uFEFFserial,at,account/)
  expect(none).toEqual([])
  expect(row).toContain(`"wang.fang"`)
  expect(row).toContain(`"'=1+1"`)
  expect(row).toContain('""370921********0013""')
})
