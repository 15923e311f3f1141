import { api, ask } from '../api/client.ts'

/** Businesses with their windows, and who is called first. */
export const readRules = () => ask(api.GET('/queue/rules'))
/** Numbers and windows of now; open to everybody. */
export const readBoard = () => ask(api.GET('/queue/board'))
export const listQueue = () => ask(api.GET('/queue'))

export type QueueRules = Awaited<ReturnType<typeof readRules>>
export type Board = Awaited<ReturnType<typeof readBoard>>
export type Ticket = Awaited<ReturnType<typeof listQueue>>['tickets'][number]

/** Each act has an id of its own; the button that sends it is shut until the answer is there. */
const act = () => ({ id: crypto.randomUUID() })

export async function takeNumber(business: string, priority?: string) {
  const body = { ...act(), business, ...(priority !== undefined && { priority }) }
  return (await ask(api.POST('/tickets', { body }))).ticket
}

/** What this device gives numbers for; undefined where nobody has set it up for visitors today. */
export const readKiosk = async () => (await api.GET('/kiosk')).data

/** Makes this device one for visitors; whoever is signed in here is so no longer. */
export const openKiosk = () => ask(api.POST('/kiosk'))

/** The same as `takeNumber`, at a device for visitors. */
export async function takeNumberHere(business: string, priority?: string) {
  const body = { ...act(), business, ...(priority !== undefined && { priority }) }
  return ask(api.POST('/kiosk/tickets', { body }))
}

/** The next ticket for one's own window; null when nobody waits. */
export const callNext = async () => (await ask(api.POST('/queue/calls', { body: act() }))).ticket

export type TicketAct = 'recall' | 'pass' | 'begin' | 'transfer' | 'link' | 'finish' | 'abandon'

export async function sendTicketEvent(
  ticket: string,
  type: TicketAct,
  payload: Record<string, unknown> = {},
) {
  const path = { ticket }
  return (
    await ask(api.POST('/tickets/{ticket}/events', { params: { path }, body: { ...act(), type, payload } }))
  ).ticket
}
