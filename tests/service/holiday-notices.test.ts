import { expect, test } from 'vitest'
import { findCase } from '../../src/database/queries/cases.ts'
import { eventsOf } from '../../src/database/queries/ledger.ts'
import notice2027 from '../../src/time/notices/2027.json' with { type: 'json' }
import { startService } from './app.ts'
import { ask, get, opened, sendAll, setup } from './requests.ts'

const { app, database, at, node } = await startService()

/** As it might be published: 元旦 one day longer than the provisional notice has it. */
const { recordedAt: _, ...shipped } = notice2027
const official = {
  ...shipped,
  status: 'official',
  document: '合成发明电〔2026〕1号',
  publishedOn: '2026-11-25',
  source: 'made for a test',
  off: shipped.off.map((range) => (range.festival === '元旦' ? { ...range, to: '2027-01-04' } : range)),
}
const load = (body: object) => ask(app, 'POST', '/calendar/notices', body)
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
const decision = async ({ id }: { id: string }, from = app): Promise<any> =>
  (await get(from, `/cases/${id}`)).body.clocks.find(
    ({ limit }: { limit: string }) => limit === 'permit-decision',
  )
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
const receiptOf = async ({ id }: { id: string }): Promise<any> =>
  (await get(app, `/cases/${id}/clocks/permit-decision/1/receipt`)).body
const replays = async ({ id }: { id: string }) => {
  const stored = await findCase(database.sql, id)
  expect(app.engine.replay(await eventsOf(database.sql, id))).toEqual(stored)
}

test('2027’s notice is published while a case is open: its due date moves, and every step can be shown', async () => {
  const other = await node()
  at('2026-12-20T09:00:00+08:00')
  const drawings = setup({ process: 'drawings-alone', facts: {} })
  const open = await sendAll(app, await opened(app, drawings), [['accept']])
  const before = (await decision(open)).due
  expect(before.provisional).toBe(true)
  const untouched = await opened(app, setup({ facts: { items: [], generalEnterprise: false } }))

  const answer = await load(official)
  expect(answer).toMatchObject({
    status: 201,
    body: { repeated: false, notice: { year: 2027, status: 'official' } },
  })
  expect((await load(official)).body.repeated).toBe(true)

  // Not known yet: nobody counts by it, and nothing is recounted.
  await app.sweep()
  expect((await decision(open)).due).toEqual(before)
  // Known, but the due date is not counted by it yet: its receipt proves what is stored, and by which calendar.
  at('2026-12-20T09:01:00+08:00')
  const { calendar: known } = (await get(app, '/calendar/notices')).body
  const unmoved = await receiptOf(open)
  expect(unmoved.result).toMatchObject({ date: before.date, provisional: true })
  expect(unmoved.calendar.hash).not.toBe(known)
  await app.sweep()
  const after = (await decision(open)).due
  expect(after.provisional).toBe(false)
  expect(Temporal.PlainDate.compare(after.date, before.date)).toBe(1)
  expect((await decision(open, other)).due).toEqual(after)

  const { events } = (await get(app, `/cases/${open.id}/events`)).body
  const recounted = events.at(-1)
  expect(recounted).toMatchObject({ type: 'due-dates-recounted', actor: { id: 'time' } })
  expect(recounted.payload.changed).toContainEqual({
    limit: 'permit-decision',
    run: 1,
    was: before.date,
    is: after.date,
  })
  const list = (await get(app, '/calendar/notices')).body
  expect(recounted.payload.calendar).toBe(list.calendar)
  const loaded = list.notices.find(
    ({ inForce, year }: { inForce: boolean; year: number }) => inForce && year === 2027,
  )
  expect(loaded).toMatchObject({
    status: 'official',
    loaded: { by: { id: 'system-admin.approval-bureau' }, knownFrom: '2026-12-20T01:01:00Z' },
    recount: { changed: 1, failed: 0, finishedAt: '2026-12-20T01:01:00Z' },
  })
  await replays(open)
  await replays(untouched)
  const receipt = await receiptOf(open)
  expect(receipt).toMatchObject({ result: { date: after.date }, calendar: { hash: known } })

  // A node that starts later knows what was known when.
  const late = await node()
  await late.calendars.read()
  const ledger = await eventsOf(database.sql, open.id)
  expect(late.engine.replay(ledger)).toEqual(await findCase(database.sql, open.id))
})

test('who has seen the case before the recount may act on it', async () => {
  at('2026-12-20T10:00:00+08:00')
  const drawings = setup({ process: 'drawings-alone', facts: {} })
  const accepted = await sendAll(app, await opened(app, drawings), [['accept']])
  await load({ ...official, version: 2, off: shipped.off })
  at('2026-12-20T10:01:00+08:00')
  await app.sweep()
  const item = 'civil-defence-drawings'
  expect((await sendAll(app, accepted, [[`${item}.pass`]])).revision).toBeGreaterThan(accepted.revision + 1)
  await replays(accepted)
})

test('a notice that contradicts itself or a version that is there is refused', async () => {
  const back = await load({
    ...official,
    version: 9,
    off: [{ festival: '元旦', from: '2027-01-03', to: '2027-01-01' }],
  })
  expect(back).toMatchObject({ status: 422, body: { code: 'notice-invalid' } })
  const twice = await load({ ...official, source: 'another content' })
  expect(twice).toMatchObject({ status: 422, body: { code: 'version-conflict' } })
  await expect(database.sql`delete from holiday_notices`).rejects.toThrow('append-only')
})
