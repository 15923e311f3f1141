import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { everythingIn } from './ledgers.ts'
import { act, actAll, compared, drafted, office, planner, surveyReform } from './reforms-of.ts'
import { ask, get, openCase, opened, sendAll, setup } from './requests.ts'
import { cookieOf, personOf } from './whoever.ts'

const { app, database, node, at } = await startService()
const other = await node()
const read = (id: string, by = planner) => ask(app, 'GET', `/reforms/${id}`, undefined, by)
interface Outcome {
  name: string
  real: number | null
  within: boolean | null
}
const surveyed = (on = app) => opened(on, setup({ process: 'survey', facts: {} }))

test('a proposal is drafted, submitted, approved by another person and adopted; a new case begins on it, an old one ends on its own', async () => {
  const draft = await drafted(app)
  expect(draft).toMatchObject({
    state: 'draft',
    revision: 1,
    makes: 'survey@2',
    may: ['draft', 'submit', 'withdraw'],
  })
  const shown = await ask(app, 'GET', `/reforms/${draft.id}/definition`, undefined, planner)
  expect(shown.body).toMatchObject({
    slug: 'survey',
    version: 2,
    versions: [2, 1],
    items: [{ id: 'survey', department: { id: 'housing-construction' } }],
  })
  const old = await surveyed()
  const submitted = await actAll(app, draft, [['submit']])
  expect((await read(draft.id, office)).body.reform.may).toEqual(['approve', 'refuse'])
  const approved = await actAll(app, submitted, [['approve', { reasons: '同意试行' }]])
  const adopted = await actAll(app, approved, [['adopt', { from: '2021-08-25' }]])
  expect(adopted).toMatchObject({ state: 'adopted', may: [], adopted: { from: '2021-08-25' } })

  expect((await surveyed()).process.version).toBe(1)
  at('2021-08-25T09:00:00+08:00')
  // The other node may not have heard of it yet: it reads it with the act.
  const fresh = await surveyed(other)
  expect(fresh.process.version).toBe(2)
  const end = (of: typeof old) =>
    sendAll(other, of, [
      ['accept'],
      ['survey.pass'],
      ['approve'],
      ['deliver', { to: '合成测试公司', receipt: '1' }],
    ])
  expect((await end(old)).process.version).toBe(1)
  expect((await end(fresh)).ended).toBe(true)
  expect((await get(app, '/processes/survey')).body).toMatchObject({
    version: 2,
    inForce: { from: '2021-08-25', to: null },
  })
  expect((await get(app, '/processes/survey?version=1')).body.inForce.to).toBe('2021-08-24')

  const { events } = (await read(draft.id)).body
  expect(events).toMatchObject([
    { seq: 1, type: 'draft', by: { id: 'planner.reform-group-office' } },
    { seq: 2, type: 'submit', reasons: '理由' },
    { seq: 3, type: 'approve', reasons: '同意试行', by: { id: 'leading-group-office.reform-group-office' } },
    { seq: 4, type: 'adopt', from: '2021-08-25' },
  ])
})

test('several items become one: the earlier ones can not be opened from that day on, and are until then', async () => {
  const plot = (occurredAt: string) =>
    openCase(app, setup({ process: 'plot', facts: { plot: 'P1' }, occurredAt }))
  const merged = await drafted(
    app,
    surveyReform({
      zh: '勘验与地块合并',
      of: ['plot@1', 'pledged@1'],
      makes: { slug: 'plot-and-pledge', version: 1, zh: '地块承诺', en: 'Plot and pledge' },
      operators: [],
    }),
  )
  at('2021-09-01T09:00:00+08:00')
  await actAll(app, merged, [['submit'], ['approve'], ['adopt', { from: '2021-09-02' }]])
  at('2021-09-02T09:00:00+08:00')
  expect((await plot('2021-09-01T10:00:00+08:00')).status).toBe(201)
  expect(await plot('2021-09-02T08:00:00+08:00')).toMatchObject({
    status: 409,
    body: { code: 'not-startable', reason: 'merged', by: 'plot-and-pledge', clause: '勘验与地块合并' },
  })
  const whole = setup({ process: 'plot-and-pledge', facts: { plot: 'P1' } })
  expect((await openCase(other, whole)).body.case.process).toMatchObject({ version: 1, zh: '地块承诺' })
})

