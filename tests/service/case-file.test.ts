import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from '../cli/run.ts'
import { startService } from './app.ts'
import { setupLife } from './lives.ts'
import { ask, get, opened, sendAll } from './requests.ts'
import { personOf } from './whoever.ts'

const { app, database, at } = await startService()
const folder = await mkdtemp(join(tmpdir(), 'banjie-case-'))
afterAll(() => rm(folder, { recursive: true }))
const path = join(folder, 'case.json')
const check = (...more: string[]) => run(['case', 'check', path, ...more])

async function closedCase() {
  at('2021-08-23T09:00:00+08:00')
  const received = await opened(app)
  at('2021-08-23T14:30:00+08:00')
  return sendAll(app, received, setupLife)
}

test('an auditor takes a case away in one file, which is verified where there is no database', async () => {
  const { number } = await closedCase()
  const answer = await get(app, `/cases/${number}/file`)
  expect(answer.status).toBe(200)
  expect(answer.headers['content-disposition']).toContain(`${number}.json`)
  await writeFile(path, JSON.stringify(answer.body))
  const { code, stdout, stderr } = await check()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain(number)
  expect(stdout).toContain('the one that comes with this program')

  // A clerk reads cases, and takes none away.
  const clerk = personOf({ role: 'window-clerk', department: 'approval-bureau' })
  expect((await ask(app, 'GET', `/cases/${number}/file`, undefined, clerk)).status).toBe(403)

  const [event] = answer.body.events.filter(({ type }: { type: string }) => type === 'accept')
  event.occurredAt = event.occurredAt.replace('06:30', '06:20')
  await writeFile(path, JSON.stringify(answer.body))
  const forged = await check()
  expect(forged.code).toBe(1)
  expect(forged.stderr).toContain(`/events/${event.seq - 1}\n`)
  // What is wrong because of it stands below it.
  expect(forged.stderr.split('\n')[1]).toContain(`/events/${event.seq - 1}`)
})

test('whoever has the machine exports the same; what is sealed stays sealed', async () => {
  const { number } = await opened(app, {
    ...{ id: crypto.randomUUID(), process: 'enterprise-setup-1545', channel: 'window' },
    applicant: { name: '合成人', idType: 'resident-id', id: '370921190002280013' },
    facts: { generalEnterprise: true },
  })
  const { code, stderr } = await run(['case', 'export', number, '--output', path], {
    env: { DATABASE_URL: database.url },
  })
  expect({ code, stderr }).toMatchObject({ code: 0 })
  const text = await readFile(path, 'utf8')
  expect(text).not.toContain('370921190002280013')
  expect(JSON.parse(text).events[0].payload.applicant.id).toMatchObject({ masked: expect.any(String) })
  expect((await check()).code).toBe(0)
})

test('a file that is none is refused, and says what is needed', async () => {
  await writeFile(path, '{"format":"banjie-case/1"}')
  const { code, stderr } = await check()
  expect(code).toBe(1)
  expect(stderr).toContain('banjie-case/1')
})
