import { expect, test } from 'vitest'
import { checkReceipt } from '../../src/time/check-receipt.ts'
import { noticeHash } from '../../src/time/notice-hash.ts'
import { shippedNotices } from '../../src/time/shipped-data.ts'
import { startService } from './app.ts'
import { get, opened, sendAll, setup } from './requests.ts'

const { app, at } = await startService()
const known = shippedNotices.map(noticeHash)
const receiptOf = (id: string, limit: string, run = 1) =>
  get(app, `/cases/${id}/clocks/${limit}/${run}/receipt`)
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
const clockOf = async (id: string, name: string, run = 1): Promise<any> =>
  (await get(app, `/cases/${id}`)).body.clocks.find(
    (clock: { limit: string; run: number }) => clock.limit === name && clock.run === run,
  )
const drawings = { process: 'drawings-alone', facts: {} }

/** Receipts speak the hall's own time. */
const inUtc = (text: string) => String(Temporal.Instant.from(text))

/** The receipt of a clock, found whole by the independent checker and agreeing with the clock. */
async function proof(id: string, limit: string, run = 1) {
  const { status, body } = await receiptOf(id, limit, run)
  expect(status).toBe(200)
  expect(checkReceipt(body, known)).toEqual({ ok: true, calendar: 'known' })
  const { due } = await clockOf(id, limit, run)
  if (due) expect({ ...body.result, until: inUtc(body.result.until) }).toEqual(due)
  return body
}

test('of a running clock', async () => {
  at('2021-09-29T10:00:00+08:00')
  const { id } = await opened(app, setup(drawings))
  const receipt = await proof(id, 'correction-notice')
  // Over the National Day holiday, with the make-up Saturday of 9 October.
  expect(receipt.result.date).toBe('2021-10-12')
  expect(receipt.start.event).toMatch(/^NY20210929-\d{5} receipt$/)
})

test('of a stopped clock: what was due when it stopped', async () => {
  at('2021-08-23T09:00:00+08:00')
  const { id } = await sendAll(app, await opened(app, setup(drawings)), [['accept']])
  expect((await clockOf(id, 'correction-notice')).state).toBe('stopped')
  expect((await proof(id, 'correction-notice')).result.date).toBe('2021-08-30')
})

test('of a passed clock', async () => {
  at('2021-08-23T09:00:00+08:00')
  const { id } = await opened(app)
  at('2021-08-24T09:00:00+08:00')
  await app.sweep()
  expect((await clockOf(id, 'two-hours')).result).toBe('exceeded')
  expect((await proof(id, 'two-hours')).result.until).toBe('2021-08-23T11:00:00+08:00')
})

test('of an extended clock', async () => {
  at('2021-08-23T09:00:00+08:00')
  const { id } = await sendAll(app, await opened(app, setup(drawings)), [
    ['accept'],
    ['extend', { limit: 'permit-decision', reason: '复杂', approver: '本行政机关负责人', notice: 'SYN-E' }],
  ])
  const { extensions, stages } = await proof(id, 'permit-decision')
  expect(extensions).toEqual([{ amount: 10, unit: 'working-days', ground: '本行政机关负责人 SYN-E' }])
  expect(stages).toHaveLength(2)
})

test('of a clock in a special procedure: none while it is held, and then with the exclusion', async () => {
  at('2021-08-23T09:00:00+08:00')
  const item = 'civil-defence-drawings'
  const held = await sendAll(app, await opened(app, setup(drawings)), [
    ['accept'],
    [
      `${item}.suspend`,
      { kind: 'expert-review', basis: '行政许可法 45', until: '2021-09-30', notice: 'SYN-N' },
    ],
  ])
  const answer = await receiptOf(held.id, 'permit-decision')
  expect(answer).toMatchObject({ status: 409, body: { code: 'no-due-date' } })
  at('2021-09-01T09:00:00+08:00')
  await sendAll(app, held, [[`${item}.resume`, { result: 'SYN-R' }]])
  const { exclusions } = await proof(held.id, 'permit-decision')
  expect(exclusions).toEqual([
    {
      from: '2021-08-23T09:00:00+08:00',
      to: '2021-09-01T09:00:00+08:00',
      ground: `${item}: expert-review SYN-N`,
    },
  ])
})

test('of each run of a clock that started anew after corrections', async () => {
  at('2021-08-23T09:00:00+08:00')
  const defects = [{ defect: '缺页', basis: '行政许可法 32', remedy: '补齐' }]
  const asked = await sendAll(app, await opened(app, setup(drawings)), [
    ['request-correction', { defects, until: '2021-09-10', contact: '合成' }],
  ])
  at('2021-08-30T09:00:00+08:00')
  await sendAll(app, asked, [['submit-correction']])
  expect((await proof(asked.id, 'correction-notice', 1)).start.at).toBe('2021-08-23T09:00:00+08:00')
  expect((await proof(asked.id, 'correction-notice', 2)).start.at).toBe('2021-08-30T09:00:00+08:00')
})

test('of a clock that crosses into a year whose notice is not published: provisional', async () => {
  at('2026-12-25T09:00:00+08:00')
  const { id } = await sendAll(app, await opened(app, setup(drawings)), [['accept']])
  expect((await proof(id, 'permit-decision')).result.provisional).toBe(true)
})