test('whoever made or submitted it does not decide on it, in whatever role', async () => {
  const submitted = await actAll(app, await drafted(app, surveyReform({}, 2)), [['submit']])
  // The same person with a second appointment, and somebody who stands in for that person.
  const approve = {
    id: crypto.randomUUID(),
    type: 'approve',
    revision: 2,
    payload: { reasons: '同意' },
  } as const
  const role = { role: 'leading-group-office', department: 'reform-group-office' }
  for (const by of [
    { ...role, id: planner.account },
    { ...role, id: 'another', standsInFor: planner.account },
  ])
    await expect(app.reforms.act(submitted.id, approve, by)).rejects.toMatchObject({ code: 'not-yourself' })
  expect((await act(app, submitted, 'approve', undefined, { by: planner })).body.code).toBe('not-permitted')
})

test('what is refused is told why, may be drafted anew, and what is withdrawn has ended', async () => {
  const next = surveyReform({}, 2)
  const refused = await actAll(app, await drafted(app, next), [
    ['submit'],
    ['refuse', { reasons: '部门未会签' }],
  ])
  expect(refused.state).toBe('refused')
  const again = await actAll(app, refused, [['draft', { reform: { ...next, zh: '改名' } }], ['withdraw']])
  expect(again).toMatchObject({ state: 'withdrawn', zh: '改名', may: [] })
  expect((await act(app, again, 'submit')).body.code).toBe('reform-not-possible')
  const list = await ask(app, 'GET', '/reforms?state=withdrawn', undefined, office)
  expect(list.body).toMatchObject({ reforms: [{ id: again.id, state: 'withdrawn' }], next: null })
})

test('two who act on one revision: the second is told to read again; the same act sent again changes nothing', async () => {
  const draft = await drafted(app, surveyReform({}, 2))
  const id = crypto.randomUUID()
  const comparison = await compared(app, draft)
  await act(app, draft, 'submit', { reasons: '一', comparison }, { id })
  expect((await act(app, draft, 'withdraw')).body).toMatchObject({ code: 'reform-changed' })
  const before = await everythingIn(database.sql)
  expect((await act(app, draft, 'submit', { reasons: '一', comparison }, { id })).body).toMatchObject({
    repeated: true,
    reform: { revision: 2 },
  })
  expect((await act(app, draft, 'submit', { reasons: '二', comparison }, { id })).body.code).toBe('id-reused')
  expect(await everythingIn(database.sql)).toEqual(before)
})

test('no day that is past, no two versions on one day, and nothing on a version that is not in force', async () => {
  at('2021-09-10T09:00:00+08:00')
  const approved = async () => actAll(app, await drafted(app, surveyReform({}, 2)), [['submit'], ['approve']])
  const [one, two] = [await approved(), await approved()]
  const adopt = (which: { id: string; revision: number }, from: string) => act(app, which, 'adopt', { from })
  expect((await adopt(one, '2021-09-09')).body).toMatchObject({
    code: 'invalid-date',
    detail: expect.stringContaining('today is 2021-09-10'),
  })
  // Nor one that has begun: who came in the morning would be received under another version than who comes later.
  expect((await adopt(one, '2021-09-10')).body).toMatchObject({
    code: 'invalid-date',
    detail: expect.stringContaining('give tomorrow or a later day'),
  })
  const id = crypto.randomUUID()
  const adoption = () => act(app, one, 'adopt', { from: '2021-10-01' }, { id })
  expect((await adoption()).status).toBe(201)
  expect((await adoption()).body).toMatchObject({
    repeated: true,
    reform: { adopted: { from: '2021-10-01' } },
  })
  // Version 3 is there now.
  expect((await adopt(two, '2021-11-01')).body.code).toBe('reform-not-applicable')
  const redrafted = surveyReform({ makes: { slug: 'survey', version: 4 } }, 2)
  const later = await actAll(app, await drafted(app, redrafted), [['submit'], ['approve']])
  expect((await adopt(later, '2021-10-01')).body).toMatchObject({
    code: 'reform-not-adoptable',
    detail: expect.stringContaining('would overlap'),
  })
  expect((await adopt(later, '2021-11-01')).body).toMatchObject({
    code: 'reform-not-adoptable',
    detail: expect.stringContaining('survey@3'),
  })
})

