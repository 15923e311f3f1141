import { ask, clerk, opened, permit, send, sendAll } from '../requests.ts'
import { type Refusal, type Situation, whileBlocked } from './situation.ts'

const event = 'sendEvent'
const id = () => crypto.randomUUID()

const refused = (
  code: string,
  title: string,
  type: string,
  payload: object = {},
  of: (situation: Situation) => string = ({ setup }) => setup,
  revision = 1,
): Refusal => [event, code, title, (situation) => send(situation.app, of(situation), revision, type, payload)]

const body = (code: string, title: string, make: () => object): Refusal => [
  event,
  code,
  title,
  ({ app, setup }) => ask(app, 'POST', `/cases/${setup}/events`, make()),
]
const raw = (code: string, title: string, text: string, headers: Record<string, string> = {}): Refusal => [
  event,
  code,
  title,
  ({ app, setup }) => ask(app, 'POST', `/cases/${setup}/events`, text, headers),
]
const accepted = ({ accepted }: Situation) => accepted
const drawings = ({ drawings }: Situation) => drawings
const correction = (until: string, material = 'bid-notice') => ({
  defects: [{ material, defect: '缺页', basis: '行政许可法 32', remedy: '补齐' }],
  until,
  contact: '合成',
})
const extension = (more: object) => ({
  limit: 'permit-decision',
  reason: '复杂',
  approver: '本行政机关负责人',
  notice: 'SYN-E',
  ...more,
})

