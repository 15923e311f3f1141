import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportNow, writeTables } from '../../src/cli/audit/report.ts'
import { reportPage } from '../../src/cli/audit/report-page.ts'
import { packMeasures } from '../../src/services/pack-measures.ts'
import { type Service, startService } from './app.ts'
import { permitLife, setupLife } from './lives.ts'
import { get, opened, permit, send, sendAll, setup } from './requests.ts'

let service: Service
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
const read = async (url: string): Promise<any> => {
  const { status, body } = await get(service.app, url)
  if (status !== 200) throw new Error(`${url}: ${JSON.stringify(body)}`)
  return body
}

/** Drives a set-up from nine o'clock of a day to its delivery so many minutes later. */
async function setUp(day: string, minutes: number) {
  const start = Temporal.ZonedDateTime.from(`${day}T09:00[Asia/Shanghai]`)
  service.clock.set(start.toInstant())
  const of = await opened(service.app, setup({ facts: { generalEnterprise: true } }))
  service.clock.set(start.add({ minutes }).toInstant())
  return (await sendAll(service.app, of, setupLife)) as { id: string; number: string }
}

let late: { id: string }
let open: { id: string }
beforeAll(async () => {
  service = await startService()
  // Three in one week, of which one takes the two hours and more; one in the next.
  await setUp('2021-08-23', 60)
  await setUp('2021-08-24', 90)
  late = await setUp('2021-08-25', 170)
  await setUp('2021-08-31', 30)
  service.at('2021-09-01T09:00:00+08:00')
  const withdrawn = await opened(service.app, permit())
  await send(service.app, withdrawn.id, 1, 'withdraw', { request: '申请人撤回' })
  open = await opened(service.app, permit())
  await sendAll(service.app, open as { id: string; revision: number }, permitLife.slice(0, 2))
  service.at('2021-09-02T09:00:00+08:00')
  await service.app.sweep()
})

describe('the report', () => {
  test('counts cases and what became of their clocks, and every second of working time has its place', async () => {
    const report = await read('/audit/report?from=2021-08-01')
    expect(report.cases).toMatchObject({ received: 6, closed: 5, open: 1 })
    const set = report.processes.find((one: { process: string }) => one.process === 'enterprise-setup-1545')
    expect(set).toMatchObject({
      cases: 4,
      lateCases: 1,
      workingSeconds: { mean: 5250, median: 3600, p90: 10_200, p99: 10_200 },
    })
    const two = report.limits.find((one: { limit: string }) => one.limit === 'two-hours')
    expect(two.department).toBe('approval-bureau')
    expect(two).toMatchObject({ kept: 3, exceeded: 1, onTimeShare: 0.75, measure: 'seconds', kind: 'plan' })
    // 1 − (60 + 90 + 170 + 30) ÷ (4 × 120)
    expect(two.speedUpShare).toBeCloseTo(0.270833, 6)
    const sum = (key: string) =>
      report.spent.reduce((total: number, one: Record<string, number>) => total + (one[key] ?? 0), 0)
    expect([sum('seconds'), sum('workingSeconds')]).toEqual([
      report.total.seconds,
      report.total.workingSeconds,
    ])
    for (const { item, itemName } of report.spent) expect(itemName === null).toBe(item === null)
    expect(report.unsettled).toBe(0)
    expect(report.weeks.map(({ week, cases }: { week: string; cases: number }) => [week, cases])).toEqual([
      ['2021-08-23', 3],
      ['2021-08-30', 2],
    ])
  })

  test('is of a period, and grows with what closes', async () => {
    const first = await read('/audit/report?from=2021-08-23&until=2021-08-24')
    expect(first.closed).toMatchObject({ cases: 2, lateCases: 0 })
    service.at('2021-09-02T10:00:00+08:00')
    await setUp('2021-09-02', 20)
    const then = await read('/audit/report?from=2021-08-23&process=enterprise-setup-1545')
    expect(then.closed.cases).toBe(5)
  })

  test.each([
    ['section=二', 1],
    ['department=县行政审批服务局&process=enterprise-setup-1545', 5],
    ['window=A03', 6],
    ['person=clerk-7&until=2021-08-23', 1],
    ['channel=window&section=1', 5],
  ])('?%s: %i closed', async (query, cases) => {
    expect((await read(`/audit/report?${query}`)).closed.cases).toBe(cases)
  })

  test('whoever asks for something unknown is told what there is', async () => {
    const refused = async (query: string) => (await get(service.app, `/audit/report?${query}`)).body.code
    expect(await refused('process=nothing')).toBe('unknown-process')
    expect(await refused('section=99')).toBe('unknown-section')
    expect(await refused('department=nobody')).toBe('unknown-department')
    expect(await refused('from=2021-09-02&until=2021-09-01')).toBe('invalid-date')
  })

  test.each([
    ['/audit/report?', 'window=B99', 'unknown-window', 'A03'],
    ['/audit/cases?', 'department=县水利局', 'unknown-department', 'have met: approval-bureau'],
    ['/audit/report?', 'person=nobody', 'unknown-account', 'clerk-7'],
    [
      '/audit/comparison?date=2021-08-30&',
      'process=enterprise-change',
      'unknown-process',
      'enterprise-setup-1545@1',
    ],
  ])('zeros are given of nothing that no case has met: %s%s', async (path, query, code, known) => {
    const { status, body } = await get(service.app, path + query)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body.code).toBe(code)
    expect(body.detail).toContain(known)
  })
})

