import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { faultsIn } from './ledgers.ts'
import { ask, get, openCase, opened, send, setup } from './requests.ts'

const { app, database, node } = await startService()

const enter = (register: string, more: object) =>
  ask(app, 'POST', `/registers/${register}/entries`, { id: crypto.randomUUID(), data: {}, ...more })
const plot = (more: object = {}) => setup({ process: 'plot', facts: { plot: 'NY-01' }, ...more })
const move = (kind: string, count: number, of = app, id = crypto.randomUUID()) =>
  ask(of, 'POST', '/stocks/charter-plates/movements', { id, kind, count, note: '合成' })

test('the registers are listed with their clause and the processes that consult them', async () => {
  const { registers } = (await get(app, '/registers')).body
  expect(registers.map(({ id }: { id: string }) => id)).toEqual([
    'planning-permit-exemptions',
    'planning-committee-matters',
    'intermediary-services',
    'engineering-approval-items',
    'no-penalty-list',
    'light-penalty-list',
    'inspection-items',
    'fee-catalogue',
    'assessed-plots',
    'cleared-requirements',
    'charter-plates',
    'provincial-items',
  ])
  for (const { citation, zh, en } of registers) {
    expect(citation.zh).toMatch(/^宁政发〔2021〕8号 .+：.+/)
    expect(zh && en).toBeTruthy()
  }
  const slugs = new Set(
    (await get(app, '/processes')).body.processes.map(({ slug }: { slug: string }) => slug),
  )
  for (const slug of registers.flatMap(({ consultedBy }: { consultedBy: string[] }) => consultedBy)) {
    expect(slugs).toContain(slug)
  }
})

test('which processes consult a register follows from their definitions', async () => {
  const { registers } = (await get(app, '/registers')).body
  const by = (id: string) => registers.find((one: { id: string }) => one.id === id).consultedBy
  expect(by('planning-permit-exemptions')).toEqual(['design-scheme-review'])
  expect(by('no-penalty-list')).toEqual(['major-enforcement-legal-review'])
  // The test's own process asks it too.
  expect(by('assessed-plots')).toEqual(['regional-assessment', 'plot'])
  // Whoever charges anything asks the fee catalogue.
  expect(by('fee-catalogue')).toContain('construction-permit-merged')
  expect(by('fee-catalogue')).not.toContain('regional-assessment')
})

test('the county’s lists decide: a listed kind of works needs no permit, and a cleared requirement is not asked', async () => {
  await enter('planning-permit-exemptions', { key: '合成：围墙', from: '2021-08-01' })
  const works = (projectKind: string) =>
    opened(app, setup({ process: 'design-scheme-review', facts: { projectKind } }))
  expect((await works('合成：围墙')).facts).toMatchObject({ exemptionList: true, committeeList: false })
  expect((await works('合成：厂房')).facts).toMatchObject({ exemptionList: false, committeeList: false })

  const checklist = async () => {
    const { body } = await get(app, '/processes/private-training-institution-approval/checklist')
    return body.materials.map(({ id, asking }: { id: string; asking: string }) => `${id} ${asking}`)
  }
  expect(await checklist()).toEqual(['manager-experience yes', 'number-of-trades yes'])
  const school = () =>
    opened(app, setup({ process: 'private-training-institution-approval', facts: { stage: 'preparation' } }))
  expect((await school()).facts.cleared).toEqual([])
  await enter('cleared-requirements', { key: '培训工种数量', from: '2021-08-01' })
  expect(await checklist()).toEqual(['manager-experience yes', 'number-of-trades no'])
  const body = setup({ process: 'private-training-institution-approval', facts: { stage: 'preparation' } })
  const { id, facts } = await opened(app, body)
  expect(facts.cleared).toEqual(['number-of-trades'])
  const defects = [{ material: 'number-of-trades', defect: '缺', basis: '十六-8', remedy: '补' }]
  const asked = { defects, until: '2021-09-10', contact: '合成' }
  expect((await send(app, id, 1, 'request-correction', asked)).body.code).toBe('material-not-askable')
  // Sent again it is the first opening, with every entry that was looked for.
  expect(await openCase(app, body)).toMatchObject({ status: 201, body: { repeated: true } })
})

test('the checklist says what must not be asked for, and by which clause', async () => {
  const facts = encodeURIComponent(JSON.stringify({ tendered: true }))
  const { status, body } = await get(app, `/processes/construction-permit-merged/checklist?facts=${facts}`)
  expect(status).toBe(200)
  expect(body.materials).toContainEqual({
    id: 'bid-notice',
    zh: '中标通知书',
    en: expect.any(String),
    asking: 'no',
    turnsOn: [],
    because: { by: null, citation: { zh: expect.stringContaining('二-1'), en: expect.any(String) } },
    standIns: [],
    citation: expect.anything(),
  })
  const { materials } = (await get(app, '/processes/completion-filing-merged/checklist')).body
  expect(materials.find(({ id }: { id: string }) => id === 'archive-papers')).toMatchObject({
    asking: 'open',
    turnsOn: [{ id: 'archivePromised', zh: '城建档案告知承诺' }],
    standIns: [{ by: 'approval-system' }, { by: 'commitment' }],
  })
  const setUp = (await get(app, '/processes/enterprise-setup-1545/checklist')).body
  expect(setUp.materials[0]).toMatchObject({
    zh: '居民身份证',
    asking: 'no',
    because: { by: 'e-licence', citation: { zh: expect.stringContaining('一-2') } },
  })
})

