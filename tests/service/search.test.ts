import { expect, test } from 'vitest'
import { vault } from '../../src/crypto/vault.ts'
import { searchCases } from '../../src/database/queries/search.ts'
import { waysOf } from '../../src/services/search-service.ts'
import { keyring } from '../setup/keyring.ts'
import { startService } from './app.ts'
import { ask, opened, permit, setup } from './requests.ts'

const { app, database } = await startService()

const person = { name: '合成人乙', idType: 'resident-id', id: '370921190002280013', phone: '19900000001' }
const agent = { name: '欧阳经办', idType: 'resident-id', id: '37092119000101002X', phone: '0538-5620000' }
const project = { id: crypto.randomUUID(), code: 'SYN-2021-77', name: '合成项目', facts: { lowRisk: true } }
await ask(app, 'POST', '/projects', project)
const own = await opened(app, setup({ applicant: person, agent }))
const company = await opened(
  app,
  setup({ applicant: { name: '宁阳某100%_有限公司', idType: 'uscc', id: '91370921MA0000001N' } }),
)
const building = await opened(app, permit({ process: 'joint-inspection', project: project.id, facts: {} }))

const found = async (text: string, limit?: number) => {
  const { body } = await ask(app, 'POST', '/cases/search', { text, ...(limit && { limit }) })
  return (body.cases as { id: string }[]).map(({ id }) => id)
}

test.each([
  ['the whole number', () => own.number, () => own.id],
  ['the end of a number', () => own.number.slice(4), () => own.id],
  ['the name', () => '合成人乙', () => own.id],
  ['two characters of the name', () => '人乙', () => own.id],
  ['one character', () => '乙', () => own.id],
  ["the agent's name", () => '欧阳', () => own.id],
  ['the resident id', () => person.id, () => own.id],
  ['the resident id of the agent, with a small x and blanks', () => '370921 19000101 002x', () => own.id],
  ['the phone', () => person.phone, () => own.id],
  ['the phone with its country code', () => `+86 ${person.phone}`, () => own.id],
  ['the phone with an area code, without its hyphen', () => '05385620000', () => own.id],
  ['the code of a company', () => '91370921MA0000001N', () => company.id],
  ['the code in small letters', () => '91370921ma0000001n', () => company.id],
  ['signs that patterns know', () => '100%_有', () => company.id],
  ['the code of a project', () => 'SYN-2021-77', () => building.id],
])('a case is found by %s', async (_, text, id) => expect(await found(text())).toContain(id()))

test('nothing else is found: part of an id, part of a phone, signs taken for patterns', async () => {
  for (const text of ['370921', '1990000000', '0013', '%', '_', '合%乙', '\\']) {
    expect(await found(text), text).not.toContain(own.id)
  }
})

test('rows are masked, newest first, and say when there are more', async () => {
  const { body } = await ask(app, 'POST', '/cases/search', { text: person.phone })
  expect(body).toMatchObject({
    more: false,
    cases: [
      {
        number: own.number,
        applicant: {
          name: '合成人乙',
          idType: 'resident-id',
          id: '370921********0013',
          phone: '199****0001',
        },
        agent: {
          name: '欧阳经办',
          id: '370921********002X',
          phone: '053*****0000',
        },
      },
    ],
  })
  expect(JSON.stringify(body)).not.toContain(person.id)
  const answer = await ask(app, 'POST', '/cases/search', { text: '2021', limit: 1 })
  expect(answer.body).toMatchObject({ more: true, cases: [{}] })
})

test('each way is answered by its index, among a hundred thousand cases', async () => {
  await database.sql`
    with many as (
      insert into cases
      select gen_random_uuid(), 'NY' || to_char(date '2001-01-01' + i / 20, 'YYYYMMDD') || '-' || lpad((i % 20)::text, 5, '0'),
        'p', 1, 'closed', null, 1, 'x', timestamptz '2001-01-01' + i * interval '1 hour', now(), true, null, '{}'
      from generate_series(1, 100000) i returning id, number
    )
    insert into case_terms
    select id, 'number', number from many
    union all select id, 'name', chr(20000 + (hashtext(number) & 4095)) || chr(20000 + (hashtext(id::text) & 4095)) || '公司' from many
    union all select id, 'id', md5(number) from many`
  await database.sql`analyze cases, case_terms`
  const sealing = vault(keyring)
  for (const [text, index] of [
    [person.id, 'case_terms_exact'],
    [person.phone, 'case_terms_exact'],
    ['91370921MA0000001N', 'case_terms_exact'],
    ['20210823-00001', 'case_terms_number'],
    ['人乙', 'case_terms_name'],
  ] as const) {
    const { sql: query, params } = searchCases(database.db, waysOf(sealing, text), 51, undefined).toSQL()
    const plan = await database.sql.unsafe(`explain (analyze, format json) ${query}`, params as string[])
    const shown = JSON.stringify(plan)
    expect(shown, text).toContain(`"Index Name":"${index}"`)
    expect(shown, text).not.toMatch(/"Node Type":"Seq Scan"[^}]*"Relation Name":"(cases|case_terms)"/)
    expect(shown, text).not.toContain(person.id)
  }
})
