import { integer, jsonb, pgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { instant, plainDate } from '../../src/database/schema/columns.ts'
import { testDatabase } from '../setup/database.ts'

const { sql, db } = await testDatabase()
const rows = pgTable('rows', {
  id: integer().primaryKey(),
  at: instant().notNull(),
  day: plainDate().notNull(),
  body: jsonb().notNull(),
})
await sql`create table rows (id int primary key, at timestamptz not null, day date not null, body jsonb not null)`

const at = Temporal.Instant.from('2021-01-29T08:00:00.123456Z')
const day = Temporal.PlainDate.from('2021-01-29')
const body = { 事项: '企业开办', steps: [1, 'two', null], at: '1545' }

test('instants, dates and JSON come back from the driver as they went in', async () => {
  await sql`insert into rows values (1, ${at}, ${day}, ${body})`
  const [row] = await sql`select * from rows where id = 1`
  expect(row?.at.toString()).toBe(at.toString())
  expect(row?.day.toString()).toBe(day.toString())
  expect(row?.body).toEqual(body)
  const [kind] = await sql`select jsonb_typeof(body) as kind from rows where id = 1`
  expect(kind?.kind).toBe('object')
})

test('instants, dates and JSON come back from drizzle as they went in', async () => {
  await db.insert(rows).values({ id: 2, at, day, body })
  const [row] = await db.select().from(rows)
  expect(row?.at).toBeInstanceOf(Temporal.Instant)
  expect(row?.day).toBeInstanceOf(Temporal.PlainDate)
  expect(row?.at.equals(at)).toBe(true)
  expect(row?.body).toEqual(body)
})

test('an instant finer than a microsecond is cut, not rounded up', async () => {
  const fine = Temporal.Instant.from('2021-01-29T23:59:59.999999999Z')
  const [row] = await sql`select ${fine}::timestamptz as at`
  expect(row?.at.toString()).toBe('2021-01-29T23:59:59.999999Z')
})

test('counts are numbers, and a whole number too large for one is refused', async () => {
  const [row] = await sql`select count(*) as n from generate_series(1, 3)`
  expect(row?.n).toBe(3)
  await expect(sql`select 9007199254740993::bigint as n`).rejects.toThrow(/select it as text/)
  expect((await sql`select 1 as still`)[0]?.still).toBe(1)
})

test('arrays of instants go in by unnest', async () => {
  const found = await sql`select * from unnest(${[at, at]}::timestamptz[], ${[1, 2]}::int[]) as t(at, n)`
  expect(found.map((row) => [row.at.toString(), row.n])).toEqual([
    [at.toString(), 1],
    [at.toString(), 2],
  ])
})

test('Chinese is searched by trigrams and sorted by pinyin', async () => {
  const [row] = await sql`
    select '登记' ~ '^\\w+$' as letters,
           array(select n from unnest(array['张', '阿', '李']) n order by n collate "zh-x-icu") as names`
  expect(row).toEqual({ letters: true, names: ['阿', '李', '张'] })
})
