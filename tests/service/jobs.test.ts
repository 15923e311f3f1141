import { expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import type { JobContext } from '../../src/services/jobs/job-work.ts'
import { startService } from './app.ts'
import { ask } from './requests.ts'
import { personOf } from './whoever.ts'

const service = await startService()
const { app, database } = service
const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })
const planner = personOf({ role: 'planner', department: 'approval-bureau' })
const by = { id: planner.account, role: planner.role, department: planner.department }
const words = { zh: '合成', en: 'synthetic' }

/** Lets a test hold the work of a job and let it go on. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

const handle = (node: App, kind: string, work: (context: JobContext<{ n: number }>) => Promise<unknown>) =>
  node.jobs.handle<{ n: number }>(kind, { name: words, work })
const read = async (id: string) =>
  (await ask(app, 'GET', `/jobs/${id}`, undefined, planner)).body.job as { state: string; progress: number }
const ends = (id: string) => expect.poll(async () => (await read(id)).state)

test('a job is done, says how far it is meanwhile, and keeps what came of it', async () => {
  const hold = gate()
  const half = gate()
  handle(app, 'double', async ({ input: { n }, progress }) => {
    await progress(0.5, words)
    half.open()
    await hold.opened
    await progress(0.9, words)
    return { twice: 2 * n }
  })
  const { id } = await app.jobs.ask('double', { n: 21 }, by)
  await half.opened
  expect(await read(id)).toMatchObject({ state: 'running', progress: 0.5, words, name: words, by })
  expect((await ask(app, 'GET', `/jobs/${id}/result`, undefined, planner)).body.code).toBe('job-not-done')
  hold.open()
  await ends(id).toBe('done')
  const { body } = await ask(app, 'GET', `/jobs/${id}/result`, undefined, auditor)
  expect(body).toMatchObject({ job: { progress: 1 }, result: { twice: 42 } })
})

test('a job that is cancelled ends at its next step, and before it is begun at once', async () => {
  const begun = gate()
  const hold = gate()
  handle(app, 'long', async ({ progress }) => {
    await progress(0.1, words)
    begun.open()
    await hold.opened
    await progress(0.2, words)
    throw new Error('it went on')
  })
  const { id } = await app.jobs.ask('long', {}, by)
  const behind = await app.jobs.ask('double', { n: 1 }, by)
  await begun.opened
  expect((await ask(app, 'DELETE', `/jobs/${behind.id}`, undefined, planner)).body.job.state).toBe(
    'cancelled',
  )
  expect((await ask(app, 'DELETE', `/jobs/${id}`, undefined, planner)).body.job).toMatchObject({
    state: 'running',
    cancelAsked: true,
  })
  hold.open()
  await ends(id).toBe('cancelled')
  expect((await read(behind.id)).state).toBe('cancelled')
})

test('what fails says why; a fault of the program tells nothing of itself', async () => {
  handle(app, 'faulty', async () => {
    throw new TypeError('a secret')
  })
  const { id } = await app.jobs.ask('faulty', {}, by)
  await ends(id).toBe('failed')
  expect(await read(id)).toMatchObject({ problem: { code: 'internal' } })
  expect(JSON.stringify(await read(id))).not.toContain('secret')
})

test('another node begins anew what a dead one left, and a node that was taken for dead does not go on', async () => {
  const [one, other] = [await service.node(), await service.node()]
  const begun = gate()
  const hold = gate()
  handle(one, 'resumed', async ({ progress }) => {
    await progress(0.3, words)
    begun.open()
    await hold.opened
    await progress(0.4, words)
    return 'of the dead'
  })
  handle(other, 'resumed', async ({ progress }) => {
    await progress(0.6, words)
    return 'of the living'
  })
  const { id } = await one.jobs.ask('resumed', {}, by)
  await begun.opened
  await database.sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`
  await other.jobs.wake()
  await other.jobs.supervise()
  await ends(id).toBe('done')
  hold.open()
  const { result } = await other.jobs.result(id, by)
  expect(result).toBe('of the living')
})

test('a node that stops gives back what it has begun', async () => {
  const [one, other] = [await service.node(), await service.node()]
  const begun = gate()
  const hold = gate()
  handle(one, 'handed-on', async ({ progress }) => {
    await progress(0.3, words)
    begun.open()
    await hold.opened
    await progress(0.4, words)
  })
  handle(other, 'handed-on', async () => 'done elsewhere')
  const { id } = await one.jobs.ask('handed-on', {}, by)
  await begun.opened
  const closed = one.jobs.close()
  hold.open()
  await closed
  await other.jobs.wake()
  await ends(id).toBe('done')
})

test('one sees one’s own jobs, an auditor everybody’s', async () => {
  const own = { ...personOf({ role: 'planner', department: 'approval-bureau' }), account: 'another.planner' }
  expect((await ask(app, 'GET', '/jobs', undefined, own)).body.jobs).toEqual([])
  const all = (await ask(app, 'GET', '/jobs', undefined, auditor)).body.jobs
  expect(all.length).toBeGreaterThanOrEqual(6)
  expect((await ask(app, 'GET', `/jobs/${all[0].id}`, undefined, own)).body.code).toBe('unknown-job')
})
