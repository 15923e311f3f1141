import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import type { Queryable } from '../../src/database/queries/ledger.ts'
import { leafEvents, lifeEvents } from '../../src/process/events.ts'
import { step } from '../../src/process/tree.ts'
import { aroundActs } from '../../src/services/acting-around.ts'
import { aroundOpenings } from '../../src/services/opening-around.ts'
import { anItem, bureau, tiny } from '../process/tiny-process.ts'

/** A transaction that counts what it is asked. */
function counting() {
  const asked: string[] = []
  const tx = (texts: TemplateStringsArray) => {
    asked.push(texts.join('?'))
    return Promise.resolve([])
  }
  return { tx: tx as unknown as Queryable, asked }
}

const actor = { id: 'wang', role: 'window', department: 'approval-bureau' }
const event = (type: string, payload: Record<string, unknown> = {}) => ({ id: 'e', type, payload, actor })
const advance = (type: string, payload?: Record<string, unknown>) => ({
  kind: 'advance' as const,
  caseId: 'c1',
  seen: 1,
  occurredAt: undefined,
  event: event(type, payload),
})
const of = (more: Partial<Case>) => new Map([['c1', { id: 'c1', ...more } as Case]])

const stock = {
  register: 'things',
  count: 'things',
  on: { 'item.done': ['issued'] as const },
  source: { county: { zh: '供测试用', en: 'made for a test' } },
} as const
const counted = { id: 'things', zh: '数量', en: 'Number', type: 'number', whole: true } as const
const stocked = tiny(step('item', { zh: '发放', en: 'Hand out', department: bureau, source: stock.source }), {
  facts: [{ ...counted, source: stock.source }],
  stock,
})
const plain = tiny(anItem('item'))
const engine = {
  processOf: ({ process }: Pick<Case, 'process'>) => (process === 'stocked' ? stocked : plain),
}

const types = [...Object.keys(lifeEvents), ...Object.keys(leafEvents).map((verb) => `item.${verb}`)]
const others = types.filter((type) => !['open', 'charge'].includes(type))

test('an event of a case without a project asks the database for nothing beside its case', async () => {
  const { tx, asked } = counting()
  await aroundActs(
    tx,
    engine,
    others.map((type) => advance(type)),
    of({}),
  )
  expect(asked).toEqual([])
})

test('in a project only corrections ask, and a fee anywhere: once for all of them', async () => {
  const { tx, asked } = counting()
  await aroundActs(
    tx,
    engine,
    others.map((type) => advance(type)),
    of({ project: 'p1' }),
  )
  expect(asked).toHaveLength(1)
  const fees = [advance('charge', { basis: 'a' }), advance('charge', { basis: 'b' })]
  await aroundActs(tx, engine, fees, of({}))
  expect(asked).toHaveLength(2)
})

test('what moves things asks for their stock, once for all acts; the other events of the same case do not', async () => {
  const { tx, asked } = counting()
  await aroundActs(tx, engine, [advance('accept'), advance('item.pass')], of({ process: 'stocked' }))
  expect(asked).toEqual([])
  await aroundActs(tx, engine, [advance('item.done'), advance('item.done')], of({ process: 'stocked' }))
  expect(asked).toHaveLength(2)
})

test('opening what no merger concerns, without project and register, asks for nothing', async () => {
  const { tx, asked } = counting()
  const process = tiny(anItem('item'))
  const act = {
    kind: 'open' as const,
    process: 'tiny',
    occurredAt: undefined,
    event: event('open', { facts: {} }),
  }
  const day = Temporal.PlainDate.from('2021-08-23')
  await aroundOpenings(tx, [process], [{ act, process, day }])
  expect(asked).toEqual([])
})