/** What is refused when an event is sent to a case. */
export const events: readonly Refusal[] = [
  raw('malformed-request', 'no JSON', '{'),
  raw('unsupported-media-type', 'a form', 'type=accept', {
    'content-type': 'application/x-www-form-urlencoded',
  }),
  raw('body-too-large', 'more than 256 KiB', `"${'x'.repeat(300 * 1024)}"`),
  body('invalid-request', 'a revision as text', () => ({ id: id(), type: 'accept', revision: '1' })),
  body('invalid-request', 'a revision of zero', () => ({ id: id(), type: 'accept', revision: 0 })),
  body('invalid-request', 'half a revision', () => ({ id: id(), type: 'accept', revision: 1.5 })),
  body('invalid-request', 'a revision that no case has', () => ({
    id: id(),
    type: 'accept',
    revision: 2 ** 31,
  })),
  body('invalid-request', 'no revision', () => ({ id: id(), type: 'accept' })),
  body('invalid-request', 'a time that does not exist', () => ({
    id: id(),
    type: 'accept',
    revision: 1,
    occurredAt: '2021-13-01T25:00:00Z',
  })),
  refused('invalid-request', 'an unknown member of the payload', 'accept', { colour: 'red' }),
  refused('invalid-request', 'a payload without what it needs', 'withdraw'),
  refused('invalid-request', '30 February in the payload', 'request-correction', correction('2021-02-30')),
  refused('invalid-request', 'a fee as text', 'charge', { fen: '5', basis: '无' }),
  refused('invalid-request', 'a negative fee', 'charge', { fen: -5, basis: '无' }),
  [event, 'invalid-request', 'an id of a case that is none', ({ app }) => send(app, 'one', 1, 'accept')],
  [
    event,
    'not-permitted',
    'a refusal by a window',
    ({ app, setup }) => send(app, setup, 1, 'decline', { reasons: ['无'], remedies: '无' }, { actor: clerk }),
  ],
  [event, 'unknown-case', 'a case that is not there', ({ app }) => send(app, id(), 1, 'accept')],
  [
    event,
    'unknown-case',
    'a number that is not given',
    ({ app }) => send(app, 'NY20210823-99999', 1, 'accept'),
  ],
  refused('unknown-event', 'an event that no process has', 'celebrate'),
  refused('unknown-event', 'an event of another process', 'quality.reply', { opinion: '无' }),
  refused('unknown-event', 'an event of time', 'deem-accepted'),
  refused('unknown-event', 'the opening', 'open'),
  refused('unknown-event', "XState's own", 'xstate.init'),
  refused('unknown-event', 'a member of every object', 'constructor'),
  refused('unknown-event', 'a member of every object, of an item', 'tax.__proto__'),
  refused('event-not-possible', 'delivery before the decision', 'deliver', { to: '无', receipt: '无' }),
  refused('case-changed', 'a revision that is past', 'tax.pass', {}, accepted, 1),
  refused('case-changed', 'a revision that is to come', 'accept', {}, undefined, 7),
  [
    event,
    'event-id-reused',
    'the id of another event',
    async ({ app, setup, accepted: other }) => {
      const same = id()
      await send(app, other, 2, 'tax.pass', {}, { id: same })
      return send(app, setup, 1, 'accept', {}, { id: same })
    },
  ],
  [
    event,
    'unknown-material',
    'corrections of a material that is not there',
    async ({ app }) =>
      send(app, (await opened(app, permit())).id, 1, 'request-correction', correction('2021-09-10', 'hat')),
  ],
  [
    event,
    'material-not-askable',
    'the notice of award of a tendered project',
    async ({ app }) =>
      send(app, (await opened(app, permit())).id, 1, 'request-correction', correction('2021-09-10')),
  ],
  [
    event,
    'paper-not-allowed',
    'corrections on paper where none is taken',
    async ({ app }) => {
      const asked = await sendAll(app, await opened(app), [
        [
          'request-correction',
          { ...correction('2021-09-10'), defects: [{ defect: '缺', basis: '法', remedy: '补' }] },
        ],
      ])
      return send(app, asked.id, 2, 'submit-correction', {
        materials: [{ material: 'hat', medium: 'paper' }],
      })
    },
  ],
  refused('unknown-department', 'a back office that has no part in the case', 'hand-over', {
    to: 'back-office',
    department: 'customs',
    documents: [{ name: '申请书', count: 1 }],
  }),
  refused('fee-not-allowed', 'a fee where nothing is charged', 'charge', { fen: 500, basis: '无' }),
  [
    event,
    'unknown-check',
    'a check that the screening does not have',
    async ({ app }) => {
      const { id } = await sendAll(app, await opened(app), [['accept']])
      return send(app, id, 2, 'registration.screen', { checks: { horoscope: true } })
    },
  ],
  [
    event,
    'certificates-not-joint',
    'the licence without the seal',
    async ({ app }) => {
      const items = ['registration', 'seal', 'tax', 'social-insurance', 'medical', 'fund', 'bank']
      const passed = await sendAll(app, await opened(app), [
        ['accept'],
        ...items.map((item) => [`${item}.pass`] as const),
      ])
      const certificates = [{ certificate: 'e-licence', number: 'SYN-1' }]
      return send(app, passed.id, passed.revision, 'issue', { certificates })
    },
  ],
  [
    event,
    'no-extension',
    'an extension by the wrong office',
    async ({ app }) => {
      const { id } = await sendAll(app, await opened(app, permit({ process: 'drawings-alone', facts: {} })), [
        ['accept'],
      ])
      return send(app, id, 2, 'extend', extension({ approver: '科长' }))
    },
  ],
  refused('invalid-date', 'corrections by a day that is past', 'request-correction', {
    ...correction('2021-08-20'),
    defects: [{ defect: '缺', basis: '法', remedy: '补' }],
  }),
  [
    event,
    'invalid-date',
    'before the last event',
    ({ app, setup }) => send(app, setup, 1, 'accept', {}, { occurredAt: '2021-08-22T09:00:00+08:00' }),
  ],
  [
    event,
    'invalid-date',
    'a time to come',
    ({ app, setup }) => send(app, setup, 1, 'accept', {}, { occurredAt: '2030-08-22T09:00:00+08:00' }),
  ],
  [
    event,
    'calendar-missing',
    'a limit that ends after all calendars',
    async ({ app, at }) => {
      at('2027-12-20T09:00:00+08:00')
      const { id } = await opened(app, permit({ process: 'drawings-alone', facts: {} }))
      return send(app, id, 1, 'accept').finally(() => at('2021-08-23T09:00:00+08:00'))
    },
  ],
  [event, 'database-unavailable', 'no database', ({ away, setup }) => send(away, setup, 1, 'accept')],
  [
    event,
    'busy',
    'tables that somebody holds',
    (situation) => whileBlocked(situation, (app) => send(app, situation.setup, 1, 'accept')),
  ],
  [event, 'internal', 'a fault', ({ faulty, setup }) => send(faulty, setup, 1, 'accept')],
  refused('unknown-event', 'an event of an item that is not there', 'tax.pass', {}, drawings),
]
