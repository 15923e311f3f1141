import { applicant, ask, openCase, permit, setup } from '../requests.ts'
import { type Refusal, whileBlocked } from './situation.ts'

const open = 'openCase'
const post = (payload: string, headers: Record<string, string> = {}) => [payload, headers] as const
const json = (more: object = {}) => JSON.stringify(setup(more))
const refused = (code: string, title: string, body: () => object): Refusal => [
  open,
  code,
  title,
  ({ app }) => openCase(app, body()),
]
const raw = (code: string, title: string, [payload, headers]: ReturnType<typeof post>): Refusal => [
  open,
  code,
  title,
  ({ app }) => ask(app, 'POST', '/cases', payload, headers),
]
/** What is refused when a case is opened. */
export const openings: readonly Refusal[] = [
  raw('malformed-request', 'no JSON', post('{"id": ')),
  raw('malformed-request', 'an empty body', post('')),
  raw(
    'malformed-request',
    'the key __proto__',
    post(json().replace('"facts":{', '"facts":{"__proto__":{},')),
  ),
  raw(
    'malformed-request',
    'a poisoned constructor',
    post(json().replace('"facts":{', '"facts":{"constructor":{"prototype":{}},')),
  ),
  raw('unsupported-media-type', 'XML', post('<id/>', { 'content-type': 'application/xml' })),
  raw('body-too-large', 'more than 256 KiB', post(json({ channel: 'x'.repeat(300 * 1024) }))),
  raw('invalid-request', 'an array', post('[]')),
  raw('invalid-request', 'null', post('null')),
  raw('invalid-request', 'a NUL character', post(json({ channel: 'win\0dow' }))),
  raw('invalid-request', 'half a surrogate pair', post(json().replace('"window"', '"\\ud83d"'))),
  raw(
    'invalid-request',
    'half a surrogate pair in a key',
    post(json().replace('"facts":{', '"facts":{"\\ud83d":1,')),
  ),
  raw(
    'invalid-request',
    'a hundred thousand levels',
    post(json().replace('"facts":{', `"facts":{"a":${'['.repeat(1e5)}${']'.repeat(1e5)},`)),
  ),
  [open, 'invalid-request', 'no body at all', ({ app }) => ask(app, 'POST', '/cases')],
  refused('invalid-request', 'an id that is no UUID', () => setup({ id: 'one' })),
  refused('invalid-request', 'an unknown member', () => setup({ colour: 'red' })),
  refused('invalid-request', 'an unknown member of the applicant', () =>
    setup({ applicant: { ...applicant, age: 7 } }),
  ),
  refused('invalid-request', 'a number where a text is needed', () => setup({ channel: 5 })),
  refused('invalid-request', 'a text where an object is needed', () => setup({ facts: '{}' })),
  refused('invalid-request', 'an unknown kind of identity', () =>
    setup({ applicant: { ...applicant, idType: 'passport' } }),
  ),
  refused('invalid-request', '30 February', () => setup({ occurredAt: '2021-02-30T09:00:00+08:00' })),
  refused('invalid-request', 'a time without offset', () => setup({ occurredAt: '2021-02-03T09:00:00' })),
  refused('invalid-date', 'a time with a demand that is not known', () =>
    setup({ occurredAt: '2021-08-02T09:00:00+08:00[!moon=full]' }),
  ),
  refused('invalid-date', 'a time to come', () => setup({ occurredAt: '2021-08-23T09:00:01+08:00' })),
  refused('unknown-process', 'a process that is not there', () => setup({ process: 'marriage' })),
  refused('unknown-process', 'a member of every object', () => setup({ process: 'constructor' })),
  refused('unknown-channel', 'a channel that is not there', () => setup({ channel: 'pigeon' })),
  refused('unknown-fact', 'a fact that is not asked for', () => setup({ facts: { basement: true } })),
  refused('unknown-fact', 'a member of every object', () => setup({ facts: { constructor: true } })),
  refused('missing-fact', 'no answer where one is needed', () => permit({ facts: { tendered: true } })),
  refused('invalid-fact', 'a text for yes or no', () =>
    permit({ facts: { tendered: 'true', basement: false } }),
  ),
  refused('invalid-fact', 'an item twice', () => setup({ facts: { items: ['tax', 'tax'] } })),
  refused('unknown-material', 'a material that is not there', () =>
    permit({ materials: [{ material: 'hat', medium: 'paper' }] }),
  ),
  refused('paper-not-allowed', 'paper where none is taken', () =>
    setup({ materials: [{ material: 'hat', medium: 'paper' }] }),
  ),
  refused('invalid-identity', 'a code with a wrong check character', () =>
    setup({ applicant: { ...applicant, id: '91370921MA00000018' } }),
  ),
  refused('invalid-identity', 'a number with a wrong check digit', () =>
    setup({ applicant: { ...applicant, idType: 'resident-id', id: '370921190002280014' } }),
  ),
  refused('invalid-identity', 'a number of somebody born on 30 February', () =>
    setup({ applicant: { ...applicant, idType: 'resident-id', id: '370921190002300010' } }),
  ),
  refused('calendar-missing', 'a day before all calendars', () =>
    setup({ occurredAt: '2020-06-01T09:00:00+08:00' }),
  ),
  refused('calendar-missing', 'the first year there is', () =>
    setup({ occurredAt: '0001-01-01T09:00:00+08:00' }),
  ),
  [
    open,
    'calendar-missing',
    'a limit that ends after all calendars',
    async ({ app, at }) => {
      at('2027-12-30T09:00:00+08:00')
      return openCase(app).finally(() => at('2021-08-23T09:00:00+08:00'))
    },
  ],
  [
    open,
    'event-id-reused',
    'an id that stands for another opening',
    async ({ app }) => {
      const body = setup()
      await openCase(app, body)
      return openCase(app, { ...body, channel: 'online' })
    },
  ],
  [open, 'database-unavailable', 'no database', ({ away }) => openCase(away)],
  [
    open,
    'busy',
    'tables that somebody holds',
    (situation) => whileBlocked(situation, (app) => openCase(app)),
  ],
  [open, 'internal', 'a fault', ({ faulty }) => openCase(faulty)],
]
