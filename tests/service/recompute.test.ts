import { beforeAll, expect, test } from 'vitest'
import { recompute } from '../../src/services/recompute.ts'
import { type Service, startService } from './app.ts'
import { permitLife, setupLife } from './lives.ts'
import { catalogue } from './own-processes.ts'
import { opened, permit, send, sendAll } from './requests.ts'

let service: Service
const closed: string[] = []
beforeAll(async () => {
  service = await startService()
  const { app } = service
  service.at('2021-08-23T09:00:00+08:00')
  const of = await opened(app)
  // Received on Monday and delivered on Tuesday: both limits pass.
  service.at('2021-08-24T10:00:00+08:00')
  closed.push((await sendAll(app, of, setupLife)).id)
  closed.push((await sendAll(app, await opened(app, permit()), permitLife)).id)
  const withdrawn = await opened(app, permit())
  await send(app, withdrawn.id, 1, 'withdraw', { request: '申请人撤回' })
  closed.push(withdrawn.id)
  await opened(app, permit())
  await app.sweep()
})

const again = () => recompute({ url: service.database.url, catalogue, workers: 1, parts: 3 })

test('the ledger counted again says what was kept, of every closed case', async () => {
  const { events, closed, different } = await again()
  const [{ count }] = (await service.database.sql`select count(*)::int as count from events`) as [
    { count: number },
  ]
  expect({ events, closed, different }).toEqual({ events: count, closed: 3, different: 0 })
})

test('a kept clock that was late, a second that nobody had, and a row that is gone are found', async () => {
  const { sql } = service.database
  const [late = '', moved = '', gone = ''] = closed
  await sql`
    update case_measures set results = array_replace(results, 'exceeded', 'kept') where case_id = ${late}`
  await sql`update case_measures set span_seconds[1] = span_seconds[1] - 1 where case_id = ${moved}`
  await sql`delete from case_measures where case_id = ${gone}`
  const { different, differences } = await again()
  expect(different).toBe(3)
  expect(new Set(differences.map(({ caseId }) => caseId))).toEqual(new Set(closed))
  expect(differences.find(({ caseId }) => caseId === gone)?.kept).toBeNull()
})
