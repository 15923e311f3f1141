import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { get, opened, sendAll, setup } from './requests.ts'

const { app, at } = await startService()

const item = 'civil-defence-drawings'
const testing = { kind: 'testing', basis: '人防检测规程', until: '2021-09-17', notice: '特 1' }

/** Drawings that were tested for seventeen working days, and decided on in time because of that. */
async function tested() {
  at('2021-08-23T09:00:00+08:00')
  const received = await opened(app, setup({ process: 'drawings-alone', facts: {} }))
  await sendAll(app, received, [['accept']])
  at('2021-08-25T09:00:00+08:00')
  const held = await sendAll(app, { ...received, revision: 2 }, [[`${item}.suspend`, testing]])
  at('2021-09-17T09:00:00+08:00')
  const resumed = await sendAll(app, held, [[`${item}.resume`, { result: '合格' }]])
  at('2021-09-23T10:00:00+08:00')
  return resumed
}
const { id, number } = await tested()

interface Shown {
  readonly limit: string
  readonly was: { due: { date: string } | null; used: number; result: string } | null
  readonly wouldBe: Shown['was']
}
const of = (clocks: readonly Shown[], limit: string) => clocks.find((one) => one.limit === limit)

test('without the special procedure its days count: an auditor sees that the case would be late', async () => {
  const { status, body } = await get(app, `/cases/${number}/counterfactual?withoutSpecial=3`)
  expect(status).toBe(200)
  expect(body.late).toEqual({ was: false, wouldBe: true })
  const decision = of(body.clocks, 'permit-decision')
  expect(decision?.was).toMatchObject({ result: 'open', measure: 'days' })
  expect(decision?.wouldBe).toMatchObject({ due: { date: '2021-09-18' }, used: 22, result: 'exceeded' })
  expect(of(body.clocks, 'correction-notice')?.wouldBe).toEqual(of(body.clocks, 'correction-notice')?.was)
  expect(body.assumes[0].en).toContain(`(${item}, testing 特 1, 2021-08-25 09:00 to 2021-09-17 09:00)`)
  // Reading it has changed nothing.
  expect((await get(app, `/cases/${id}`)).body.revision).toBe(4)
})

test('under another process each limit stands alone, and what has no counterpart is named', async () => {
  const { status, body } = await get(app, `/cases/${id}/counterfactual?process=construction-permit@1`)
  expect(status).toBe(200)
  expect(of(body.clocks, 'permit-decision')).toMatchObject({ was: { result: 'open' }, wouldBe: null })
  expect(of(body.clocks, 'seven-days')).toMatchObject({
    was: null,
    wouldBe: { zh: '施工许可决定', due: { date: '2021-08-30' }, result: 'exceeded' },
  })
  const named = body.unmapped.map((one: { en: string; why: { en: string } }) => [one.en, one.why.en])
  expect(named).toEqual([
    ['Construction permit', 'an item that the case did not have'],
    [
      'Approval of construction drawings of civil-defence works',
      'an item that the process asked about does not have',
    ],
  ])
})

test('whoever names an event that began none is told which did', async () => {
  const { status, body } = await get(app, `/cases/${id}/counterfactual?withoutSpecial=2`)
  expect({ status, code: body.code }).toEqual({ status: 404, code: 'unknown-special-procedure' })
  expect(body.detail).toContain(`this case has: 3 (${item})`)
})
