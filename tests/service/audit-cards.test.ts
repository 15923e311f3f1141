import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { clerkAt, take, ticketEvent } from './hall.ts'
import { ask, opened, sendAll, setup } from './requests.ts'
import { personOf } from './whoever.ts'

const service = await startService()
const { app, at } = service
const department = 'approval-bureau'
const auditor = personOf({ role: 'auditor', department })
const head = personOf({ role: 'department-head', department })
const stranger = personOf({ role: 'department-head', department: 'tax-bureau' })
const office = personOf({ role: 'leading-group-office', department: 'reform-group-office' })

const read = async (path: string, by = auditor) => (await ask(app, 'GET', path, undefined, by)).body
const act = (card: string, type: string, by = auditor) =>
  ask(app, 'POST', `/audit/cards/${card}/events`, { id: crypto.randomUUID(), type, text: '情况说明' }, by)

/** Lets the rules look at everything until now, and waits for the job. */
async function look() {
  const id = crypto.randomUUID()
  const period = { from: '2021-01-01T00:00:00Z', to: String(app.clock.now()) }
  const answer = await ask(app, 'POST', '/audit/runs', { id, ...period }, auditor)
  expect(answer.status, JSON.stringify(answer.body)).toBe(202)
  await expect.poll(async () => (await read(`/jobs/${id}`)).job.state, { timeout: 10_000 }).toBe('done')
  return (await read(`/jobs/${id}/result`)).result
}

test('a case over four hours gets its card, the head of its department explains, the auditor upholds', async () => {
  const late = await opened(app, setup({ facts: { generalEnterprise: false } }))
  at('2021-08-23T15:30:00+08:00')
  await app.sweep()
  const first = await look()
  expect(first).toMatchObject({ cases: 1, cards: 1 })
  const [card] = (await read(`/audit/cards?case=${late.id}`)).cards
  expect(card).toMatchObject({
    ...{ rule: 'S3', level: 'yellow', number: late.number, state: 'issued', explanationLate: false },
    ...{ limit: { id: 'four-hours', run: 1 }, explainBy: '2021-08-30T09:00:00Z' },
    charged: { department, owedBy: null },
  })
  const history = (await read(`/cases/${late.id}/events`)).events
  for (const { seq } of card.evidence.events) expect(history[seq - 1].type).toBe('limit-exceeded')

  expect((await read('/audit/cards', stranger)).cards).toEqual([])
  expect((await ask(app, 'GET', `/audit/cards/${card.id}`, undefined, stranger)).status).toBe(404)
  expect((await read('/audit/cards', head)).cards).toHaveLength(1)

  expect((await act(card.id, 'explain', head)).status).toBe(201)
  expect((await act(card.id, 'uphold')).body.card.state).toBe('upheld')
  expect((await act(card.id, 'withdraw')).body.code).toBe('card-not-possible')
  const { events } = await read(`/audit/cards/${card.id}`)
  expect(events.map(({ type, by }: { type: string; by: { id: string } }) => [type, by.id])).toEqual([
    ['explain', head.account],
    ['uphold', auditor.account],
  ])
  expect((await read('/audit/cards?open=true')).cards).toEqual([])
})

test('what was found is not carded again, but at a higher level when it has grown worse', async () => {
  expect((await look()).cards).toBe(0)
  at('2021-08-25T16:00:00+08:00')
  await app.sweep()
  expect((await look()).cards).toBeGreaterThan(0)
  const levels = (await read('/audit/cards?rule=S3')).cards.map(({ level }: { level: string }) => level)
  expect(levels.sort()).toEqual(['red', 'yellow'])
})

