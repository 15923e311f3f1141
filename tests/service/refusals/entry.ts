import type { App } from '../../../src/app.ts'
import { type Asking, ask } from '../requests.ts'
import { outOfOrder, type Refusal } from './situation.ts'

type Headers = Asking

/** What any entry is refused for, whatever it says; without headers nobody need say who acts. */
export function ofEntry(operation: string, path: string, right: () => object, headers?: Headers): Refusal[] {
  const post = (app: App, sent: object | string, by: Headers = headers ?? {}) =>
    ask(app, 'POST', path, sent, by)
  const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
  const common: Refusal[] = [
    [operation, 'malformed-request', 'no JSON', ({ app }) => post(app, '{')],
    [operation, 'unsupported-media-type', 'a form', ({ app }) => post(app, 'id=1', form)],
    [operation, 'body-too-large', 'more than 256 KiB', ({ app }) => post(app, `"${'x'.repeat(300 * 1024)}"`)],
    [operation, 'invalid-request', 'nothing', ({ app }) => post(app, 'null')],
    [
      operation,
      'invalid-request',
      'an unknown member',
      ({ app }) => post(app, { ...right(), colour: 'red' }),
    ],
    ...outOfOrder(operation, (app) => post(app, right())),
  ]
  if (!headers) return common
  return [
    ...common,
    [operation, 'invalid-request', 'an id that is none', ({ app }) => post(app, { ...right(), id: 'one' })],
    [operation, 'sign-in-needed', 'nobody', ({ app }) => post(app, right(), { cookie: '' })],
  ]
}
