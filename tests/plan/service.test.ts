import { expect, test } from 'vitest'
import { startService } from '../service/app.ts'
import { ask, get } from '../service/requests.ts'
import { personOf } from '../service/whoever.ts'

const { app, database, at } = await startService()

const actor = (department: string) => personOf({ role: 'department-reviewer', department })
const clause = (id: string) => `/plan/clauses/${encodeURIComponent(id)}`

const record = (id: string, department: string, body: object) =>
  ask(
    app,
    'POST',
    `${clause(id)}/progress`,
    { id: crypto.randomUUID(), status: 'done', evidence: '合成〔2021〕1号', ...body },
    actor(department),
  )

const enter = (target: string, department: string, body: object) =>
  ask(
    app,
    'POST',
    `/plan/targets/${target}/values`,
    { id: crypto.randomUUID(), figure: 'live-work', value: 87, period: '2021-08', ...body },
    actor(department),
  )

const list = async (query: Record<string, string> = {}) =>
  (await get(app, `/plan?${new URLSearchParams(query)}`)).body

const idsOf = (clauses: { id: string }[]) => clauses.map(({ id }) => id)

test('the plan is listed whole: 167 clauses in their order, the main text apart', async () => {
  const { count, clauses, mainText, printedOn, conventions } = await list()
  expect(count.clauses).toBe(167)
  expect(count.kinds).toEqual({ process: 94, rule: 17, neither: 56 })
  expect(idsOf(clauses).slice(0, 2)).toEqual(['一-1', '一-2'])
  expect(clauses.at(-1).id).toBe('十七-7')
  expect(idsOf(mainText)).toEqual(['正文一', '正文三(四)', '正文四(二)', '正文四(三)'])
  expect(printedOn).toBe('2021-08-20')
  expect(conventions).toHaveLength(4)
})

test.each([
  [{ section: '十四' }, 13],
  [{ section: '14' }, 13],
  [{ kind: 'rule' }, 17],
  [{ kind: 'neither', section: '十二' }, 7],
  [{ department: 'tax-bureau', kind: 'process', section: '五' }, 5],
  [{ department: '县税务局', kind: 'process', section: '五' }, 5],
  [{ text: '工伤' }, 1],
  [{ text: 'work injuries' }, 1],
  [{ text: 'INJURIES online' }, 1],
  [{ text: 'work-injury-determination' }, 1],
  [{ text: '没有这样的话' }, 0],
])('a filter finds what it says: %o gives %i', async (query, count) => {
  const found = await list(query as Record<string, string>)
  expect(found.clauses).toHaveLength(count)
  expect(found.count.clauses).toBe(count)
  expect(found.mainText).toEqual([])
})

test('the two printed names of the bank find the same clauses', async () => {
  const { clauses } = await list({ department: '中国人民银行宁阳县支行' })
  expect(idsOf(clauses)).toContain('六-1')
  expect(clauses).toEqual((await list({ department: 'peoples-bank' })).clauses)
})

test('what was due before the print is shown so, and is never overdue', async () => {
  at('2026-01-05T09:00:00+08:00')
  const merged = (await get(app, clause('二-6'))).body
  expect(merged.milestones).toMatchObject([
    { words: '6月中旬前', date: '2021-06-20', beforePrint: true, standing: 'before-print' },
  ])
  const query = (await get(app, clause('四-2'))).body
  expect(query.milestones).toMatchObject([
    { date: '2021-08-31', beforePrint: false, standing: 'passed' },
    { date: '2021-11-30', beforePrint: false, standing: 'passed' },
  ])
  at('2021-08-31T23:00:00+08:00')
  expect((await get(app, clause('四-2'))).body.milestones[0].standing).toBe('ahead')
  const { count } = await list({ section: '二' })
  // 二-11 (end of August) and 二-18, 二-22 lie ahead; nothing has passed since the print.
  expect(count.openPassed).toBe(0)
  expect(count.openBeforePrint).toBeGreaterThan(10)
})

