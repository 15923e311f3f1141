import { expect, test } from 'vitest'
import { asSuperuser } from '../setup/as-superuser.ts'
import { startService } from './app.ts'
import { setupLife } from './lives.ts'
import { ask, opened, sendAll, setup } from './requests.ts'
import { personOf } from './whoever.ts'

const { app, database } = await startService()
const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })
const read = async (path: string) => (await ask(app, 'GET', path, undefined, auditor)).body

async function verified(replay: boolean) {
  const id = crypto.randomUUID()
  expect((await ask(app, 'POST', '/audit/verifications', { id, replay }, auditor)).status).toBe(202)
  await expect.poll(async () => (await read(`/jobs/${id}`)).job.state, { timeout: 10_000 }).toBe('done')
  return (await read(`/jobs/${id}/result`)).result
}

const whole = (await sendAll(
  app,
  await opened(app, setup({ facts: { generalEnterprise: true } })),
  setupLife,
)) as { number: string; revision: number }

test('the state says how much of the ledger no anchor holds yet', async () => {
  expect(await read('/audit/ledger')).toMatchObject({ cases: 1, newerCases: 1, lastAnchorAt: null })
  await app.anchors.anchor()
  const later = await opened(app)
  const state = await read('/audit/ledger')
  expect(state).toMatchObject({ cases: 2, newerCases: 1, newerEvents: later.revision })
  expect(state.events).toBe(whole.revision + later.revision)
})

test('an auditor has the ledger verified, and is told where it was changed', async () => {
  expect(await verified(true)).toMatchObject({ cases: 2, anchors: 1, faults: 0, found: [] })
  const of = whole.number
  await asSuperuser(database.url, async (sql) => {
    await sql`update events set type = 'x' where seq = 1 and case_id = (select id from cases where number = ${of})`
    const { faults, found } = await verified(false)
    expect(faults).toBeGreaterThan(0)
    expect(found[0]).toMatchObject({ kind: 'event', case: of, from: 1 })
  })
})
