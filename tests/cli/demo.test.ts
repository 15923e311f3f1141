import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { findResidentIdError } from '../../src/case/resident-id.ts'
import { applicant } from '../../src/cli/demo/people.ts'
import { get } from '../service/requests.ts'
import { testDatabase } from '../setup/database.ts'
import { keyring } from '../setup/keyring.ts'
import { banjieLine, run, start } from './run.ts'

/** The page without what is new each time: ids do not show, and a hash is a hash. */
const normalise = (page: string) => page.replaceAll(/\b[0-9a-f]{64}\b/g, '<SM3>')

/** Throw-away databases are made here, so that what is left of one is seen. */
const TMPDIR = mkdtempSync(join(tmpdir(), 'banjie-test-'))
const leftovers = () => readdirSync(TMPDIR).filter((name) => name.startsWith('banjie-demo-'))

describe('under a virtual clock', () => {
  test.each([
    ['over the lunch break and the Dragon Boat Festival', '2021-06-11T16:00+08:00'],
    ['over the lunch break and the Spring Festival', '2026-02-14T15:30+08:00'],
    ['into a year whose calendar is not published', '2026-12-30T15:30+08:00'],
  ])('%s', async (_, at) => {
    const { code, stdout, stderr } = await run(['demo', '--at', at], {
      env: { TMPDIR, TZ: 'America/New_York' },
    })
    expect(code).toBe(0)
    expect(stderr).toContain('throw-away database')
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(100)
    expect(leftovers()).toEqual([])
    await expect(normalise(stdout)).toMatchFileSnapshot(`golden/demo-${at.slice(0, 10)}.txt`)
  })

  test('as JSON: every clock is kept and proven, the held hours are not counted', async () => {
    const { stdout } = await run(['demo', '--at', '2021-06-11T16:00+08:00', '--json'], { env: { TMPDIR } })
    const { case: closed, receipts, chain, replayAgrees, ok, timeline } = JSON.parse(stdout)
    expect(closed).toMatchObject({ ended: true, outcome: 'approved', status: { code: 'closed' } })
    const used = Object.fromEntries(
      closed.clocks.map((clock: { limit: string; used: number }) => [clock.limit, clock.used]),
    )
    expect(used).toEqual({
      'four-hours': 116 * 60,
      'two-hours': 116 * 60,
      'correction-notice': 0,
      delivery: 0,
    })
    expect(receipts.map(({ verdict }: { verdict: { ok: boolean } }) => verdict.ok)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect({ ok, replayAgrees, broken: chain.broken }).toEqual({ ok: true, replayAgrees: true, broken: null })
    expect(timeline).toHaveLength(chain.events)
  })

  test('whoever interrupts it leaves nothing behind', async () => {
    const child = start(['demo', '--at', '2021-06-11T16:00+08:00'], { TMPDIR })
    await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(leftovers()).toEqual([])
  })

  test('a reader that closes the pipe early does not stop it from cleaning up', async () => {
    const child = start(['demo', '--at', '2021-06-11T16:00+08:00'], { TMPDIR })
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(leftovers()).toEqual([])
  })

  test.each([
    ['--at 2021-06-11', 'write it as 2021-06-11T16:00+08:00'],
    ['--at 2021-06-31T16:00', 'a day that exists'],
    ['--at 2020-06-11T16:00+08:00', '2021-01-01 to 2027-12-31'],
    ['--at 2027-12-31T16:00+08:00', '2021-01-01 to 2027-12-31'],
    ['--at 2021-06-11T16:00+08:00 --url http://127.0.0.1:1', 'never go onto the ledger of a running service'],
  ])('%s is refused', async (options, message) => {
    const { code, stdout, stderr } = await banjieLine(`demo ${options}`, { env: { TMPDIR } })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('on a running service', async () => {
  const database = await testDatabase()
  const app = await buildApp({ database, keyring, sweepEveryMs: 0 })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  // Its people are made by whoever has the database.
  const env = { DATABASE_URL: database.url }
  afterAll(() => app.close())

  test('the case goes onto its ledger and stays there, marked as synthetic', async () => {
    const { code, stdout, stderr } = await run(['demo', '--url', url], { env })
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('stays on the ledger') })
    expect(stdout).toContain('办结 Closed')
    const { cases } = (await get(app, '/cases')).body
    expect(cases).toMatchObject([{ applicant: expect.stringContaining('synthetic'), status: 'closed' }])
  })

  test('it is found at the address of the settings', async () => {
    const { port } = new URL(url)
    const { code, stdout } = await run(['demo', '--json'], { env: { ...env, BANJIE_PORT: port } })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).case.number).toMatch(/-00002$/)
  })
})

test('without a running service one is started on the given data folder and stopped again', async () => {
  const env = { BANJIE_DATA: join(TMPDIR, 'data'), BANJIE_PORT: '0' }
  const { code, stdout, stderr } = await run(['demo'], { env })
  expect(code).toBe(0)
  expect(stdout).toContain('凭据核验')
  expect(stderr).toMatch(/Starting the embedded database[\s\S]*Stopped PostgreSQL/)
})

test.each([
  ['http://127.0.0.1:1', 'no answer'],
  ['127.0.0.1', 'an address as http://127.0.0.1:1545'],
])('the address %s is refused', async (url, message) => {
  const { code, stderr } = await run(['demo', '--url', url])
  expect(code).toBe(1)
  expect(stderr).toContain(message)
})

test('the applicant has a valid number that nobody living can have', () => {
  expect(findResidentIdError(applicant.id)).toBeUndefined()
  expect(applicant.id.slice(6, 10)).toBe('1900')
})
