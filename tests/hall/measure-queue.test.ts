import { expect, test } from 'vitest'
import { measureQueue } from '../../src/hall/measure-queue.ts'
import { after, called, day, event, taken } from './tickets.ts'

const served = (waits: number, serves: number, payload: Record<string, unknown>) =>
  after(
    taken({ number: `A${waits}` }),
    called(waits),
    event('begin', waits),
    event('link', waits, { payload: { case: 'c1' } }),
    event('finish', waits + serves, { payload }),
  )
const advised = after(
  taken({ number: 'A009' }),
  called(5),
  event('begin', 5),
  event('finish', 7, { payload: { outcome: 'advice', note: '咨询' } }),
)

test('waiting, service and visits without a case', () => {
  const visits = [
    ...Array.from({ length: 9 }, (_, index) => served(index + 1, 10, { outcome: 'case' })),
    advised,
    after(taken(), event('abandon', 3)),
    taken(),
  ]
  expect(measureQueue(visits, day)).toEqual([
    {
      business: 'enterprise',
      tickets: 12,
      called: 10,
      served: 10,
      abandoned: 1,
      noShow: 0,
      lapsed: 0,
      passes: 0,
      waiting: { mean: 300, p90: 480, longest: 540 },
      serving: { mean: 552, p90: 600, longest: 600 },
      withoutCase: { advice: 1, notHandled: 0, tickets: ['2021-08-23 A009'] },
    },
  ])
  expect(measureQueue(visits, day.add({ days: 1 }))[0]?.lapsed).toBe(1)
})

test('where nobody was called there is no time to tell', () => {
  expect(measureQueue([taken()], day)[0]?.waiting).toEqual({ mean: null, p90: null, longest: null })
  expect(measureQueue([], day)).toEqual([])
})
