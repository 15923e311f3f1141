import type { App } from '../../../src/app.ts'
import { nobody, planner } from '../reforms-of.ts'
import { ask } from '../requests.ts'
import { ofEntry } from './entry.ts'
import { standing } from './event-logs.ts'
import { standingJob } from './jobs.ts'
import type { Refusal } from './situation.ts'

const calibrate = (app: App, from: object, id: string = crypto.randomUUID()) =>
  ask(app, 'POST', '/calibrations', { id, from }, planner)
const none = { ledger: { processes: ['survey'], since: '2000-01-01', until: '2000-01-31' } }

/** What is refused of calibrations. */
export const calibrations: readonly Refusal[] = [
  ...ofEntry('calibrate', '/calibrations', () => ({ id: crypto.randomUUID(), from: none }), planner),
  [
    'calibrate',
    'invalid-request',
    'a ledger and a log',
    ({ app }) => calibrate(app, { ...none, log: nobody }),
  ],
  [
    'calibrate',
    'unknown-process',
    'a process that is not there',
    ({ app }) => calibrate(app, { ledger: { processes: ['surveys'] } }),
  ],
  ['calibrate', 'unknown-log', 'a log that is not there', ({ app }) => calibrate(app, { log: nobody })],
  [
    'calibrate',
    'log-not-ready',
    'a log before it is read',
    async (situation) => calibrate(situation.app, { log: await standing(situation, 'reading') }),
  ],
  [
    'calibrate',
    'invalid-date',
    'a period that ends before it begins',
    ({ app }) => calibrate(app, { ledger: { ...none.ledger, since: '2000-02-01' } }),
  ],
  ['calibrate', 'not-calibratable', 'days on which nobody came', ({ app }) => calibrate(app, none)],
  [
    'calibrate',
    'id-reused',
    'the id of another job',
    async (situation) => calibrate(situation.app, none, await standingJob(situation, 'done')),
  ],
]
