import { describe, expect, test } from 'vitest'
import { startService } from './app.ts'
import { permitLife } from './lives.ts'
import { applicant, get, opened, permit, send, sendAll, setup } from './requests.ts'

const { app, at } = await startService()
// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
const read = async ({ id }: { id: string }): Promise<any> => (await get(app, `/cases/${id}`)).body
const states = ({ items }: { items: { id: string; state: string }[] }) =>
  Object.fromEntries(items.map(({ id, state }) => [id, state]))
const suspension = (until: string) => ({
  kind: 'expert-review',
  basis: '行政许可法 45',
  until,
  notice: 'SYN-N',
})

test('a case’s page says who applied, how, and with what', async () => {
  at('2021-08-23T09:00:00+08:00')
  const materials = [{ material: 'plans', medium: 'upload' }]
  const received = await opened(app, setup({ process: 'survey', facts: {}, materials }))
  const page = await read(received)
  expect(page.applicant).toEqual({ ...applicant, phone: null })
  expect(page.channel).toEqual({ id: 'window', zh: '窗口', en: 'Window' })
  expect(page.materials).toMatchObject([
    { material: 'plans', zh: '图纸', medium: 'upload', at: '2021-08-23T01:00:00Z', by: { id: 'clerk-7' } },
  ])
  expect(page).toMatchObject({ opinions: [], certificates: [], commitments: [] })
})

describe('items stand in the order of the process', () => {
  test('excluded by the facts, waiting before acceptance, active, done; with opinions and papers', async () => {
    at('2021-09-01T09:00:00+08:00')
    const received = await opened(app, permit())
    const before = states(await read(received))
    expect(before['civil-defence-quality']).toBe('excluded')
    expect(before.quality).toBe('waiting')
    const [accept, pass, ...rest] = permitLife
    const accepted = await sendAll(app, received, [accept as [string]])
    expect(states(await read(accepted)).permit).toBe('active')
    const passed = await sendAll(app, accepted, [pass as [string]])
    const page = await read(passed)
    expect(states(page)).toMatchObject({ permit: 'done', quality: 'active' })
    const item = page.items.find(({ id }: { id: string }) => id === 'permit')
    expect(item).toMatchObject({
      result: { by: { id: 'department-reviewer.approval-bureau' } },
      department: { id: 'approval-bureau' },
    })

    const closed = await read(await sendAll(app, passed, rest))
    expect(states(closed)).toMatchObject({ permit: 'done', quality: 'done', safety: 'done' })
    expect(closed.opinions).toMatchObject([
      { item: 'permit', verdict: 'pass', opinion: null },
      { item: 'quality', verdict: 'reply', opinion: '符合' },
      { item: 'safety', verdict: 'reply', opinion: '符合' },
    ])
    expect(closed.certificates).toMatchObject([{ certificate: 'construction-permit', number: 'SYN-P-1' }])
  })

  test('taken out, failed, and ended with the case', async () => {
    at('2021-09-02T09:00:00+08:00')
    const accepted = await sendAll(app, await opened(app), [
      ['accept'],
      ['seal.separate', { request: '另行办理' }],
      ['tax.fail', { reasons: ['材料不符'] }],
    ])
    const page = await read(accepted)
    expect(states(page)).toMatchObject({ seal: 'taken-out', tax: 'failed', medical: 'active' })
    expect(page.opinions).toMatchObject([{ item: 'tax', verdict: 'fail', reasons: ['材料不符'] }])
    const gone = await read(await sendAll(app, accepted, [['withdraw', { request: '撤回' }]]))
    expect(states(gone)).toMatchObject({ seal: 'taken-out', tax: 'failed', medical: 'ended' })
  })
})

