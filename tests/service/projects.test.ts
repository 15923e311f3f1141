import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { faultsIn } from './ledgers.ts'
import { ask, get, openCase, opened, send, sendAll, setup } from './requests.ts'

const { app, database, node } = await startService()

let serial = 0
async function project(facts: object = { lowRisk: true }) {
  serial += 1
  const body = {
    id: crypto.randomUUID(),
    code: `SYN-${String(serial).padStart(4, '0')}`,
    name: '合成项目',
    facts,
  }
  return (await ask(app, 'POST', '/projects', body)).body.project
}
const inspection = (id: string) => setup({ process: 'joint-inspection', facts: {}, project: id })
const survey = (id: string, more: object = {}) =>
  setup({ process: 'survey', facts: {}, project: id, ...more })
const handedIn = { materials: [{ material: 'plans', medium: 'upload' }] }
const wanting = {
  defects: [{ material: 'plans', defect: '缺页', basis: '行政许可法 32', remedy: '补齐' }],
  until: '2021-09-10',
  contact: '合成',
}

test('T10: of many joint inspections opened at once on two nodes a low-risk project gets one', async () => {
  const { id } = await project()
  const other = await node()
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) => openCase(index % 2 ? app : other, inspection(id))),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'project-has-enough']))
})

test('T10: other projects may be inspected more than once, and what was never accepted does not count', async () => {
  const { id } = await project({ lowRisk: false })
  await opened(app, inspection(id))
  await opened(app, inspection(id))
  const low = await project()
  const declined = await opened(app, inspection(low.id))
  await sendAll(app, declined, [['decline', { reasons: ['不属于本机关职权'], remedies: '可申请行政复议' }]])
  expect((await openCase(app, inspection(low.id))).status).toBe(201)
  expect((await openCase(app, inspection(low.id))).body.code).toBe('project-has-enough')
})

test('a document is asked for once in a project, and the refusal says where it is', async () => {
  const { id } = await project()
  const first = await opened(app, survey(id, handedIn))
  const second = await opened(app, survey(id))
  const answer = await send(app, second.id, 1, 'request-correction', wanting)
  expect(answer.body).toMatchObject({ code: 'already-handed-in', case: first.number, material: 'plans' })
  // The case that has it may say that it is not in order; then it is not handed in until it comes again.
  await sendAll(app, first, [['request-correction', wanting]])
  expect((await get(app, `/projects/${id}`)).body.materials).toEqual([])
  expect((await send(app, second.id, 1, 'request-correction', wanting)).status).toBe(201)
})

test('a project shows its cases, oldest first, and what was handed in', async () => {
  const { id } = await project()
  const cases = [await opened(app, survey(id, handedIn)), await opened(app, inspection(id.toUpperCase()))]
  const { body } = await get(app, `/projects/${id}`)
  expect(body.project.facts).toEqual({ lowRisk: true, smallInvestor: false })
  expect(new Set(body.cases.map(({ number }: { number: string }) => number))).toEqual(
    new Set(cases.map(({ number }) => number)),
  )
  expect(body.materials).toEqual([
    { material: 'plans', zh: '图纸', en: 'Plans', case: cases[0].id, number: cases[0].number },
  ])
  expect((await get(app, `/cases?project=${id}`)).body.cases).toHaveLength(2)
  expect(cases[1].project).toBe(id)
})

const correct = (id: string, more: object, own = crypto.randomUUID(), of = app) =>
  ask(of, 'POST', `/projects/${id}/corrections`, {
    id: own,
    name: '合成项目（更正）',
    facts: {},
    reason: '合成：录入有误',
    ...more,
  })

