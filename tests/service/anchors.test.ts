import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LedgerFault } from '../../src/audit/proof/ledger-fault.ts'
import { keptAnchor } from '../../src/cli/audit/kept-anchor.ts'
import { verifyLedger } from '../../src/services/verify-ledger.ts'
import { run } from '../cli/run.ts'
import { asSuperuser } from '../setup/as-superuser.ts'
import { startService } from './app.ts'
import { setupLife } from './lives.ts'
import { get, opened, sendAll } from './requests.ts'

const { database, at, node } = await startService()
const folder = await mkdtemp(join(tmpdir(), 'banjie-anchors-'))
afterAll(() => rm(folder, { recursive: true }))
const app = await node({ anchorsFolder: folder })
const env = { DATABASE_URL: database.url, BANJIE_ANCHORS: folder }
const numbers: string[] = []

beforeAll(async () => {
  for (const day of ['23', '24', '25']) {
    at(`2021-08-${day}T09:00:00+08:00`)
    const { number, id, revision } = await opened(app)
    numbers.push(number)
    at(`2021-08-${day}T14:30:00+08:00`)
    await sendAll(app, { id, revision }, day === '25' ? setupLife.slice(0, 3) : setupLife)
    at(`2021-08-${day}T18:00:00+08:00`)
    await app.anchors.daily()
  }
})

const files = async () => (await readdir(folder)).sort().map((name) => join(folder, name))
async function verify({ replay = false, anchors = [] as readonly string[] } = {}) {
  const faults: LedgerFault[] = []
  const result = await verifyLedger({
    sql: database.sql,
    engine: replay ? app.engine : undefined,
    kept: await Promise.all(anchors.map(keptAnchor)),
    onFault: (fault) => faults.push(fault),
    onProgress() {},
  })
  return { ...result, faults }
}
const onCommandLine = (...more: string[]) => run(['audit', 'verify', ...more], { env })

test('each day has one anchor, whoever looks and however often, and a file of it', async () => {
  expect(await app.anchors.daily()).toBeUndefined()
  const { body } = await get(app, '/audit/anchors')
  expect(body.anchors.map(({ serial, cases }: { serial: number; cases: number }) => [serial, cases])).toEqual(
    [
      [3, 3],
      [2, 2],
      [1, 1],
    ],
  )
  const [first = ''] = await files()
  expect(first).toMatch(/anchor-000001-2021-08-23\.ndjson$/)
  const [anchor = '', leaf = ''] = (await readFile(first, 'utf8')).split('\n')
  expect(JSON.parse(anchor)).toEqual(body.anchors[2])
  expect(JSON.parse(leaf)).toMatchObject({ position: 0, anchor: 1, number: numbers[0] })
})

test('a file that was lost is written again, the same', async () => {
  const [first = ''] = await files()
  const before = await readFile(first, 'utf8')
  await rm(first)
  at('2021-08-25T18:05:00+08:00')
  await app.anchors.daily()
  expect(await readFile(first, 'utf8')).toBe(before)
})

test('an untouched ledger holds: chains, anchors, copies, and what is kept beside it', async () => {
  const { code, stdout, stderr } = await onCommandLine('--replay', '--json', '--anchors', ...(await files()))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const newer = { cases: 0, events: 0 }
  expect(JSON.parse(stdout)).toMatchObject({ cases: 3, anchors: 3, leaves: 3, faults: [], newer })
  expect(JSON.parse(stdout).eventsPerSecond).toBeGreaterThan(0)
})

test('what no anchor holds yet is counted: a cut there would not be seen', async () => {
  await asSuperuser(database.url, async (sql) => {
    await sql`delete from anchor_leaves where anchor = 3`
    await sql`delete from anchors where serial = 3`
    const [{ events } = { events: 0 }] = await sql<{ events: number }[]>`
      select count(*)::int as events from events
      where case_id = (select id from cases where number = ${numbers[2] as string})`
    expect((await verify()).newer).toEqual({ cases: 1, events })
    expect((await onCommandLine()).stdout).toContain(`newer than the last anchor: 1 case, ${events} events`)
  })
})

test('the access trail is walked too: a row that was changed or is gone is named', async () => {
  for (const number of numbers) await get(app, `/cases/${number}`)
  await expect.poll(async () => (await verify()).trail).toBeGreaterThan(2)
  await asSuperuser(database.url, async (sql) => {
    await sql`update audit_trail set account = 'somebody' where serial = 1`
    await sql`delete from audit_trail where serial = 2`
    const { faults } = await verify()
    expect(faults.map(({ kind, from }) => [kind, from])).toEqual([
      ['trail', 1],
      ['trail', 2],
    ])
    const { code, stderr } = await onCommandLine()
    expect(code).toBe(1)
    expect(stderr).toContain('access trail row 1: 访问审计被改动')
  })
})