test('progress is recorded with its evidence, by whom and when; the last entry counts', async () => {
  at('2021-09-01T10:00:00+08:00')
  const under = await record('二-3', 'housing-construction', {
    status: 'under-way',
    evidence: '方案征求意见',
  })
  expect(under).toMatchObject({
    status: 201,
    body: {
      repeated: false,
      entry: {
        clause: '二-3',
        status: 'under-way',
        evidence: '方案征求意见',
        by: {
          id: 'department-reviewer.housing-construction',
          role: 'department-reviewer',
          department: 'housing-construction',
        },
        at: '2021-09-01T02:00:00Z',
      },
    },
  })
  at('2021-09-02T10:00:00+08:00')
  await record('二-3', 'approval-bureau', { status: 'done' })
  const { status, progress, history } = (await get(app, clause('二-3'))).body
  expect(status).toBe('done')
  expect(progress.at).toBe('2021-09-02T02:00:00Z')
  expect(history.map((one: { status: string }) => one.status)).toEqual(['under-way', 'done'])
  expect((await list({ section: '二' })).count.statuses.done).toBe(1)
})

test('an entry sent again is recorded once; its id is good for no other', async () => {
  const id = crypto.randomUUID()
  const first = await record('一-8', 'approval-bureau', { id })
  const again = await record('一-8', 'approval-bureau', { id: id.toUpperCase() })
  expect(again.body).toEqual({ entry: first.body.entry, repeated: true })
  for (const answer of [
    await record('一-8', 'approval-bureau', { id, status: 'held' }),
    await record('一-7', 'approval-bureau', { id }),
  ]) {
    expect(answer).toMatchObject({ status: 422, body: { code: 'id-reused' } })
  }
  expect((await get(app, clause('一-8'))).body.history).toHaveLength(1)
})

test('a clause is recorded by its own departments, its coordinator and the coordinating office', async () => {
  expect((await record('六-2', 'tax-bureau', {})).body.code).toBe('not-your-clause')
  expect((await record('六-2', 'nobody', {})).status).toBe(403)
  for (const department of ['commerce', 'anti-smuggling', 'reform-group-office']) {
    expect((await record('六-2', department, {})).status).toBe(201)
  }
  // The plan leaves these open: 等, and no department at all.
  expect((await record('十一-3', 'tax-bureau', {})).status).toBe(201)
  expect((await record('正文三(四)', 'market-supervision', {})).status).toBe(201)
  expect((await record('正文三(四)', 'nobody', {})).status).toBe(403)
})

test('the main text has progress of its own, outside the 167', async () => {
  const { count, mainText } = await list()
  expect(mainText.find(({ id }: { id: string }) => id === '正文三(四)').status).toBe('done')
  expect(count.clauses).toBe(167)
})

test('a figure is entered for a period; a later entry for it takes its place', async () => {
  at('2021-09-03T09:00:00+08:00')
  await enter('K10', 'power-company', { value: 85 })
  await enter('K10', 'power-company', { value: 86.5 })
  await enter('K10', 'power-company', { value: 88, period: '2021-09' })
  const { targets } = (await get(app, '/plan/targets')).body
  expect(targets).toHaveLength(37)
  const k10 = targets.find(({ id }: { id: string }) => id === 'K10')
  expect(k10).toMatchObject({ by: 'hand', figures: [{ id: 'live-work', aim: { atLeast: 86 } }] })
  expect(k10.values).toMatchObject([
    { period: '2021-09', value: 88 },
    { period: '2021-08', value: 86.5, by: { department: 'power-company' }, at: '2021-09-03T01:00:00Z' },
  ])
})

test('what is computed from cases says from which, and takes no figures', async () => {
  const { targets } = (await get(app, '/plan/targets')).body
  const k1 = targets.find(({ id }: { id: string }) => id === 'K1')
  expect(k1).toMatchObject({ by: 'cases', processes: ['enterprise-setup-1545'], figures: [], values: [] })
  expect((await enter('K1', 'approval-bureau', {})).body.code).toBe('unknown-figure')
  expect((await enter('K24', 'transport', { figure: 'key-vehicles', value: 120 })).status).toBe(201)
})

test('a figure sent again is entered once', async () => {
  const id = crypto.randomUUID()
  const first = await enter('K11', 'power-company', { id, figure: 'outage', value: 3.5 })
  const again = await enter('K11', 'power-company', { id, figure: 'outage', value: 3.5 })
  expect(again.body).toEqual({ value: first.body.value, repeated: true })
  expect((await enter('K11', 'power-company', { id, figure: 'outage', value: 3 })).body.code).toBe(
    'id-reused',
  )
})

test.each(['plan_progress', 'target_values'])('%s is append-only, whoever asks', async (table) => {
  for (const statement of [
    `update ${table} set serial = default`,
    `delete from ${table}`,
    `truncate ${table}`,
  ]) {
    await expect(database.sql.unsafe(statement)).rejects.toThrow(/append-only/)
  }
})