test('what is no reform, or changes nothing that is there, is told with what is needed', async () => {
  const create = (reform: object) =>
    ask(app, 'POST', '/reforms', { id: crypto.randomUUID(), reform }, planner)
  expect((await create({ ...surveyReform(), operators: [{ operator: 'vanish' }] })).body).toMatchObject({
    code: 'reform-not-applicable',
    detail: expect.stringContaining('operators/0'),
  })
  // A draft may refer to what is not there yet; it is told when it is read.
  const draft = await drafted(app, surveyReform({ of: ['surveys@1'] }))
  const shown = await ask(app, 'GET', `/reforms/${draft.id}/definition`, undefined, planner)
  expect(shown.body).toMatchObject({
    code: 'reform-not-applicable',
    needed: { en: expect.stringContaining('survey@1') },
  })
  expect((await act(app, draft, 'submit')).body.code).toBe('reform-not-applicable')
})

test('a proposal that drops a duty is refused at submission with the shortest path that shows it; the certificate says what became of each', async () => {
  const source = { county: { zh: '供测试用', en: 'made for a test' } }
  const dropping = surveyReform({
    of: ['construction-permit-merged@1'],
    makes: { slug: 'construction-permit-merged', version: 2 },
    operators: [{ operator: 'drop', item: 'safety', source }],
  })
  const draft = await drafted(app, dropping)
  const { certificate } = (await ask(app, 'GET', `/reforms/${draft.id}/certificate`, undefined, planner)).body
  expect(certificate).toMatchObject({ granted: false, counts: { dropped: 1 } })
  const refused = (await act(app, draft, 'submit')).body
  expect(refused.code).toBe('reform-not-certified')
  expect(refused.failed[0].counterexample.events.length).toBeGreaterThan(0)
  expect((await read(draft.id)).body.reform.state).toBe('draft')
})

test('before and after are simulated as a job whose progress and report whoever reads the proposal sees; it is submitted with that report', async () => {
  const draft = await drafted(app, surveyReform({}, 3))
  const id = crypto.randomUUID()
  const scenario = { period: { from: '2026-03-02', days: 5 }, replications: { least: 2, most: 2 } }
  const asked = { id, scenario, sensitivity: 2 }
  const simulate = () => ask(app, 'POST', `/reforms/${draft.id}/comparisons`, asked, planner)
  expect(await simulate()).toMatchObject({ status: 202, body: { job: { id, kind: 'reform-comparison' } } })
  expect((await simulate()).status).toBe(202)
  const list = async () =>
    (await ask(app, 'GET', `/reforms/${draft.id}/comparisons`, undefined, office)).body.comparisons
  await expect.poll(async () => (await list())[0].state, { timeout: 60_000 }).toBe('done')
  const [{ report, ofThisDraft, scenario: run }, ...more] = await list()
  expect(more).toEqual([])
  expect(run).toEqual(scenario)
  expect(ofThisDraft).toBe(true)
  expect(report).toMatchObject({
    replications: 2,
    variants: [{ cases: ['survey@3'] }, { cases: ['survey@4'] }],
  })
  // Each assumption lower and higher, with what then becomes of the difference.
  const windows = report.sensitivity.find(({ name }: { name: string }) => name === 'staff.windows')
  expect(windows.cases).toMatchObject([{ value: 2 }, { value: 4 }])
  expect(windows.cases[0].difference).toMatchObject({ shown: expect.stringMatching(/none|lower|higher/) })
  // One of them alone, as the address of a page names it; the list can be had without what is long.
  const one = `/reforms/${draft.id}/comparisons/${id}`
  expect((await ask(app, 'GET', one, undefined, office)).body.comparison).toEqual((await list())[0])
  const short = await ask(app, 'GET', `/reforms/${draft.id}/comparisons?reports=without`, undefined, office)
  expect(short.body.comparisons).toMatchObject([{ id, report: null, scenario, fromOpenCases: false }])
  const cookie = await cookieOf(app, office)
  const kept = await app.inject({ url: `${one}/report.html`, headers: { cookie } })
  expect(kept.headers['content-disposition']).toMatch(/^attachment; filename="?survey-by-another-.*\.html"?$/)
  expect(kept.body).toContain('<svg')
  const submitted = await actAll(app, draft, [['submit', { reasons: '理由', comparison: id }]])
  expect((await read(draft.id)).body.events.at(-1)).toMatchObject({ type: 'submit', comparison: id })
  const anew = await actAll(app, submitted, [['refuse'], ['draft', { reform: surveyReform({}, 3) }]])
  expect((await list())[0].ofThisDraft).toBe(false)
  // What was simulated is no longer what is proposed.
  expect((await act(app, anew, 'submit', { reasons: '理由', comparison: id })).body.code).toBe(
    'reform-not-compared',
  )
}, 90_000)

