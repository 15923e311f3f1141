import { expect, test } from 'vitest'
import { listRows } from '../../src/database/queries/audit-trail.ts'
import { findBrokenRow } from '../../src/services/audit-chain.ts'
import { startService } from './app.ts'
import { ask, clerk, get, opened, send } from './requests.ts'

const { app, database, node } = await startService()
const other = await node()
const trail = async (query = '') => (await get(app, `/audit-trail?${query}`)).body

test('reading a case and its history is in it: who, as what, from where, what, and with what outcome', async () => {
  const { id } = await opened(app)
  const answer = await get(app, `/cases/${id}`)
  await get(app, `/cases/${id}/events`)
  await expect.poll(async () => (await trail(`target=${id}`)).rows.length).toBe(2)
  expect((await trail(`target=${id}`)).rows).toMatchObject([
    { action: 'readHistory', outcome: 'ok' },
    {
      action: 'readCase',
      outcome: 'ok',
      account: 'clerk-7',
      role: 'window-clerk',
      department: 'approval-bureau',
      address: '127.0.0.1',
      requestId: answer.headers['x-request-id'],
      at: '2021-08-23T01:00:00Z',
    },
  ])
})

test('acts on cases stand on the ledger; here only those that are refused', async () => {
  const { id } = await opened(app)
  await send(app, id, 1, 'accept')
  await send(app, id, 1, 'accept')
  await expect
    .poll(async () => (await trail(`target=${id}`)).rows)
    .toMatchObject([{ action: 'sendEvent', outcome: 'case-changed', account: 'clerk-7' }])
})

test('signing in is in it, with the name that was tried and never the password', async () => {
  await ask(app, 'POST', '/session', { name: 'nobody.here', password: 'a wrong password' })
  await expect
    .poll(async () => (await trail('action=signIn')).rows)
    .toMatchObject([{ target: 'nobody.here', outcome: 'sign-in-failed' }])
  expect(JSON.stringify(await trail())).not.toContain('a wrong password')
})

test('whoever may not read it is in it', async () => {
  expect((await ask(app, 'GET', '/audit-trail', undefined, clerk)).body.code).toBe('not-permitted')
  await expect
    .poll(async () => (await trail('action=readAuditTrail&outcome=not-permitted')).rows)
    .toMatchObject([{ account: 'clerk-7' }])
})

test('nobody can change it or take from it', async () => {
  for (const statement of [
    "update audit_trail set outcome = 'ok'",
    'delete from audit_trail',
    'truncate audit_trail',
  ])
    await expect(database.sql.unsafe(statement)).rejects.toThrow(/append-only|permission denied/)
})

test('rows are a chain without a gap, whichever node writes them; a changed or a missing one shows', async () => {
  const { id } = await opened(app)
  await Promise.all(Array.from({ length: 100 }, (_, i) => get(i % 2 ? app : other, `/cases/${id}`)))
  await expect.poll(async () => (await trail(`target=${id}&limit=200`)).rows.length).toBe(100)
  const rows = (await listRows(database.db, { limit: 10_000 })).reverse()
  expect(findBrokenRow(rows)).toBeUndefined()
  expect(findBrokenRow(rows.map((row) => (row.serial === 7 ? { ...row, account: 'other' } : row)))).toBe(7)
  expect(findBrokenRow(rows.filter(({ serial }) => serial !== 7))).toBe(7)
})

test('it is read page by page, and by time', async () => {
  const first = await trail('limit=3')
  const second = await trail(`limit=3&before=${first.next}`)
  expect(second.rows[0].serial).toBe(first.rows[2].serial - 1)
  expect((await trail('from=2021-08-23T01:00:01Z')).rows).toEqual([])
  expect((await trail('until=2021-08-23T01:00:00Z')).rows).toEqual([])
})
