import { expect, test } from 'vitest'
import { findBrokenLink } from '../../src/case/ledger.ts'
import { findCase } from '../../src/database/queries/cases.ts'
import { eventsOf } from '../../src/database/queries/ledger.ts'
import { startService } from './app.ts'
import { get, opened, send } from './requests.ts'

const { app, database, at } = await startService()

test('an act is entered after time has recorded a breach: the clock was kept, and the ledger keeps both', async () => {
  at('2021-08-23T09:00:00+08:00')
  const received = await opened(app)
  at('2021-09-06T09:00:00+08:00')
  await app.sweep()
  const silent = (await get(app, `/cases/${received.id}`)).body
  const noticeOf = ({ clocks }: { clocks: { limit: string; result: string }[] }) =>
    clocks.find(({ limit }) => limit === 'correction-notice')?.result
  expect(noticeOf(silent)).toBe('exceeded')

  const occurredAt = '2021-08-23T10:00:00+08:00'
  const stale = await send(app, received.id, 1, 'accept', {}, { occurredAt })
  expect(stale).toMatchObject({ status: 409, body: { code: 'case-changed' } })
  const accepted = await send(app, received.id, silent.revision, 'accept', {}, { occurredAt })
  expect(accepted.status).toBe(201)
  expect(noticeOf(accepted.body.case)).toBe('kept')
  await app.sweep()

  const { events, voided } = (await get(app, `/cases/${received.id}/events`)).body
  expect(voided.length).toBeGreaterThan(0)
  expect(voided.every(({ by }: { by: number }) => by === accepted.body.event.seq)).toBe(true)
  expect(events.length).toBeGreaterThan(silent.revision + 1)
  const ledger = await eventsOf(database.sql, received.id)
  expect(findBrokenLink(ledger)).toBeUndefined()
  expect(app.engine.replay(ledger)).toEqual(await findCase(database.sql, received.id))
})

test('one entered before what a person did is refused, with what to give', async () => {
  at('2021-09-07T09:00:00+08:00')
  const received = await opened(app)
  at('2021-09-07T10:00:00+08:00')
  const { body } = await send(app, received.id, 1, 'accept')
  const early = await send(
    app,
    received.id,
    body.case.revision,
    'withdraw',
    { request: '撤回' },
    {
      occurredAt: '2021-09-07T09:30:00+08:00',
    },
  )
  expect(early).toMatchObject({ status: 422, body: { code: 'invalid-date' } })
  expect(early.body.detail).toContain('Give 2021-09-07T02:00:00Z or later')
})
