import type { HallEvent } from '../hall/hall-event.ts'
import { inOrder } from './in-order.ts'
import { checkRepeated } from './once.ts'

/** What the sender of an event says: the rest is decided. */
export type Said = Pick<HallEvent, 'id' | 'subject' | 'type' | 'payload' | 'by' | 'at'>

const said = ({ id, subject, type, payload, by, at }: Said): Said => ({
  id,
  subject,
  type,
  payload: inOrder(payload),
  by,
  at,
})

/** Whether an event is the one that its id stands for already, sent again. @throws Problem `id-reused` */
export const checkRepeatedEvent = (sent: Said, kept: HallEvent): HallEvent => {
  checkRepeated(said(sent), said(kept))
  return kept
}
