import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/permission/roles.ts'
import { startService } from './app.ts'
import { ask, opened, permit, sendAll, setup } from './requests.ts'
import { signedIn } from './signed-in.ts'

const { app, database, at } = await startService()
const as = async (role: Role, department: string, more: object = {}) => {
  const { headers } = await signedIn(app, { role, department, ...more })
  return {
    inbox: async (query = '') => (await ask(app, 'GET', `/inbox${query}`, undefined, { ...headers })).body,
    count: async () => (await ask(app, 'GET', '/inbox/count', undefined, { ...headers })).body,
  }
}
const numbers = ({ cases }: { cases: { number: string }[] }) => cases.map(({ number }) => number)

describe('an inbox is what waits for a desk', () => {
  test('it moves with the case, in the same transaction', async () => {
    at('2021-08-23T09:00:00+08:00')
    const window = await as('window-clerk', 'approval-bureau')
    const tax = await as('department-reviewer', 'tax-bureau')
    const received = await opened(app, setup())
    const first = (await window.inbox()).cases.find(({ id }: { id: string }) => id === received.id)
    expect(first).toMatchObject({
      process: { slug: 'enterprise-setup-1545' },
      status: { code: 'received' },
      urgency: 'in-time',
      escalated: false,
      revision: 1,
    })
    expect(first.todo.map(({ type }: { type: string }) => type)).toEqual(['accept', 'request-correction'])
    expect(numbers(await tax.inbox())).not.toContain(received.number)
    const accepted = await sendAll(app, received, [['accept']])
    const [waiting] = (await tax.inbox()).cases.filter(({ id }: { id: string }) => id === received.id)
    expect(waiting).toMatchObject({ dueAt: '2021-08-23T03:00:00Z', revision: accepted.revision })
    expect(waiting.todo.map(({ type }: { type: string }) => type)).toEqual(['tax.pass'])
    expect(numbers(await window.inbox())).not.toContain(received.number)
    await sendAll(app, accepted, [['tax.pass']])
    expect(numbers(await tax.inbox())).not.toContain(received.number)
  })

  test('soonest due first, a page at a time, without one twice or missing', async () => {
    for (const minute of ['10', '30', '20']) {
      at(`2021-08-24T09:${minute}:00+08:00`)
      await sendAll(app, await opened(app), [['accept']])
    }
    const fund = await as('department-reviewer', 'housing-fund')
    const whole = await fund.inbox()
    const due = whole.cases.map(({ dueAt }: { dueAt: string }) => dueAt)
    expect(due.length).toBeGreaterThan(2)
    expect(due).toEqual(due.toSorted())
    const paged: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page = await fund.inbox(`?limit=1${next && `&after=${next}`}`)
      paged.push(...numbers(page))
      next = page.next
    }
    expect(paged).toEqual(numbers(whole))
    expect(await fund.count()).toEqual({
      desk: 'department-reviewer/housing-fund',
      total: due.length,
      // The one of the day before.
      overdue: 1,
    })
    at('2021-08-30T09:00:00+08:00')
    const later = await as('department-reviewer', 'housing-fund')
    expect((await later.count()).overdue).toBe(due.length)
    await app.sweep()
    expect((await later.inbox()).cases[0].urgency).toBe('exceeded')
  })

  test('what is escalated waits for the head', async () => {
    at('2021-09-01T09:00:00+08:00')
    const head = await as('department-head', 'approval-bureau')
    const escalated = await sendAll(app, await opened(app, permit()), [['escalate', { reason: '存疑' }]])
    const [row] = (await head.inbox()).cases.filter(({ id }: { id: string }) => id === escalated.id)
    expect(row.escalated).toBe(true)
    expect(row.todo.map(({ type }: { type: string }) => type)).toEqual(['decline', 'answer-escalation'])
  })

  test('who stands in for one process sees no other', async () => {
    const deputy = await as('window-clerk', 'approval-bureau', { processes: ['construction-permit-merged'] })
    await opened(app)
    await opened(app, permit())
    const slugs = (await deputy.inbox()).cases.map((row: { process: { slug: string } }) => row.process.slug)
    expect(new Set(slugs)).toEqual(new Set(['construction-permit-merged']))
    expect((await deputy.count()).total).toBe(slugs.length)
  })

  test('who handles no cases has none', async () => {
    const auditor = await as('auditor', 'finance')
    expect((await auditor.inbox()).code).toBe('not-permitted')
    expect((await auditor.count()).code).toBe('not-permitted')
  })

  test('a long inbox is read from its index', async () => {
    await database.sql`
      insert into cases select (jsonb_populate_record(null::cases,
        to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(), 'number', 'X-' || n))).*
      from (select * from cases limit 1) c, generate_series(1, 3000) n`
    await database.sql`
      insert into worklist select id, 'window-clerk/approval-bureau', now() from cases where number like 'X-%'`
    await database.sql`analyze cases, worklist`
    const plan = await database.sql<{ 'QUERY PLAN': string }[]>`
      explain select w.due_at, c.state from worklist w join cases c on c.id = w.case_id
      where w.desk = 'window-clerk/approval-bureau' and (w.due_at, w.case_id) > ('1970-01-01', '00000000-0000-0000-0000-000000000000')
      order by w.due_at, w.case_id limit 51`
    const text = plan.map((line) => line['QUERY PLAN']).join('\n')
    expect(text).toContain('worklist_inbox')
    expect(text).not.toContain('Sort')
  })
})
