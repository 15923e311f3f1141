import type { HallEvent } from '../hall/hall-event.ts'
import { hasLapsed, type Ticket } from '../hall/ticket.ts'
import { inOrder } from './in-order.ts'

/** A ticket as it is answered; times in seconds. */
export function ticketView(ticket: Ticket, today: Temporal.PlainDate) {
  const { rank: _rank, place: _place, turn: _turn, since: _since, waited, served, ...rest } = ticket
  return {
    ...rest,
    day: String(ticket.day),
    lapsed: hasLapsed(ticket, today),
    takenAt: String(ticket.takenAt),
    calledAt: ticket.calledAt && String(ticket.calledAt),
    endedAt: ticket.endedAt && String(ticket.endedAt),
    waited: Math.round(waited / 1000),
    served: Math.round(served / 1000),
  }
}

export const ticketEventView = ({ seq, id, type, payload, decided, by, at }: HallEvent) => ({
  seq,
  id,
  type,
  payload: inOrder(payload),
  decided: inOrder(decided),
  by,
  at: String(at),
})
