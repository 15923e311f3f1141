import { expect, test } from 'vitest'
import { caseEngine } from '../../src/case/engine.ts'
import { insertAdopted } from '../../src/database/queries/adopted-definitions.ts'
import type { Process } from '../../src/process/definition.ts'
import { recompute } from '../../src/services/recompute.ts'
import { runningCatalogue } from '../../src/services/running-catalogue.ts'
import { verifyLedger } from '../../src/services/verify-ledger.ts'
import { canonicalHash } from '../../src/time/canonical-hash.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { anItem, tiny } from '../process/tiny-process.ts'
import { startService } from './app.ts'
import { catalogue } from './own-processes.ts'
import { get, opened, sendAll, setup } from './requests.ts'

const { app, database, node, at } = await startService()
const { sql } = database
const other = await node()
const [survey] = catalogue.filter(({ slug }) => slug === 'survey') as [Process]
const by = { id: 'li', role: 'planner', department: 'approval-bureau' }

/** The survey with a second look at the plot. */
const second = (version: number, from: string): Process =>
  tiny(anItem('remote-survey'), { ...survey, tree: anItem('remote-survey'), version, inForce: { from } })

const adopt = (definition: Process, hash = canonicalHash(definition)) =>
  sql.begin((tx) =>
    insertAdopted(tx, {
      ...{ id: crypto.randomUUID(), definition, hash, by },
      from: Temporal.PlainDate.from(definition.inForce?.from as string),
      at: Temporal.Instant.from('2021-08-23T02:00:00Z'),
    }),
  )

const surveyed = (occurredAt?: string) =>
  opened(app, setup({ process: 'survey', facts: {}, ...(occurredAt && { occurredAt }) }))
const toTheEnd = (of: { id: string; revision: number }, item: string) =>
  sendAll(app, of, [
    ['accept'],
    [`${item}.pass`],
    ['approve'],
    ['deliver', { to: '合成测试公司', receipt: '1' }],
  ])

test('what is adopted on one node is on all of them, and is in force from its first day', async () => {
  await app.ready()
  await other.ready()
  await adopt(second(2, '2021-09-01'))
  await expect.poll(async () => (await get(other, '/processes/survey')).body.versions).toEqual([2, 1])
  expect((await get(other, '/processes/survey')).body).toMatchObject({
    version: 1,
    inForce: { from: null, to: '2021-08-31' },
  })
  at('2021-09-01T09:00:00+08:00')
  expect((await get(other, '/processes/survey')).body).toMatchObject({
    version: 2,
    inForce: { from: '2021-09-01', to: null },
    items: [{ id: 'remote-survey' }],
  })
  const { processes } = (await get(app, '/processes')).body
  expect(processes.filter(({ slug }: { slug: string }) => slug === 'survey')).toHaveLength(2)
})

test('a case runs to its end under the version in force when it was received, a new one under the new version', async () => {
  at('2021-08-31T09:00:00+08:00')
  const old = await surveyed()
  at('2021-09-02T09:00:00+08:00')
  const late = await surveyed('2021-08-31T17:00:00+08:00')
  const fresh = await surveyed()
  expect([old, late, fresh].map((one) => one.process.version)).toEqual([1, 1, 2])
  const ends = [await toTheEnd(old, 'survey'), await toTheEnd(fresh, 'remote-survey')]
  expect(ends.map(({ ended, process }) => [ended, process.version])).toEqual([
    [true, 1],
    [true, 2],
  ])
})

test('a node that has heard of nothing takes an act under what is adopted all the same', async () => {
  const deaf = await node({
    database: { ...database, listen: async () => ({ end: async () => {} }) },
  })
  await deaf.ready()
  at('2021-09-10T09:00:00+08:00')
  await adopt(second(3, '2021-09-10'))
  expect((await opened(deaf, setup({ process: 'survey', facts: {} }))).process.version).toBe(3)
})

test('the ledger, the figures and a case file hold with adopted versions', async () => {
  const { definitions, read } = runningCatalogue({ sql, written: catalogue })
  await read()
  const engine = caseEngine(definitions, shippedCalendar)
  const verified = await verifyLedger({ sql, engine, kept: [], onFault() {}, onProgress() {} })
  expect(verified).toMatchObject({ faults: 0 })
  await app.sweep()
  const found = await recompute({ url: database.url, catalogue: definitions, workers: 1, parts: 2 })
  expect(found).toMatchObject({ different: 0 })
  expect(found.closed).toBeGreaterThanOrEqual(2)
})

test('a definition that was changed in the database is refused, and one that the product brings too', async () => {
  const elsewhere = (definition: Process, hash: string) => {
    const rows = Object.assign(async () => [{ serial: 1, definition, hash }], {})
    return runningCatalogue({ sql: rows as never, written: catalogue }).read()
  }
  const next = second(2, '2021-09-01')
  await expect(elsewhere({ ...next, zh: '改' }, canonicalHash(next))).rejects.toThrow(
    'somebody has changed it in the database',
  )
  const same = { ...next, version: 1 }
  await expect(elsewhere(same, canonicalHash(same))).rejects.toThrow('survey@1')
  await expect(sql`update adopted_definitions set slug = 'other'`).rejects.toThrow('append-only')
})
