import { ask, get } from '../requests.ts'
import { personOf } from '../whoever.ts'
import { outOfOrder, type Refusal, type Situation } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })
const planner = personOf({ role: 'planner', department: 'approval-bureau' })
const end = (app: Situation['app'], id: string, by = auditor) =>
  ask(app, 'DELETE', `/jobs/${id}`, undefined, by)

/** A job that stands as it would after its work had been begun, and has ended so. */
export async function standingJob(
  { database, clock }: Situation,
  state: 'waiting' | 'done',
): Promise<string> {
  const id = crypto.randomUUID()
  const by = { id: auditor.account, role: auditor.role, department: auditor.department }
  await database.sql`
    insert into jobs (id, kind, input, by, state, asked_at, ended_at)
    values (${id}, 'synthetic', '{}', ${JSON.stringify(by)}::text::jsonb, ${state}, ${clock.now()},
      ${state === 'done' ? clock.now() : null})`
  return id
}

/** What is refused of long work. */
export const jobs: readonly Refusal[] = [
  ...outOfOrder('listJobs', (app) => get(app, '/jobs')),

  ['readJob', 'invalid-request', 'an id that is none', ({ app }) => get(app, '/jobs/one')],
  ['readJob', 'unknown-job', 'one that is not there', ({ app }) => get(app, `/jobs/${nobody}`)],
  [
    'readJob',
    'unknown-job',
    'somebody else’s',
    async (situation) =>
      ask(situation.app, 'GET', `/jobs/${await standingJob(situation, 'done')}`, undefined, planner),
  ],
  ...outOfOrder('readJob', (app) => get(app, `/jobs/${nobody}`)),

  ['readJobResult', 'invalid-request', 'an id that is none', ({ app }) => get(app, '/jobs/one/result')],
  ['readJobResult', 'unknown-job', 'one that is not there', ({ app }) => get(app, `/jobs/${nobody}/result`)],
  [
    'readJobResult',
    'job-not-done',
    'before it is done',
    async (situation) =>
      ask(
        situation.app,
        'GET',
        `/jobs/${await standingJob(situation, 'waiting')}/result`,
        undefined,
        auditor,
      ),
  ],
  ...outOfOrder('readJobResult', (app) => get(app, `/jobs/${nobody}/result`)),

  ['cancelJob', 'invalid-request', 'an id that is none', ({ app }) => end(app, 'one')],
  ['cancelJob', 'unknown-job', 'one that is not there', ({ app }) => end(app, nobody)],
  [
    'cancelJob',
    'job-ended',
    'one that is done',
    async (situation) => end(situation.app, await standingJob(situation, 'done')),
  ],
  ...outOfOrder('cancelJob', (app) => end(app, nobody)),
]
