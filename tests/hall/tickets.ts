import type { HallEvent } from '../../src/hall/hall-event.ts'
import { nextTicket, type Ticket, ticketOf } from '../../src/hall/ticket.ts'

export const day = Temporal.PlainDate.from('2021-08-23')
const nine = Temporal.Instant.from('2021-08-23T09:00:00+08:00')

/** An event some minutes after nine, by a clerk at a window. */
export const event = (
  type: string,
  minutes: number,
  more: Partial<Pick<HallEvent, 'payload' | 'decided'>> & { window?: string } = {},
): HallEvent => ({
  id: `${type}-${minutes}`,
  subject: 'ticket',
  seq: 1,
  type,
  payload: more.payload ?? {},
  decided: more.decided ?? {},
  by: {
    id: 'wang.fang',
    role: 'window-clerk',
    department: 'approval-bureau',
    window: more.window ?? 'A01',
  },
  at: nine.add({ minutes }),
})

/** A ticket taken at nine. */
export const taken = (more: object = {}): Ticket =>
  ticketOf([
    event('take', 0, {
      payload: { business: 'enterprise' },
      decided: { day: String(day), number: 'A001', turn: 1, rank: 0, place: 0, ...more },
    }),
  ])

/** The ticket after events, each of which must be possible. */
export const after = (ticket: Ticket, ...events: HallEvent[]): Ticket =>
  events.reduce((current, one) => nextTicket(current, one, day), ticket)

export const called = (minutes: number, window = 'A01') =>
  event('call', minutes, { decided: { window }, window })
