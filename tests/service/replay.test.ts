import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { faultsIn } from './ledgers.ts'
import { permitLife, setupLife } from './lives.ts'
import { opened, permit, sendAll, setup } from './requests.ts'

const { app, database, at } = await startService()
const { sql } = database

const suspend = { kind: 'expert-review', basis: '行政许可法 45', until: '2021-10-31', notice: 'SYN-N' }

test('every ledger gives the stored snapshot and due dates: closed, warned, exceeded, held, extended, corrected', async () => {
  at('2021-08-23T09:00:00+08:00')
  await sendAll(app, await opened(app), setupLife)
  const held = await opened(app)
  const extended = await opened(app, setup({ process: 'drawings-alone', facts: {} }))
  const corrected = await opened(app, permit({ facts: { tendered: false, basement: true } }))
  await opened(app)
  await sendAll(app, await opened(app, permit()), permitLife)

  at('2021-08-24T09:00:00+08:00')
  // All branches held, begun in an order that jsonb does not keep.
  const items = ['tax', 'registration', 'fund', 'seal', 'social-insurance', 'bank', 'medical']
  const resting = await sendAll(app, held, [
    ['accept'],
    ...items.map((item) => [`${item}.suspend`, { ...suspend, notice: `SYN-${item}` }] as const),
  ])
  const accepted = await sendAll(app, extended, [['accept']])
  const asked = await sendAll(app, corrected, [
    [
      'request-correction',
      {
        defects: [{ material: 'bid-notice', defect: '缺页', basis: '行政许可法 32', remedy: '补齐' }],
        until: '2021-09-10',
        contact: '合成',
      },
    ],
  ])

  at('2021-08-30T09:00:00+08:00')
  await app.sweep()
  await sendAll(app, accepted, [
    ['extend', { limit: 'permit-decision', reason: '复杂', approver: '本行政机关负责人', notice: 'SYN-E-1' }],
  ])
  await sendAll(app, asked, [
    ['submit-correction', { materials: [{ material: 'bid-notice', medium: 'upload' }] }],
  ])
  await sendAll(app, resting, [
    ['seal.resume', { result: 'SYN-R' }],
    ['tax.resume', { result: 'SYN-R' }],
  ])

  at('2021-10-20T09:00:00+08:00')
  await app.sweep()
  expect(await faultsIn(sql, app)).toEqual([])
  const [{ n }] = (await sql`select count(distinct type) as n from events`) as unknown as [{ n: number }]
  expect(n).toBeGreaterThan(15)
})
