import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { get, opened, send, sendAll, setup } from './requests.ts'

const { app, at } = await startService()

test('a case can be read and acted on where no calendar covers the present; its time is not guessed', async () => {
  at('2027-12-20T09:00:00+08:00')
  const received = await sendAll(app, await opened(app), [['accept']])
  at('2028-01-05T09:00:00+08:00')
  const read = await get(app, `/cases/${received.id}`)
  expect(read.status).toBe(200)
  const hours = read.body.clocks.find(({ limit }: { limit: string }) => limit === 'four-hours')
  expect(hours).toMatchObject({ used: null, remaining: null, due: { date: '2027-12-20' } })
  expect((await get(app, `/cases/${received.id}/available-events`)).status).toBe(200)
  // On the ledger and acknowledged, both.
  const passed = await send(app, received.id, read.body.revision, 'tax.pass')
  expect(passed).toMatchObject({ status: 201, body: { event: { type: 'tax.pass' } } })
})

test('a case that time can not move for want of a calendar is shown as it is stored', async () => {
  at('2027-12-20T09:00:00+08:00')
  const { id } = await opened(app, setup({ process: 'drawings-alone', facts: {} }))
  at('2028-01-05T09:00:00+08:00')
  // Acceptance is due, and the limit that it starts would end in 2028.
  const read = await get(app, `/cases/${id}`)
  expect(read).toMatchObject({ status: 200, body: { revision: 1, status: { code: 'received' } } })
})