test('an entry is found however its key is written, and is shown as it was entered', async () => {
  await enter('planning-permit-exemptions', { key: '合成：门卫室（一层）', from: '2021-08-01' })
  const facts = { projectKind: ' 合成:门卫室 (一层)' }
  const works = () => opened(app, setup({ process: 'design-scheme-review', facts }))
  expect((await works()).facts.exemptionList).toBe(true)
  // Another way of writing it is no second entry: what is entered later takes the first one's place.
  await enter('planning-permit-exemptions', { key: '合成:门卫室(一层)', from: '2021-08-01', data: null })
  expect((await works()).facts.exemptionList).toBe(false)
  const found = await get(
    app,
    `/registers/planning-permit-exemptions?key=${encodeURIComponent('合成:门卫室(一层)')}`,
  )
  expect(found.body).toMatchObject({
    inForce: [],
    entered: [{ key: '合成：门卫室（一层）' }, { data: null }],
  })
})

test('an entry stands from its first day to its last; what was entered stays on record', async () => {
  const first = { key: 'NY-01', from: '2021-08-01' }
  await enter('assessed-plots', first)
  await enter('assessed-plots', { ...first, to: '2021-12-31' })
  const on = async (day: string) => (await get(app, `/registers/assessed-plots?on=${day}`)).body
  expect((await on('2021-07-31')).inForce).toEqual([])
  expect((await on('2021-12-31')).inForce).toMatchObject([{ key: 'NY-01', to: '2021-12-31' }])
  expect((await on('2022-01-01')).inForce).toEqual([])
  expect((await on('2022-01-01')).entered).toHaveLength(2)
})

test('a register answers by the day of receipt, and the answer stands in the opening', async () => {
  expect((await opened(app, plot())).facts).toEqual({ assessed: true, plot: 'NY-01' })
  const earlier = await opened(app, plot({ occurredAt: '2021-07-30T09:00:00+08:00' }))
  expect(earlier.facts).toEqual({ assessed: false, plot: 'NY-01' })
  const [opening] = (await get(app, `/cases/${earlier.id}/events`)).body.events
  expect(opening.payload.lookedUp).toEqual({
    assessed: { register: 'assessed-plots', key: 'NY-01', entry: null },
  })
})

test('an opening sent again after the register has changed is the first one', async () => {
  const body = plot()
  await opened(app, body)
  await enter('assessed-plots', { key: 'NY-01', from: '2021-08-01', data: null })
  expect(await openCase(app, body)).toMatchObject({ status: 201, body: { repeated: true } })
  expect((await opened(app, plot())).facts.assessed).toBe(false)
})

test('no fee outside the list: only what the catalogue has that day, and no more than it says', async () => {
  await enter('fee-catalogue', {
    key: '工本费',
    from: '2021-08-01',
    to: '2021-08-31',
    data: { mostFen: 500 },
  })
  const charge = async (fen: number, basis = '工本费', occurredAt = '2021-08-23T09:00:00+08:00') => {
    const { id } = await opened(app, setup({ process: 'survey', facts: {}, occurredAt }))
    return (await send(app, id, 1, 'charge', { fen, basis }, { occurredAt })).body.code
  }
  expect(await charge(500)).toBeUndefined()
  expect(await charge(501)).toBe('fee-not-allowed')
  expect(await charge(500, '服务费')).toBe('fee-not-allowed')
  expect(await charge(500, '工本费', '2021-07-30T09:00:00+08:00')).toBe('fee-not-allowed')
})

test('T15: however many move plates at once on two nodes, the counts agree and none is issued twice', async () => {
  const other = await node()
  await move('drawn', 10)
  const issued = await Promise.all(
    Array.from({ length: 15 }, (_, index) => move('issued', 1, index % 2 ? app : other)),
  )
  expect(issued.filter(({ status }) => status === 201)).toHaveLength(10)
  expect(new Set(issued.map(({ body }) => body.code))).toEqual(new Set([undefined, 'stock-too-low']))
  await move('returned', 4)
  await move('lost', 1)
  await move('voided', 2)
  await move('issued', 1)
  const { stock, movements } = (await get(app, '/stocks/charter-plates')).body
  expect(stock).toEqual({ drawn: 10, inStock: 1, outstanding: 6, writtenOff: 3 })
  expect(movements).toHaveLength(15)
})

test('a movement sent twice moves once', async () => {
  const id = crypto.randomUUID()
  await move('drawn', 3, app, id)
  expect(await move('drawn', 3, app, id)).toMatchObject({ body: { repeated: true, stock: { drawn: 13 } } })
})

test('every ledger gives the stored case without any register', async () => {
  expect(await faultsIn(database.sql, app)).toEqual([])
})