test('the command line anchors too, names each fault in words, and ends with 1', async () => {
  await asSuperuser(database.url, async (sql) => {
    expect((await run(['audit', 'anchor'], { env })).stdout).toContain('anchor 4: 3 cases')
    await sql`delete from events where seq = 2 and case_id = (select id from cases where number = ${numbers[0] as string})`
    const { code, stderr } = await onCommandLine()
    expect(code).toBe(1)
    expect(stderr).toContain(`${numbers[0]} event 2: 事件被改动 a changed event`)
  })
  await rm((await files()).at(-1) as string)
})

test('the file of a case holds its anchors, which are verified offline', async () => {
  const { body } = await get(app, `/cases/${numbers[0]}/file`)
  const path = join(folder, 'case.json')
  await writeFile(path, JSON.stringify(body))
  const { code, stdout } = await run(['case', 'check', path])
  expect({ code, count: body.anchors.length }).toEqual({ code: 0, count: 1 })
  expect(stdout).toContain('anchors: 1')
  expect(stdout).toContain('0 compared with copies')

  const [first = ''] = await files()
  const compared = await run(['case', 'check', path, '--anchors', first])
  expect(compared.stdout).toContain('1 compared with copies')
  const [line = '', ...leaves] = (await readFile(first, 'utf8')).split('\n')
  const forged = join(folder, 'case-other-anchor')
  await writeFile(
    forged,
    [JSON.stringify({ ...JSON.parse(line), hash: '0'.repeat(64) }), ...leaves].join('\n'),
  )
  const refused = await run(['case', 'check', path, '--anchors', forged])
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('/anchors/0/anchor/hash')
  await Promise.all([rm(path), rm(forged)])
})

test.each([
  ['an event', `update events set payload = payload || '{"note":"改"}' where type = 'accept' and`, 'event'],
  [
    'the time of an event',
    `update events set occurred_at = occurred_at - interval '1 hour' where seq = 2 and`,
    'event',
  ],
  ['an event that is gone', 'delete from events where seq = 2 and', 'event'],
  ['an end that was cut off', 'delete from events where seq > 3 and', 'cut'],
  ['the row of a case', 'update cases set revision = revision - 1 where 1 = 1 and', 'cut'],
])('whoever has all rights changes %s: it is found and named', async (_, statement, kind) => {
  await asSuperuser(database.url, async (sql) => {
    await sql.unsafe(
      `${statement} ${statement.includes('cases') ? 'id' : 'case_id'} = (select id from cases where number = '${numbers[1]}')`,
    )
    const { faults } = await verify()
    expect(faults).toContainEqual(expect.objectContaining({ kind, case: numbers[1] }))
    expect(faults.every((fault) => fault.case === numbers[1])).toBe(true)
  })
})

test('a whole case that is gone, anchors and all, is found by the copy', async () => {
  await asSuperuser(database.url, async (sql) => {
    await sql.unsafe(`
      create temp table gone as select id from cases where number = '${numbers[2]}';
      delete from events where case_id in (select id from gone);
      delete from cases where id in (select id from gone);
      delete from anchors where serial = 3; delete from anchor_leaves where anchor = 3;`)
    expect((await verify()).faults).toEqual([])
    const { faults } = await verify({ anchors: await files() })
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'anchor', anchor: 3 }))
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'cut', case: numbers[2] }))
  })
})

test('what is kept beside the ledger and does not follow from it is found by replaying', async () => {
  await asSuperuser(database.url, async (sql) => {
    await sql`insert into due_dates select id, 'four-hours', 1, 'limit-exceeded', opened_at, false
      from cases where number = ${numbers[2] as string}`
    await sql`update cases set state = jsonb_set(state, '{outcome}', '"approved"') where number = ${numbers[2] as string}`
    await sql`delete from worklist`
    expect((await verify()).faults).toEqual([])
    const { faults } = await verify({ replay: true })
    const found = faults.map(({ case: number, found }) => `${number} ${found.split(':')[0]}`)
    expect(found).toEqual(['the state', 'due dates', 'desks'].map((what) => `${numbers[2]} ${what}`))
  })
})

test('no new anchor hides that the leaves are not what was anchored', async () => {
  await asSuperuser(database.url, async (sql) => {
    await sql`update anchor_leaves set head = repeat('0', 64) where position = 0`
    await expect(app.anchors.anchor()).rejects.toThrow(/no longer give the root of anchor 3/)
  })
})

test('a file that is no anchor is refused', async () => {
  const path = join(folder, 'none.ndjson')
  await writeFile(path, '{}\n')
  await expect(keptAnchor(path)).rejects.toThrow('no anchor in the first line')
  await rm(path)
})

test('a service that works as the owner of its tables is told so', async () => {
  const { code, stdout } = await run(['audit', 'rights'], { env })
  expect(code).toBe(1)
  expect(stdout).toMatch(/banjie: 拥有 owns .*\bevents\b/)
  expect(stdout).toContain('DATABASE_OWNER_URL')
})
