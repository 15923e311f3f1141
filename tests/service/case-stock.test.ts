import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { faultsIn } from './ledgers.ts'
import { ask, get, openCase, opened, send, sendAll, setup } from './requests.ts'

const { app, database, node } = await startService()

const plates = (movement: 'draw' | 'issue', count: number) =>
  setup({ process: 'charter-bus-plate', facts: { movement, plates: count } })
const stockNow = async () => (await get(app, '/stocks/charter-plates')).body

/** A case that has come to the step in which things move. */
const ready = async (movement: 'draw' | 'issue', count: number) =>
  sendAll(app, await opened(app, plates(movement, count)), [
    ['accept'],
    ...(movement === 'draw'
      ? []
      : ['contract.pass', 'ticket.pass', 'passengers.pass', 'vehicle.pass', 'system-approval.pass'].map(
          (type) => [type] as const,
        )),
  ])

test('T15: what cases draw, hand out and take back moves in the stock with them, and each movement names its event', async () => {
  await sendAll(app, await ready('draw', 10), [['stock.done'], ['count.pass']])
  const out = await sendAll(app, await ready('issue', 6), [['hand-out.done'], ['count.pass']])
  expect((await stockNow()).stock).toEqual({ drawn: 10, inStock: 4, outstanding: 6, writtenOff: 0 })
  const moved = [
    { kind: 'returned', count: 3 },
    { kind: 'lost', count: 2 },
    { kind: 'voided', count: 1 },
  ]
  const closed = await sendAll(app, out, [['take-back.done', { document: '注销 1', moved }]])
  const { stock, movements } = await stockNow()
  // A void plate is out of somebody's hands first: it comes back, and then is written off.
  expect(stock).toEqual({ drawn: 10, inStock: 7, outstanding: 0, writtenOff: 3 })
  const { events } = (await get(app, `/cases/${closed.id}/events`)).body
  const last = events.findLast(({ type }: { type: string }) => type === 'take-back.done')
  expect(movements.slice(0, 4)).toMatchObject(
    [
      { kind: 'voided', count: 1 },
      { kind: 'returned', count: 1 },
      { kind: 'lost', count: 2 },
      { kind: 'returned', count: 3 },
    ].map((one) => ({
      ...one,
      case: closed.id,
      number: closed.number,
      event: last.id,
      by: { id: 'department-reviewer.transport' },
    })),
  )
})

test('more than there are can not be handed out: the case stays where it is, and nothing moves', async () => {
  const before = await stockNow()
  const wanting = await ready('issue', before.stock.inStock + 1)
  const answer = await send(app, wanting.id, wanting.revision, 'hand-out.done')
  expect(answer).toMatchObject({ status: 409, body: { code: 'stock-too-low', stock: before.stock } })
  expect(await stockNow()).toEqual(before)
  expect((await get(app, `/cases/${wanting.id}`)).body.revision).toBe(wanting.revision)
})

test('T15: cases on two nodes that hand out at once never hand out more than there are', async () => {
  const other = await node()
  const { inStock, outstanding } = (await stockNow()).stock
  const cases = await Promise.all(Array.from({ length: 12 }, () => ready('issue', 1)))
  const answers = await Promise.all(
    cases.map(({ id, revision }, index) => send(index % 2 ? app : other, id, revision, 'hand-out.done')),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(inStock)
  expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'stock-too-low']))
  expect((await stockNow()).stock).toMatchObject({ inStock: 0, outstanding: outstanding + inStock })
})

test('an event sent twice moves its plates once', async () => {
  const drawn = await ready('draw', 5)
  const before = (await stockNow()).stock
  const id = crypto.randomUUID()
  const stocked = () => send(app, drawn.id, drawn.revision, 'stock.done', {}, { id })
  const [first, second] = await Promise.all([stocked(), stocked()])
  const third = await stocked()
  expect([first, second, third].map(({ status }) => status)).toEqual([201, 201, 201])
  expect((await stockNow()).stock.drawn).toBe(before.drawn + 5)
})

test.each([
  ['more than the case is about', [{ kind: 'drawn', count: 3 }]],
  ['a way that the step has not', [{ kind: 'lost', count: 2 }]],
  [
    'one way twice',
    [
      { kind: 'drawn', count: 1 },
      { kind: 'drawn', count: 1 },
    ],
  ],
])('%s is refused', async (_, moved) => {
  const drawn = await ready('draw', 2)
  const answer = await send(app, drawn.id, drawn.revision, 'stock.done', { moved })
  expect(answer.body.code).toBe('invalid-movement')
  expect(answer.body.detail).toContain('as: drawn')
})

test.each([0, 1.5, -1])('%d plates are no number of plates', async (count) => {
  const answer = await openCase(app, plates('draw', count))
  expect(answer.body).toMatchObject({ code: 'invalid-fact', fact: 'plates' })
  expect(answer.body.detail).toContain('a whole number, 1 or more')
})

test('what is moved by hand names no case, and the definition says what moves', async () => {
  const body = { id: crypto.randomUUID(), kind: 'voided', count: 1, note: '合成：损坏' }
  const { movement } = (await ask(app, 'POST', '/stocks/charter-plates/movements', body)).body
  expect(movement).toMatchObject({ case: null, number: null, event: null, note: '合成：损坏' })
  expect((await get(app, '/processes/charter-bus-plate')).body.stock).toMatchObject({
    register: 'charter-plates',
    count: 'plates',
    on: { 'hand-out.done': ['issued'] },
    citation: { zh: expect.stringContaining('十四-10(2)') },
  })
})

test('every ledger gives the stored case without any stock', async () => {
  expect(await faultsIn(database.sql, app)).toEqual([])
})
