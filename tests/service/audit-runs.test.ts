import { expect, test } from 'vitest'
import { run } from '../cli/run.ts'
import { startService } from './app.ts'
import { ask, opened, setup } from './requests.ts'
import { personOf } from './whoever.ts'

const service = await startService()
const { app, database, at } = service
const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })
const read = async (path: string) => (await ask(app, 'GET', path, undefined, auditor)).body

/** A node looks whether the day has its run, as it does each minute. */
async function looks(time: string) {
  at(time)
  return app.cards.daily()
}
const ended = (id: string) =>
  expect.poll(async () => (await read(`/jobs/${id}`)).job.state, { timeout: 10_000 }).toBe('done')

test('the rules look once a day by themselves, whichever node is first, and not while a node begins', async () => {
  expect(await looks('2021-08-23T09:00:00+08:00')).toBeUndefined()
  await opened(app, setup({ facts: { generalEnterprise: false } }))
  at('2021-08-23T15:30:00+08:00')
  await app.sweep()

  const second = await service.node()
  const id = await looks('2021-08-24T01:00:00+08:00')
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  await ended(id as string)
  expect(await looks('2021-08-24T01:02:00+08:00')).toBeUndefined()
  expect(await second.cards.daily()).toBeUndefined()
  at('2021-08-24T02:00:00+08:00')
  expect(await second.cards.daily()).toBeUndefined()

  const { runs } = await read('/audit/runs')
  expect(runs).toMatchObject([
    { id, by: { role: 'system' }, cases: 1, from: '2021-06-30T16:00:00Z', to: '2021-08-23T16:00:00Z' },
  ])
  expect(runs[0].cards).toBeGreaterThan(0)
  const cards = (await read(`/audit/cards?run=${id}`)).cards
  expect(cards).toHaveLength(runs[0].cards)
  expect((await read(`/audit/findings?run=${id}`)).total).toBe(runs[0].fresh)
})

test('the next day has a run of its own, which finds nothing twice', async () => {
  const id = (await looks('2021-08-25T00:10:00+08:00')) as string
  await ended(id)
  const { runs } = await read('/audit/runs?limit=1')
  expect(runs[0].id).toBe(id)
  expect((await read(`/audit/cards?run=${id}`)).cards).toHaveLength(runs[0].cards)
  const twice = await database.sql`
    select key from audit_findings group by key, severity having count(*) > 1`
  expect(twice).toHaveLength(0)
})

test('so can whoever works on the service’s machine, of any days', async () => {
  const env = { DATABASE_URL: database.url }
  const { code, stdout } = await run(
    ['audit', 'run', '--from', '2021-08-23', '--until', '2021-08-23', '--json'],
    { env },
  )
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    cases: 1,
    from: '2021-08-22T16:00:00Z',
    to: '2021-08-23T16:00:00Z',
  })
  const wrong = await run(['audit', 'run', '--from', '2021-09-31'], { env })
  expect(wrong.code).not.toBe(0)
  expect(wrong.stderr).toContain('2021-09-31')
})

test('what the county has confirmed is listed, by its name', async () => {
  const office = personOf({ role: 'leading-group-office', department: 'reform-group-office' })
  const body = { process: 'joint-completion-acceptance', limit: 'fire', source: '住建部令第51号第30条' }
  await ask(app, 'POST', '/audit/confirmations', { id: crypto.randomUUID(), ...body }, office)
  const { confirmations } = await read('/audit/confirmations')
  expect(confirmations).toMatchObject([{ ...body, by: { id: office.account } }])
  expect(confirmations[0].name.zh).not.toBe('fire')
})
