import type { App } from '../../../src/app.ts'
import { figures } from '../../../src/people/figures.ts'
import { ask } from '../requests.ts'
import { anAccount } from '../signed-in.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const id = () => crypto.randomUUID()
const nobodys = { cookie: 'banjie-kiosk=one-that-nobody-has' }

/** A device that has just been set up. */
async function device(app: App) {
  const { token } = await app.kiosks.open({ id: await anAccount(app), department: 'approval-bureau' })
  return { cookie: `banjie-kiosk=${token}` }
}
const right = (more: object = {}) => ({ id: id(), business: 'utilities', ...more })
const taking = (code: string, title: string, body: object | string, headers: object = {}): Refusal => [
  'takeKioskTicket',
  code,
  title,
  async ({ app }) => ask(app, 'POST', '/kiosk/tickets', body, { ...(await device(app)), ...headers }),
]

/** What is refused to devices at which visitors take numbers. */
export const kiosk: readonly Refusal[] = [
  ['readKiosk', 'sign-in-needed', 'no device', ({ app }) => ask(app, 'GET', '/kiosk', undefined, nobodys)],
  ...outOfOrder('readKiosk', (app) => ask(app, 'GET', '/kiosk', undefined, nobodys)),
  [
    'takeKioskTicket',
    'sign-in-needed',
    'no device',
    ({ app }) => ask(app, 'POST', '/kiosk/tickets', right(), nobodys),
  ],
  ...outOfOrder('takeKioskTicket', (app) => ask(app, 'POST', '/kiosk/tickets', right(), nobodys)),
  taking('malformed-request', 'no JSON', '{'),
  taking('unsupported-media-type', 'a form', 'id=1', { 'content-type': 'application/x-www-form-urlencoded' }),
  taking('body-too-large', 'more than 256 KiB', `"${'x'.repeat(300 * 1024)}"`),
  taking('invalid-request', 'an unknown member', right({ colour: 'red' })),
  taking('unknown-business', 'none of that name', right({ business: 'marriage' })),
  taking('unknown-priority', 'somebody important', right({ priority: 'important' })),
  [
    'takeKioskTicket',
    'id-reused',
    'an id that stands for another number',
    async ({ app }) => {
      const [headers, sent] = [await device(app), right()]
      await ask(app, 'POST', '/kiosk/tickets', sent, headers)
      return ask(app, 'POST', '/kiosk/tickets', { ...sent, priority: 'elderly' }, headers)
    },
  ],
  [
    'takeKioskTicket',
    'too-many-requests',
    'somebody who plays with it',
    async ({ app }) => {
      const [headers, sent] = [await device(app), right()]
      const { value } = figures.ticketsPerKiosk
      for (let n = 0; n < value; n += 1) await ask(app, 'POST', '/kiosk/tickets', sent, headers)
      return ask(app, 'POST', '/kiosk/tickets', sent, headers)
    },
  ],
]
