import type { App } from '../../../src/app.ts'
import { ask } from '../requests.ts'
import { personOf } from '../whoever.ts'
import { ofEntry } from './entry.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })
const body = () => ({ id: crypto.randomUUID(), size: 3, filter: {} })
const draw = (app: App, more: object) =>
  ask(app, 'POST', '/audit/draws', { ...body(), seed: 'a', ...more }, auditor)
const read = (app: App, path: string) => ask(app, 'GET', path, undefined, auditor)

/** What is refused of random draws. */
export const auditDraws: readonly Refusal[] = [
  ...ofEntry('drawCases', '/audit/draws', body, auditor),
  ...(
    [
      ['invalid-request', 'none', { size: 0 }],
      [
        'invalid-date',
        'an end before the beginning',
        { filter: { from: '2021-09-02', until: '2021-09-01' } },
      ],
      ['unknown-process', 'a process that is not there', { filter: { process: 'nothing' } }],
      ['unknown-section', 'a section that the plan has not', { filter: { section: '99' } }],
      ['unknown-department', 'a department that nobody knows', { filter: { department: 'nobody' } }],
      ['unknown-window', 'a window that no case has met', { filter: { window: 'B99' } }],
      ['unknown-account', 'somebody who never acted', { filter: { person: 'nobody' } }],
      ['unknown-channel', 'a channel by which no case came', { filter: { channel: 'pigeon' } }],
      ['unknown-limit', 'a limit that no process has', { filter: { limit: 'nothing' } }],
    ] as const
  ).map(([code, title, more]): Refusal => ['drawCases', code, title, ({ app }) => draw(app, more)]),
  [
    'drawCases',
    'id-reused',
    'an id that stands for another draw',
    async ({ app }) => {
      const same = crypto.randomUUID()
      await draw(app, { id: same })
      return draw(app, { id: same, seed: 'b' })
    },
  ],

  ['listDraws', 'invalid-request', 'a cursor that is none', ({ app }) => read(app, '/audit/draws?after=one')],
  ...outOfOrder('listDraws', (app) => read(app, '/audit/draws')),

  ['readDraw', 'invalid-request', 'an id that is none', ({ app }) => read(app, '/audit/draws/one')],
  ['readDraw', 'unknown-draw', 'one that is not there', ({ app }) => read(app, `/audit/draws/${nobody}`)],
  ...outOfOrder('readDraw', (app) => read(app, `/audit/draws/${nobody}`)),
]
