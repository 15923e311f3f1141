import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { caseEngine } from '../../src/case/engine.ts'
import { createClient, type Sql } from '../../src/database/client.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { faultsIn } from '../service/ledgers.ts'
import type { Acknowledged, Load } from './load.ts'

/** The process of the database server in a data folder. */
export const postmasterOf = (data: string) =>
  Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** Asks the database of a data folder, starting its server where none runs. */
export async function inDatabase<T>(data: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ dataFolder: data })
  const { sql, close } = createClient(server.url)
  try {
    return await work(sql)
  } finally {
    await close()
    await server.stop()
  }
}

const byCase = (events: readonly Acknowledged[]) => Map.groupBy(events, ({ caseId }) => caseId)

/** Every acknowledged event is there once, as it was acknowledged; nothing else is; and all of it holds together. */
export async function expectStored(sql: Sql, { acknowledged, overdue }: Load) {
  const rows = (await sql`
    select id, case_id as "caseId", seq, hash, type from events where actor->>'id' <> 'time'
    order by case_id, seq`) as unknown as Acknowledged[]
  const stored = byCase(rows)
  const sent = byCase(acknowledged)
  expect(stored.size).toBe(sent.size)
  for (const [caseId, events] of sent) expect(stored.get(caseId)).toEqual(events)
  expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(rows.length)

  // Case numbers are distinct by a constraint; as many were given as there are cases, so there is no gap.
  const [given] = await sql`select sum(last)::int as last from case_numbers`
  expect(given?.last).toBe(sent.size)

  const fired = await sql<{ case_id: string; n: number; kinds: number }[]>`
    select case_id, count(*) as n, count(distinct (type, payload)) as kinds from events
    where actor->>'id' = 'time' and case_id = any(${overdue as string[]}::uuid[]) group by case_id`
  expect(fired).toHaveLength(overdue.length)
  // Four limits warned and passed (the registration’s is in force since 2022), and acceptance was deemed.
  expect(fired.filter(({ n, kinds }) => n !== 9 || kinds !== 9)).toEqual([])

  const calendar = shippedCalendar()
  const engine = caseEngine(catalogue, () => calendar)
  expect(await faultsIn(sql, { engine } as Parameters<typeof faultsIn>[1])).toEqual([])
}

/** Due dates that should have fired by now. */
export const overdueRows = async (sql: Sql): Promise<number> =>
  (await sql`select from due_dates where at <= now()`).length