describe('the cases behind a number', () => {
  test('a late case is found by the result of its clock', async () => {
    const { total, cases } = await read('/audit/cases?result=exceeded&limit=two-hours')
    expect(total).toBe(1)
    expect(cases[0]).toMatchObject({ id: late.id, workingSeconds: 10_200 })
    const { body } = await get(service.app, `/cases/${late.id}/events`)
    const passed = body.events.filter(({ seq }: { seq: number }) => cases[0].proof.includes(seq))
    expect(passed).toMatchObject([{ type: 'limit-exceeded', payload: { limit: 'two-hours' } }])
  })

  test('what is asked for no result of a clock needs no proof of one', async () => {
    const { cases } = await read('/audit/cases?process=enterprise-setup-1545')
    expect(cases.map(({ proof }: { proof: number[] }) => proof)).toEqual(cases.map(() => []))
  })

  test('open ones too, and page by page each once', async () => {
    const { cases } = await read('/audit/cases?by=open')
    expect(cases.map(({ id }: { id: string }) => id)).toEqual([open.id])
    const seen: string[] = []
    for (let after = ''; ; ) {
      const page = await read(`/audit/cases?by=received&size=2${after}`)
      expect(page.total).toBe(7)
      seen.push(...page.cases.map(({ id }: { id: string }) => id))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
  })

  test('who held it on which ground', async () => {
    const report = await read('/audit/report')
    for (const { stage, ground, department, item, cases } of report.spent.slice(0, 4)) {
      if (stage !== 'review') continue
      const { total } = await read(`/audit/cases?ground=${ground}&department=${department}&item=${item}`)
      expect(total).toBeGreaterThanOrEqual(cases)
    }
  })
})

test('before and after a reform: with so few cases nothing is said', async () => {
  const compared = await read('/audit/comparison?process=enterprise-setup-1545&date=2021-08-30')
  expect(compared).toMatchObject({
    before: { cases: 3 },
    after: { cases: 2 },
    verdict: 'too-few',
    differenceWorkingSeconds: null,
  })
  const { body } = await get(service.app, '/audit/comparison?process=enterprise-setup-1545')
  expect(body.code).toBe('invalid-date')
})

test('packed into segments the figures are the same, on every node, until a row changes', async () => {
  const { sql } = service.database
  const count = async () => (await sql`select from measure_segments`).length
  const before = await read('/audit/report')
  const list = await read('/audit/cases?person=clerk-7')
  expect(await count()).toBe(0)
  // A transaction of any database on the server may still be running, and what is newer than it is not packed.
  for (let made = 0; made < 3; ) made += await packMeasures(sql, { cases: 2 })
  expect(await read('/audit/report')).toEqual(before)
  expect(await read('/audit/cases?person=clerk-7')).toEqual(list)
  expect((await get(await service.node(), '/audit/report')).body).toEqual(before)

  await sql`update case_measures set seconds = seconds + 7 where case_id = ${late.id}`
  expect(await count()).toBe(0)
  const changed = await read('/audit/report')
  expect(changed.total.seconds).toBe(before.total.seconds + 7)
  await sql`update case_measures set seconds = seconds - 7 where case_id = ${late.id}`
  expect(await read('/audit/report')).toEqual(before)
})

test('the command line prints the same, and writes it for spreadsheets', async () => {
  const report = await reportNow({ DATABASE_URL: service.database.url }, { process: 'enterprise-setup-1545' })
  const page = reportPage(report).join('\n')
  expect(page).toContain('总览 Overview')
  expect(page).toMatch(/期间 period +最早 the beginning – 今日 today\n流程 process +enterprise-setup-1545 /)
  expect(page).toMatch(/截至 as of +\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? 北京时间/)
  expect(page).toMatch(/^县行政审批服务局 Admin.* +\d+ +1 +0 +0 +\d\d\.\d\d %$/m)
  expect(page).toMatch(/合计 total +5 +1 /)
  expect(page).toMatch(/enterprise-setup-1545@1 .* plan +2 working-hours +是 yes/)
  const folder = await mkdtemp(join(tmpdir(), 'banjie-report-'))
  expect(await writeTables(join(folder, 'report.md'), report)).toMatch(
    /report\.md, 7 表 tables, \d+ 行 rows, \d+ 字节 bytes/,
  )
  expect(await readFile(join(folder, 'report.md'), 'utf8')).toContain('| 流程 process | 时限 limit |')
  await writeTables(join(folder, 'report.xlsx'), report)
  expect((await readFile(join(folder, 'report.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  await rm(folder, { recursive: true })
  await expect(writeTables('report.pdf', report)).rejects.toThrow('.md or .xlsx')
  await expect(reportNow({}, { from: 'yesterday' })).rejects.toThrow('a day')
})
