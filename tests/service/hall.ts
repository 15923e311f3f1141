import type { App } from '../../src/app.ts'
import { ask } from './requests.ts'
import type { Person } from './whoever.ts'

/** A clerk at a window. */
export const clerkAt = (window: string, id = 'wang.fang'): Person => ({
  account: `${id}.${window.toLowerCase()}`,
  role: 'window-clerk',
  department: 'approval-bureau',
  window,
})

export const take = (app: App, business: string, more: object = {}) =>
  ask(app, 'POST', '/tickets', { id: crypto.randomUUID(), business, ...more })

/** Lets something happen to a ticket, by a clerk at a window. */
export const ticketEvent = (app: App, ticket: string, type: string, payload: object, window: string) =>
  ask(app, 'POST', `/tickets/${ticket}/events`, { id: crypto.randomUUID(), type, payload }, clerkAt(window))

/** The id of a ticket that a window has called and served. */
export async function servedTicket(app: App, window: string): Promise<string> {
  const { id } = (await take(app, 'enterprise')).body.ticket
  await ask(app, 'POST', '/queue/calls', { id: crypto.randomUUID() }, clerkAt(window))
  await ticketEvent(app, id, 'begin', {}, window)
  await ticketEvent(app, id, 'finish', { outcome: 'advice', note: '咨询' }, window)
  return id
}