test('a correction counts from then on; what was wrong, who put it right and why stay on record', async () => {
  const first = await project({ lowRisk: false })
  await opened(app, inspection(first.id))
  await opened(app, inspection(first.id))
  const { status, body } = await correct(first.id, { code: first.code, facts: { lowRisk: true } })
  expect(status).toBe(201)
  expect(body.correction).toMatchObject({ project: first.id, facts: { lowRisk: true, smallInvestor: false } })
  // It is of low risk now, and has had its inspection.
  expect((await openCase(app, inspection(first.id))).body.code).toBe('project-has-enough')
  const read = (await get(app, `/projects/${first.id}`)).body
  expect(read.project).toMatchObject({ name: '合成项目（更正）', facts: { lowRisk: true }, at: first.at })
  expect(read.created).toEqual(first)
  expect(read.corrections).toMatchObject([
    { reason: '合成：录入有误', by: { id: 'clerk-7', department: 'approval-bureau' } },
  ])
  expect(read.cases).toHaveLength(2)
})

test('a corrected code is found under the new one only, and the wrong one is free again', async () => {
  const { id, code } = await project()
  await correct(id, { code: 'SYN-RIGHT' })
  const found = async (sought: string) => (await get(app, `/projects?code=${sought}`)).body.projects
  expect(await found(code)).toEqual([])
  expect((await found('SYN-RIGHT')).map((one: { id: string }) => one.id)).toEqual([id])
  const next = { id: crypto.randomUUID(), code, name: '合成项目', facts: {} }
  expect((await ask(app, 'POST', '/projects', next)).status).toBe(201)
  expect((await correct(id, { code })).body.code).toBe('project-code-taken')
})

test('of two projects that are given one code at once on two nodes one gets it', async () => {
  const other = await node()
  const all = await Promise.all(Array.from({ length: 6 }, () => project()))
  const answers = await Promise.all(
    all.map(({ id }, index) =>
      correct(id, { code: 'SYN-ONE' }, crypto.randomUUID(), index % 2 ? app : other),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'project-code-taken']))
})

test('a correction sent twice is one, and a project sent again after it is the first', async () => {
  const body = { id: crypto.randomUUID(), code: 'SYN-AGAIN', name: '合成项目', facts: { lowRisk: true } }
  await ask(app, 'POST', '/projects', body)
  const own = crypto.randomUUID()
  await correct(body.id, { code: 'SYN-AGAIN' }, own)
  expect((await correct(body.id, { code: 'SYN-AGAIN' }, own)).body.repeated).toBe(true)
  expect((await correct(body.id, { code: 'SYN-OTHER' }, own)).body.code).toBe('id-reused')
  expect((await ask(app, 'POST', '/projects', body)).body).toMatchObject({ repeated: true })
  expect((await get(app, `/projects/${body.id}`)).body.corrections).toHaveLength(1)
})

test('neither a project nor a correction can be changed or taken away', async () => {
  for (const table of ['projects', 'project_corrections']) {
    await expect(database.sql.unsafe(`update ${table} set name = 'x'`)).rejects.toThrow('append-only')
    await expect(database.sql.unsafe(`delete from ${table}`)).rejects.toThrow('append-only')
  }
})

test('pages of projects join to the whole list, newest first', async () => {
  const whole = (await get(app, '/projects?limit=200')).body.projects
  const found: unknown[] = []
  for (let after = ''; ; ) {
    const { projects, next } = (await get(app, `/projects?limit=2${after}`)).body
    found.push(...projects)
    if (next === null) break
    after = `&after=${next}`
  }
  expect(whole.length).toBeGreaterThan(4)
  expect(found).toEqual(whole)
  const [{ code }] = whole
  expect((await get(app, `/projects?code=${code}`)).body.projects).toEqual([whole[0]])
})

test('an opening in a project that is sent again is the first one', async () => {
  const { id } = await project()
  const body = inspection(id)
  await opened(app, body)
  expect(await openCase(app, body)).toMatchObject({ status: 201, body: { repeated: true } })
})

test('every ledger gives the stored case, its project with it', async () => {
  expect(await faultsIn(database.sql, app)).toEqual([])
})
