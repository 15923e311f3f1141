import type { App } from '../../../src/app.ts'
import { ask } from '../requests.ts'
import { personOf } from '../whoever.ts'
import { ofEntry } from './entry.ts'
import { standingJob } from './jobs.ts'
import { outOfOrder, type Refusal, type Situation } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const id = () => crypto.randomUUID()
const department = 'approval-bureau'
const auditor = personOf({ role: 'auditor', department })
const head = personOf({ role: 'department-head', department })
const office = personOf({ role: 'leading-group-office', department: 'reform-group-office' })
const read = (app: App, path: string) => ask(app, 'GET', path, undefined, auditor)

const period = { from: '2021-08-01T00:00:00Z', to: '2021-08-31T00:00:00Z' }
const confirmation = () => ({
  ...{ id: id(), process: 'joint-completion-acceptance', limit: 'fire', source: '住建部令第51号第30条' },
})
const confirm = (app: App, more: object) =>
  ask(app, 'POST', '/audit/confirmations', { ...confirmation(), ...more }, office)
const act = (app: App, card: string, more: object = {}, by = head) =>
  ask(
    app,
    'POST',
    `/audit/cards/${card}/events`,
    { id: id(), type: 'explain', text: '情况说明', ...more },
    by,
  )

/** A yellow card on nothing, charged to the approval bureau. */
async function aCard({ database: { sql }, clock }: Situation): Promise<string> {
  const [finding, card] = [id(), id()]
  const found = {
    ...{ limit: null, charged: { department, person: null }, message: { zh: '合成', en: 'synthetic' } },
    evidence: { events: [], tickets: [], ratings: [], cases: [] },
  }
  await sql`
    insert into audit_findings (id, key, severity, rule, department, at, found, recorded_at)
    values (${finding}, ${finding}, 'yellow', 'S31', ${department}, ${clock.now()},
      ${JSON.stringify(found)}::text::jsonb, ${clock.now()})`
  await sql`
    insert into audit_cards (id, finding, level, explain_by, issued_by, recorded_at)
    values (${card}, ${finding}, 'yellow', ${clock.now().add({ hours: 24 })}, 'auditor', ${clock.now()})`
  return card
}

/** What is refused of findings and cards. */
export const cards: readonly Refusal[] = [
  [
    'listAuditRuns',
    'invalid-request',
    'a cursor that is none',
    ({ app }) => read(app, '/audit/runs?after=one'),
  ],
  ...outOfOrder('listAuditRuns', (app) => read(app, '/audit/runs')),
  ...outOfOrder('listConfirmations', (app) => read(app, '/audit/confirmations')),
  ...outOfOrder('listAuditRules', (app) => read(app, '/audit/rules')),

  [
    'runAuditRules',
    'id-reused',
    'the id of another job',
    async (situation) =>
      ask(
        situation.app,
        'POST',
        '/audit/runs',
        { id: await standingJob(situation, 'done'), ...period },
        auditor,
      ),
  ],
  ...ofEntry('runAuditRules', '/audit/runs', () => ({ id: id(), ...period }), auditor),
  [
    'runAuditRules',
    'invalid-date',
    'a period that ends before it begins',
    ({ app }) => ask(app, 'POST', '/audit/runs', { id: id(), from: period.to, to: period.from }, auditor),
  ],

  ...ofEntry('confirmLimit', '/audit/confirmations', confirmation, office),
  [
    'confirmLimit',
    'unknown-process',
    'a process that is not there',
    ({ app }) => confirm(app, { process: 'none' }),
  ],
  [
    'confirmLimit',
    'unknown-limit',
    'a limit that needs none',
    ({ app }) => confirm(app, { limit: 'delivery' }),
  ],
  [
    'confirmLimit',
    'id-reused',
    'an id that stands for another',
    async ({ app }) => {
      const same = id()
      await confirm(app, { id: same })
      return confirm(app, { id: same, source: '另一来源' })
    },
  ],

  [
    'listFindings',
    'invalid-request',
    'a fourth severity',
    ({ app }) => read(app, '/audit/findings?severity=pink'),
  ],
  [
    'listFindings',
    'invalid-request',
    'a cursor that is none',
    ({ app }) => read(app, '/audit/findings?after=one'),
  ],
  ...outOfOrder('listFindings', (app) => read(app, '/audit/findings')),

  [
    'listFindings',
    'invalid-date',
    'a last day before the first',
    ({ app }) => read(app, '/audit/findings?from=2021-09-02&until=2021-09-01'),
  ],

  ['readFinding', 'invalid-request', 'an id that is none', ({ app }) => read(app, '/audit/findings/one')],
  [
    'readFinding',
    'unknown-finding',
    'one that is not there',
    ({ app }) => read(app, `/audit/findings/${nobody}`),
  ],
  ...outOfOrder('readFinding', (app) => read(app, `/audit/findings/${nobody}`)),

  ['listCards', 'invalid-request', 'a fourth level', ({ app }) => read(app, '/audit/cards?level=pink')],
  ...outOfOrder('listCards', (app) => read(app, '/audit/cards')),

  ['readCard', 'invalid-request', 'an id that is none', ({ app }) => read(app, '/audit/cards/one')],
  ['readCard', 'unknown-card', 'one that is not there', ({ app }) => read(app, `/audit/cards/${nobody}`)],
  ...outOfOrder('readCard', (app) => read(app, `/audit/cards/${nobody}`)),

  ...ofEntry(
    'sendCardEvent',
    `/audit/cards/${nobody}/events`,
    () => ({ id: id(), type: 'explain', text: '情况说明' }),
    head,
  ),
  ['sendCardEvent', 'unknown-card', 'one that is not there', ({ app }) => act(app, nobody)],
  [
    'sendCardEvent',
    'unknown-card',
    'another department’s',
    async (all) =>
      act(all.app, await aCard(all), {}, personOf({ role: 'department-head', department: 'tax-bureau' })),
  ],
  [
    'sendCardEvent',
    'not-permitted',
    'an auditor who explains',
    async (all) => act(all.app, await aCard(all), {}, auditor),
  ],
  [
    'sendCardEvent',
    'card-not-possible',
    'upheld before it could be explained',
    async (all) => act(all.app, await aCard(all), { type: 'uphold' }, auditor),
  ],
  [
    'sendCardEvent',
    'id-reused',
    'an id that stands for other words',
    async (all) => {
      const [card, same] = [await aCard(all), id()]
      await act(all.app, card, { id: same })
      return act(all.app, card, { id: same, text: '另一说明' })
    },
  ],
]