test('an unconfirmed statutory limit raises blue, marked so, and red once the county has confirmed it', async () => {
  const process = 'cross-province-real-property-registration'
  const found = await opened(app, setup({ process, channel: 'counter', facts: { way: 'counter' } }))
  await sendAll(app, found, [['accept']])
  at('2021-11-01T10:00:00+08:00')
  await app.sweep()
  const levels = async () =>
    (await read(`/audit/cards?case=${found.id}&rule=S4`)).cards.map(({ level }: { level: string }) => level)
  await look()
  expect(await levels()).toEqual(['blue'])
  expect((await read(`/audit/findings?case=${found.id}&rule=S4`)).findings[0].message.en).toContain(
    'limit not confirmed',
  )
  const body = {
    id: crypto.randomUUID(),
    process,
    limit: 'registration',
    source: '不动产登记暂行条例第二十条，县府办核对',
  }
  expect((await ask(app, 'POST', '/audit/confirmations', body, office)).status).toBe(201)
  await look()
  expect((await levels()).sort()).toEqual(['blue', 'red'])
  const { confirmations, rules, settings } = await read('/audit/rules')
  expect(confirmations).toMatchObject([{ process, limit: 'registration', by: { id: office.account } }])
  expect(rules).toHaveLength(32)
  expect(settings).toMatchObject([{ mark: 'assumed', thresholds: { yellowsToRed: 3 } }])
})

test('a run that is asked for until tomorrow looks at nothing that is still to come', async () => {
  const id = crypto.randomUUID()
  const period = { from: '2021-01-01T00:00:00Z', to: '2031-01-01T00:00:00Z' }
  expect((await ask(app, 'POST', '/audit/runs', { id, ...period }, auditor)).status).toBe(202)
  await expect.poll(async () => (await read(`/jobs/${id}`)).job.state, { timeout: 10_000 }).toBe('done')
  expect((await read(`/jobs/${id}/result`)).result.to).toBe(String(app.clock.now()))
})

test('a finding about visits says which they were, and nobody else’s head is shown it', async () => {
  const visit = (await take(app, 'enterprise')).body.ticket
  await ask(app, 'POST', '/queue/calls', { id: crypto.randomUUID() }, clerkAt('A03'))
  for (let again = 0; again < 3; again += 1) await ticketEvent(app, visit.id, 'recall', {}, 'A03')
  at('2021-11-02T10:00:00+08:00')
  await look()
  const { findings, total } = await read('/audit/findings?rule=S31')
  expect([total, findings]).toMatchObject([1, [{ severity: 'yellow', charged: { department } }]])
  const { proof, card } = await read(`/audit/findings/${findings[0].id}`)
  expect(proof).toMatchObject({
    ...{ cases: [], ratings: [], changes: [] },
    tickets: [{ id: visit.id, number: visit.number, calls: 4, state: 'called', window: 'A03' }],
  })
  expect((await read(`/audit/cards/${card}`)).card.finding).toBe(findings[0].id)
  expect((await ask(app, 'GET', `/audit/findings/${findings[0].id}`, undefined, stranger)).status).toBe(404)
})

test('findings are listed from the latest pattern on, each once, within the days asked for', async () => {
  const { findings, total } = await read('/audit/findings')
  expect(findings).toHaveLength(total)
  const times = findings.map((one: { at: string }) => one.at)
  expect(times).toEqual(times.toSorted().toReversed())
  const paged: string[] = []
  for (let after = ''; ; ) {
    const page = await read(`/audit/findings?limit=1${after}`)
    paged.push(...page.findings.map(({ id }: { id: string }) => id))
    if (page.next === null) break
    after = `&after=${page.next}`
  }
  expect(paged).toEqual(findings.map(({ id }: { id: string }) => id))
  const early = await read('/audit/findings?until=2021-10-31')
  expect(early.total).toBe(times.filter((time: string) => time < '2021-10-31T16:00:00Z').length)
})

test('every reading of findings and cards is in the audit trail', async () => {
  const rows = async () => {
    const { sql } = service.database
    const found = await sql<{ action: string }[]>`
      select action from audit_trail where action in ('listFindings', 'listCards', 'readCard')`
    return new Set(found.map(({ action }) => action))
  }
  await expect.poll(rows).toEqual(new Set(['listFindings', 'listCards', 'readCard']))
})
