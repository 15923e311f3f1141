import { beforeAll, expect, test } from 'vitest'
import { spanKindOf } from '../../src/audit/measures/measure-holders.ts'
import { rebuildMeasures } from '../../src/services/settle-measures.ts'
import { type Service, startService } from './app.ts'
import { permitLife, setupLife } from './lives.ts'
import { opened, permit, send, sendAll } from './requests.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})

interface Row {
  outcome: string
  seconds: number
  working_seconds: number
  limits: string[]
  results: string[]
  used: number[]
  allotted: number[]
  channel: string | null
  window: string | null
  people: string[] | null
  spans: string[] | null
  span_seconds: number[] | null
  span_working_seconds: number[] | null
}

const rowOf = async (id: string) => {
  const [row] = await service.database.sql<Row[]>`select * from case_measures where case_id = ${id}`
  return row
}

test('what is kept of a case is there with its closing, and who held it after the next sweep', async () => {
  const { app } = service
  service.at('2021-08-23T09:00:00+08:00')
  const of = await opened(app)
  service.at('2021-08-23T10:00:00+08:00')
  const accepted = await sendAll(app, of, setupLife.slice(0, 3))
  // Over noon, when the hall is closed from 12:00 to 13:00.
  service.at('2021-08-23T13:30:00+08:00')
  const almost = await sendAll(app, accepted, setupLife.slice(3, -1))
  expect(await rowOf(of.id)).toBeUndefined()
  await sendAll(app, almost, setupLife.slice(-1))
  const kept = await rowOf(of.id)
  expect(kept).toMatchObject({ outcome: 'approved', seconds: 4.5 * 3600, working_seconds: 3.5 * 3600 })
  const two = kept?.limits.indexOf('two-hours') ?? -1
  expect([kept?.results[two], kept?.used[two], kept?.allotted[two]]).toEqual([
    'exceeded',
    3.5 * 3600,
    2 * 3600,
  ])
  expect(kept?.results[kept.limits.indexOf('four-hours')]).toBe('kept')
  expect(kept?.spans).toBeNull()

  await app.sweep()
  const settled = await rowOf(of.id)
  expect(settled).toMatchObject({ channel: 'window', window: 'A03' })
  expect(settled?.people).toContain('clerk-7')
  const sum = (list: readonly number[] | null | undefined) => (list ?? []).reduce((a, b) => a + b, 0)
  expect([sum(settled?.span_seconds), sum(settled?.span_working_seconds)]).toEqual([16_200, 12_600])
  expect(settled?.spans?.map(spanKindOf)).toContainEqual({
    stage: 'intake',
    ground: 'working',
    holder: 'window',
    department: 'approval-bureau',
    item: null,
    alone: true,
  })
})

test('cases that end otherwise are kept too, and rows that are missing come back as they were', async () => {
  const { app, database } = service
  const withdrawn = await opened(app, permit())
  await send(app, withdrawn.id, 1, 'withdraw', { request: '申请人撤回' })
  const closed = await sendAll(app, await opened(app, permit()), permitLife)
  await app.sweep()
  const kept = [await rowOf(withdrawn.id), await rowOf(closed.id)].map((row) => ({ ...row, written_in: '' }))
  expect(kept[0]).toMatchObject({ outcome: 'withdrawn' })
  await database.sql`delete from case_measures`
  const faults: unknown[] = []
  const onFault = (error: unknown) => faults.push(error)
  expect(await rebuildMeasures({ sql: database.sql, engine: app.engine, onFault, most: 2 })).toBe(3)
  const rebuilt = [await rowOf(withdrawn.id), await rowOf(closed.id)].map((row) => ({
    ...row,
    written_in: '',
  }))
  expect(rebuilt).toEqual(kept)
  expect(faults).toEqual([])
})