test('a special procedure shows its promised end, and that it is past even before a sweep', async () => {
  at('2021-08-23T09:00:00+08:00')
  const item = 'civil-defence-drawings'
  const held = await sendAll(app, await opened(app, setup({ process: 'drawings-alone', facts: {} })), [
    ['accept'],
    [`${item}.suspend`, suspension('2021-09-10')],
  ])
  const special = async () =>
    (await read(held)).items.find(({ id }: { id: string }) => id === item).specialProcedure
  expect(await special()).toEqual({ ground: 'expert-review SYN-N', until: '2021-09-10', overdue: false })
  at('2021-09-11T00:00:00+08:00')
  expect(await special()).toMatchObject({ overdue: true })
  await app.sweep()
  const { events } = (await get(app, `/cases/${held.id}/events`)).body
  expect(events.at(-1)).toMatchObject({ type: `${item}.overdue`, payload: { item } })
  // What its handler has seen stays good: nothing has happened but time.
  const answer = await send(app, held.id, held.revision, `${item}.resume`, { result: 'SYN-E' })
  expect(answer.status).toBe(201)
  expect(await special()).toBeNull()
})

test('a promise is owed with its day, then kept', async () => {
  at('2021-09-01T09:00:00+08:00')
  const pledged = await sendAll(app, await opened(app, setup({ process: 'pledged', facts: {} })), [
    ['accept'],
    ['pledge.promise', { document: 'SYN-C-1' }],
  ])
  expect((await read(pledged)).commitments).toMatchObject([
    { id: 'pledge', state: 'owed', due: '2021-09-15', at: '2021-09-01T01:00:00Z' },
  ])
  const kept = await sendAll(app, pledged, [['pledge.fulfil', { proof: 'SYN-P' }]])
  expect((await read(kept)).commitments).toMatchObject([{ id: 'pledge', state: 'kept' }])
})

test('what is possible says what it must carry, so that a form can be made of it', async () => {
  at('2021-09-07T09:00:00+08:00')
  const received = await opened(app)
  const { events } = (await get(app, `/cases/${received.id}/available-events`)).body
  const payloadOf = (type: string) => events.find((event: { type: string }) => event.type === type).payload
  expect(payloadOf('withdraw')).toMatchObject({
    type: 'object',
    required: ['request'],
    properties: { request: { type: 'string', minLength: 1 } },
  })
  expect(payloadOf('request-correction').properties.defects.items.required).toContain('remedy')
  expect(payloadOf('issue')).toBeNull()
})

test('the answer to an act entered after the fact shows the case as time has it now', async () => {
  at('2021-08-23T09:00:00+08:00')
  const received = await opened(app)
  at('2021-08-24T09:00:00+08:00')
  const late = await send(
    app,
    received.id,
    received.revision,
    'accept',
    {},
    { occurredAt: '2021-08-23T09:30:00+08:00' },
  )
  expect(late.status).toBe(201)
  const twoHours = late.body.case.clocks.find(({ limit }: { limit: string }) => limit === 'two-hours')
  expect(twoHours).toMatchObject({ result: 'exceeded' })
  expect(late.body.case.revision).toBe(2)
  expect((await read(received)).clocks).toEqual(late.body.case.clocks)
})

test('the clocks alone, for whoever follows a case: they move on with time, the revision with acts', async () => {
  at('2021-09-06T09:00:00+08:00')
  const received = await opened(app)
  const clocksOf = async () => (await get(app, `/cases/${received.number}/clocks`)).body
  const first = await clocksOf()
  expect(first).toMatchObject({ revision: 1, status: { code: 'received' } })
  at('2021-09-06T10:00:00+08:00')
  const later = await clocksOf()
  const used = ({ clocks }: typeof first) =>
    clocks.find(({ limit }: { limit: string }) => limit === 'two-hours').used
  expect(used(later) - used(first)).toBe(3600)
  await sendAll(app, received, [['accept']])
  expect(await clocksOf()).toMatchObject({ revision: 2, status: { code: 'accepted' } })
  expect(JSON.stringify(later)).not.toContain(applicant.name)
})