test('a planner is told what a scenario may say before anything runs, and what is wrong in it with its place', async () => {
  const draft = await drafted(app, surveyReform({}, 3))
  const outline = (scenario: object) =>
    ask(app, 'POST', `/reforms/${draft.id}/scenario`, { scenario }, planner)
  const { body } = await outline({})
  const today = Temporal.Instant.from(String(app.clock.now()))
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
  const from = Temporal.PlainDate.from(body.scenario.period.from)
  expect(Temporal.PlainDate.compare(from, today)).toBe(1)
  expect(from.dayOfWeek).toBe(1)
  expect(body.scenario).toMatchObject({ seed: 1, replications: { least: 10 } })
  const survey = body.parameters.find(({ name }: { name: string }) => name === 'service.survey')
  expect(survey).toMatchObject({
    like: 'service.review',
    usual: { kind: 'lognormal' },
    unit: 'working-minutes',
  })
  expect(body.departments[0]).toMatchObject({ id: 'windows', zh: '综合窗口' })

  const wrong = { ...body.scenario, parameters: { 'rate.correction': 3 } }
  expect((await outline(wrong)).body).toMatchObject({
    code: 'scenario-invalid',
    at: 'parameters/rate.correction',
  })
  // Nor is a job made of it, which would only fail later.
  const id = crypto.randomUUID()
  const asked = await ask(app, 'POST', `/reforms/${draft.id}/comparisons`, { id, scenario: wrong }, planner)
  expect(asked.body).toMatchObject({ code: 'scenario-invalid', at: 'parameters/rate.correction' })
})

test('after adoption the figures of real cases stand beside what the simulation had promised', async () => {
  const draft = await drafted(app, surveyReform({}, 3))
  at('2021-11-01T09:00:00+08:00')
  await actAll(app, draft, [['submit'], ['approve'], ['adopt', { from: '2021-11-02' }]])
  // Until a case has closed nothing is real, and that is no error.
  const none = await ask(app, 'GET', `/reforms/${draft.id}/outcome`, undefined, planner)
  expect(none).toMatchObject({ status: 200, body: { process: 'survey@4', cases: 0 } })
  const promisedOf = none.body.figures.map(({ name, real, within }: Outcome) => [name, real, within])
  expect(promisedOf).toContainEqual(['time/mean', null, null])
  expect(promisedOf.filter(([, real, within]: unknown[]) => real !== null || within !== null)).toEqual([])
  at('2021-11-02T09:00:00+08:00')
  const one = await surveyed()
  const accepted = await sendAll(app, one, [['accept'], ['survey.pass']])
  at('2021-11-02T11:00:00+08:00')
  await sendAll(app, accepted, [['approve'], ['deliver', { to: '合成测试公司', receipt: '1' }]])
  const { body } = await ask(app, 'GET', `/reforms/${draft.id}/outcome`, undefined, planner)
  expect(body.figures.map(({ name }: Outcome) => name)).toEqual(promisedOf.map(([name]: string[]) => name))
  expect(body).toMatchObject({ process: 'survey@4', from: '2021-11-02', cases: 1, simulated: 2 })
  const mean = body.figures.find(({ name }: { name: string }) => name === 'time/mean')
  expect(mean).toMatchObject({ unit: 'hours', real: 2, promised: { mean: expect.any(Number) } })
  // What is real is one period, and no mean over many: it may lie further from the mean than the mean's own interval.
  expect(mean.around).toBeCloseTo(mean.promised.halfWidth * Math.sqrt(body.simulated + 1), 2)
  expect(mean.within).toBe(Math.abs(2 - mean.promised.mean) <= mean.around)
}, 90_000)

test('what a reform would make is shown without keeping anything', async () => {
  const before = await everythingIn(database.sql)
  const reform = surveyReform({ makes: { slug: 'survey', version: 9 } })
  const { status, body } = await ask(app, 'POST', '/reforms/preview', { reform }, planner)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    slug: 'survey',
    version: 9,
    items: [{ department: { id: 'housing-construction' } }],
  })
  expect(await everythingIn(database.sql)).toEqual(before)
})

test('what is on record of a proposal stays as it is', async () => {
  await expect(database.sql`delete from reform_events`).rejects.toThrow('append-only')
  const reader = personOf({ role: 'department-head', department: 'tax-bureau' })
  const { reforms } = (await ask(app, 'GET', '/reforms?limit=1', undefined, reader)).body
  expect(reforms).toHaveLength(1)
  expect((await read(reforms[0].id, reader)).status).toBe(200)
})
