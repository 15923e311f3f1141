import { expect, test } from 'vitest'
import { listCases } from '../../src/database/queries/cases.ts'
import { startService } from './app.ts'
import { get, opened, permit, sendAll, setup } from './requests.ts'

const { app, database, at } = await startService()
const { sql, db } = database

interface Row {
  id: string
  number: string
  process: string
  status: string
  applicant: string
  openedAt: string
  ended: boolean
  dueAt: string | null
}

/** All pages of a list, doing something after each. */
async function pages(query: string, between: () => Promise<unknown> = async () => undefined): Promise<Row[]> {
  const rows: Row[] = []
  for (let after = ''; ; ) {
    const { status, body } = await get(app, `/cases?${query}${after && `&after=${after}`}`)
    expect(status).toBe(200)
    rows.push(...body.cases)
    if (body.next === null) return rows
    after = body.next
    await between()
  }
}

for (let day = 0; day < 5; day += 1) {
  at(`2021-08-${23 + day}T09:00:00+08:00`)
  // Many at one instant: the id decides between them.
  await Promise.all(Array.from({ length: 6 }, () => opened(app)))
  const withdrawn = await opened(app, permit({ applicant: { ...setup().applicant, name: '另一家公司' } }))
  await sendAll(app, withdrawn, [['withdraw', { request: '撤回' }]])
}
const all = await pages('limit=200')

test('pages of any size join to the whole list, newest first, each case once', async () => {
  expect(all).toHaveLength(35)
  const sorted = all.toSorted((a, b) => (`${a.openedAt}${a.id}` < `${b.openedAt}${b.id}` ? 1 : -1))
  expect(all).toEqual(sorted)
  for (const limit of [1, 2, 7, 34, 35, 36]) expect(await pages(`limit=${limit}`)).toEqual(all)
})

test('cases that come while one reads move no page', async () => {
  at('2021-09-01T09:00:00+08:00')
  const read = await pages('limit=4', () => opened(app))
  expect(read).toEqual(all)
})

test.each([
  ['process=construction-permit-merged', (row: Row) => row.process === 'construction-permit-merged'],
  ['status=withdrawn', (row: Row) => row.status === 'withdrawn'],
  ['open=true', (row: Row) => !row.ended],
  ['open=false', (row: Row) => row.ended],
  [`applicant=${encodeURIComponent('另一家公司')}`, (row: Row) => row.applicant === '另一家公司'],
  ['open=false&process=enterprise-setup-1545', () => false],
  ['status=unheard-of', () => false],
])('filtered by %s, pages give what fits and nothing else', async (filter, fits) => {
  const whole = await pages('limit=200')
  expect(await pages(`limit=3&${filter}`)).toEqual(whole.filter(fits))
})

test('by due date, open cases come soonest first', async () => {
  const rows = await pages('limit=3&order=due')
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.every(({ ended, dueAt }) => !ended && dueAt !== null)).toBe(true)
  expect(rows.map(({ dueAt }) => dueAt)).toEqual(rows.map(({ dueAt }) => dueAt).toSorted())
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

test('a cursor of one order is refused in the other', async () => {
  const { next } = (await get(app, '/cases?limit=1')).body
  const answer = await get(app, `/cases?limit=1&order=due&after=${next}`)
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request' } })
})

test('a page deep in a hundred thousand cases is read from an index, from its middle', async () => {
  await sql`
    insert into cases
    select gen_random_uuid(), 'X' || i, 'p' || i % 50, 1, 'accepted', null, 1, 'a' || i % 5000,
           timestamptz '2020-01-01' + i * interval '1 minute', now(), i % 10 > 0,
           case when i % 10 = 0 then timestamptz '2020-01-01' + i * interval '1 minute' end, '{}'
    from generate_series(1, 100000) i`
  await sql`analyze cases`
  const after = { at: Temporal.Instant.from('2020-02-10T00:00:00Z'), id: crypto.randomUUID() }
  for (const [filter, index] of [
    [{ order: 'opened' }, 'cases_opened'],
    [{ order: 'due' }, 'cases_due'],
    [{ order: 'opened', process: 'p7' }, 'cases_process'],
    [{ order: 'opened', applicant: 'a77' }, 'cases_applicant'],
  ] as const) {
    const { sql: text, params } = listCases(db, { limit: 51, after, ...filter }).toSQL()
    const plan = await sql.unsafe(`explain (analyze, format json) ${text}`, params as string[])
    const shown = JSON.stringify(plan)
    expect(shown).toContain(`"Index Name":"${index}"`)
    expect(shown).toContain('"Index Cond":"')
    expect(shown).not.toContain('Seq Scan')
    // The rows before the page are not read.
    expect(shown).not.toMatch(/"Rows Removed by (?:Filter|Index Recheck)":\d{3}/)
  }
})
