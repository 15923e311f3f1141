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
  expect(body.materials).toEqual([{ material: 'plans', case: cases[0].id, number: cases[0].number }])
  expect((await get(app, `/cases?project=${id}`)).body.cases).toHaveLength(2)
  expect(cases[1].project).toBe(id)
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
