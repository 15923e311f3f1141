import { expect, test } from 'vitest'
import { findBrokenLink } from '../../src/case/ledger.ts'
import { eventsOf } from '../../src/database/queries/ledger.ts'
import { checkReceipt } from '../../src/time/check-receipt.ts'
import { startService } from './app.ts'
import { permitLife, setupLife } from './lives.ts'
import { get, openCase, opened, permit, sendAll, setup } from './requests.ts'

const { app, database, at } = await startService()

test('a company set-up is opened, handled, closed, read and proven', async () => {
  at('2021-08-23T09:00:00+08:00')
  const answer = await openCase(app)
  expect(answer.status).toBe(201)
  expect(answer.headers.location).toBe(`/cases/${answer.body.case.id}`)
  expect(answer.body).toMatchObject({ repeated: false, event: { seq: 1, type: 'open' } })
  expect(answer.body.case).toMatchObject({
    number: 'NY20210823-00001',
    status: { code: 'received' },
    revision: 1,
  })

  at('2021-08-23T10:30:00+08:00')
  const closed = await sendAll(app, answer.body.case, setupLife)
  expect(closed).toMatchObject({ ended: true, outcome: 'approved', status: { code: 'closed', zh: '办结' } })

  const read = (await get(app, '/cases/NY20210823-00001')).body
  expect(
    read.clocks.map(({ limit, used, result, state }: Record<string, unknown>) => [
      limit,
      used,
      result,
      state,
    ]),
  ).toEqual([
    ['four-hours', 5400, 'kept', 'stopped'],
    ['two-hours', 5400, 'kept', 'stopped'],
    ['correction-notice', 0, 'kept', 'stopped'],
    ['delivery', 0, 'kept', 'stopped'],
  ])
  const { events } = (await get(app, `/cases/${closed.id}/events`)).body
  expect(events.map(({ type }: { type: string }) => type)).toEqual([
    'open',
    'limit-warned',
    ...setupLife.map(([type]) => type),
  ])
  for (const { receipt } of read.clocks) {
    expect(checkReceipt((await get(app, receipt)).body)).toMatchObject({ ok: true })
  }
})

test('the merged construction permit is opened, consulted, decided and closed', async () => {
  at('2021-09-01T09:00:00+08:00')
  const received = await opened(app, permit())
  at('2021-09-06T09:00:00+08:00')
  const closed = await sendAll(app, received, permitLife)
  expect(closed).toMatchObject({ ended: true, outcome: 'approved', status: { code: 'closed' } })
  expect(closed.states).toEqual(['closed'])
})

test('what may happen now is listed with the reason for all that may not', async () => {
  at('2021-09-07T09:00:00+08:00')
  const received = await opened(app)
  const { revision, events } = (await get(app, `/cases/${received.id}/available-events`)).body
  expect(revision).toBe(1)
  const possible = events.filter((event: { possible: boolean }) => event.possible)
  expect(possible.map(({ type }: { type: string }) => type).sort()).toEqual([
    'accept',
    'decline',
    'escalate',
    'hand-over',
    'request-correction',
    'withdraw',
  ])
  const issue = events.find(({ type }: { type: string }) => type === 'issue')
  expect(issue).toMatchObject({ zh: '制证发证', possible: false, reason: { code: 'event-not-possible' } })
  expect(issue.reason.states[0].zh).toBe('制证')
})

test('whoever may issue is told the ids of the certificates that the case issues', async () => {
  at('2021-09-07T09:00:00+08:00')
  const received = await opened(app, permit())
  await sendAll(
    app,
    received,
    permitLife.slice(
      0,
      permitLife.findIndex(([type]) => type === 'issue'),
    ),
  )
  const { events } = (await get(app, `/cases/${received.id}/available-events`)).body
  const { certificates } = events.find(({ type }: { type: string }) => type === 'issue').payload.properties
  const [, sent] = permitLife.find(([type]) => type === 'issue') as [string, { certificates: object[] }]
  expect(certificates.maxItems).toBe(sent.certificates.length)
  expect(certificates.items.properties.certificate.enum).toEqual(
    sent.certificates.map((one) => (one as { certificate: string }).certificate),
  )
})

test('the chain verifies as it is read back, whatever order jsonb keeps its keys in', async () => {
  at('2021-09-08T09:00:00.123456789+08:00')
  const received = await opened(app, setup({ facts: { items: ['tax', 'seal'], generalEnterprise: false } }))
  at('2021-09-08T09:00:00.124999999+08:00')
  await sendAll(app, received, [['accept', { note: '办' }]])
  const events = await eventsOf(database.sql, received.id)
  expect(events.map(({ recordedAt }) => String(recordedAt))).toEqual([
    '2021-09-08T01:00:00.123Z',
    '2021-09-08T01:00:00.124Z',
  ])
  expect(findBrokenLink(events)).toBe(undefined)
})
