import notice2026 from '../../../src/time/notices/2026.json' with { type: 'json' }
import { ask, get } from '../requests.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const path = '/calendar/notices'
const { recordedAt: _, ...notice } = notice2026
const load = (
  code: string,
  title: string,
  body: object | string,
  headers: Record<string, string> = {},
): Refusal => ['loadNotice', code, title, ({ app }) => ask(app, 'POST', path, body, headers)]
const form = { 'content-type': 'application/x-www-form-urlencoded' }

export const calendar: readonly Refusal[] = [
  ...outOfOrder('listNotices', (app) => get(app, path)),
  load('malformed-request', 'no JSON', '{'),
  load('unsupported-media-type', 'a form', 'id=1', form),
  load('body-too-large', 'more than 256 KiB', `"${'x'.repeat(300 * 1024)}"`),
  load('invalid-request', 'nothing in it', {}),
  load('notice-invalid', 'a make-up day on a Wednesday', { ...notice, version: 2, work: ['2026-11-25'] }),
  load('version-conflict', 'another content of a version that is there', { ...notice, source: 'another' }),
  load('calendar-gap', 'a year that does not follow on', { ...notice, year: 2030, off: [], work: [] }),
  ...outOfOrder('loadNotice', (app) => ask(app, 'POST', path, { ...notice, version: 3 })),
]
