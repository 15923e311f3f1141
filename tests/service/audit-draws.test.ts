import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { ask, opened, send } from './requests.ts'
import { personOf } from './whoever.ts'

const { app, database, at } = await startService()
const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })
const id = () => crypto.randomUUID()
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
const draw = async (more: object = {}): Promise<any> => {
  const body = { id: id(), size: 3, filter: { by: 'received' }, ...more }
  return (await ask(app, 'POST', '/audit/draws', body, auditor)).body
}
const read = async (path: string) => (await ask(app, 'GET', path, undefined, auditor)).body
const idsOf = ({ draw: { cases } }: { draw: { cases: { id: string }[] } }) => cases.map((one) => one.id)

const cases: string[] = []
for (let n = 0; n < 8; n += 1) cases.push((await opened(app)).id)
const withdrawn = cases[0] as string
await send(app, withdrawn, 1, 'withdraw', { request: '申请人撤回' })

test('the same seed, filter and cases give the same draw, which a third person can repeat', async () => {
  const first = await draw({ seed: '2021-08-23 收盘 3477.13' })
  expect(first.draw).toMatchObject({ population: 8, drawn: 3, seed: '2021-08-23 收盘 3477.13' })
  expect(first.draw.populationHash).toBe(hash('sm3', cases.toSorted().join('\n')))
  const byHand = cases.map((one) => [hash('sm3', `${first.draw.seed}\n${one}`), one]).sort()
  expect(idsOf(first)).toEqual(byHand.slice(0, 3).map(([, one]) => one))
  expect(idsOf(await draw({ seed: first.draw.seed }))).toEqual(idsOf(first))
  expect(JSON.stringify(first)).not.toContain('合成测试公司')
})

test('without a seed the service makes one, another each time', async () => {
  const [a, b] = [await draw(), await draw()]
  expect(a.draw.seed).toMatch(/^[0-9a-f]{32}$/)
  expect(b.draw.seed).not.toBe(a.draw.seed)
})

test('a draw is of its filter, open cases and closed ones alike', async () => {
  expect(idsOf(await draw({ filter: {} }))).toEqual([withdrawn])
  expect((await draw({ filter: { by: 'open' } })).draw.population).toBe(7)
})

test('sent again it is the first draw, even when there are other cases by then', async () => {
  const sent = { id: id() }
  const first = await draw(sent)
  at('2021-08-24T09:00:00+08:00')
  await opened(app)
  const again = await draw(sent)
  expect(again).toMatchObject({ repeated: true, draw: { population: 8, seed: first.draw.seed } })
  expect(idsOf(again)).toEqual(idsOf(first))
  expect((await draw({ ...sent, size: 4 })).code).toBe('id-reused')
  // What was asked for until today stays so.
  expect(first.draw.filter.until).toBe('2021-08-23')
  expect((await draw()).draw.population).toBe(9)
})

test('every draw stays on the list, with who drew; nothing of it can be changed', async () => {
  const { draws, next } = await read('/audit/draws?limit=2')
  const rest = await read(`/audit/draws?limit=200&after=${next}`)
  const all = [...draws, ...rest.draws]
  expect(all).toHaveLength(8)
  expect(new Set(all.map((one: { id: string }) => one.id)).size).toBe(8)
  expect(all[0]).toMatchObject({ by: { id: auditor.account, role: 'auditor' }, size: 3 })
  expect(idsOf(await read(`/audit/draws/${all[7].id}`))).toHaveLength(3)
  await expect(database.sql`update audit_draws set seed = 'x'`).rejects.toThrow('append-only')
  const looks = async () => (await app.auditTrail.list({ action: 'drawCases', limit: 50 })).rows.length
  await expect.poll(looks).toBe(10)
})
