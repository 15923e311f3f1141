import type { After, CaseFilter } from '../database/queries/cases.ts'
import { Problem } from '../problem.ts'
import { inWords } from '../schemas/explain-errors.ts'

/** The list that a place is in. */
type Order =
  | CaseFilter['order']
  | 'projects'
  | 'ratings'
  | 'rectifications'
  | 'findings'
  | 'cards'
  | 'audited'
  | 'draws'
  | 'runs'
  | 'reforms'

/** The place in a list as a text that clients pass back without reading it. */
export const cursorOf = (order: Order, { at, id }: After): string =>
  Buffer.from(`${order} ${at} ${id}`).toString('base64url')

const shape =
  /^(opened|due|projects|ratings|rectifications|findings|cards|audited|draws|runs|reforms) (\d{4}-\S{1,30}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** @throws Problem `invalid-request` for a text that no list in this order has given out */
export function readCursor(order: Order, text: string | undefined): After | undefined {
  if (text === undefined) return undefined
  const [, own, at = '', id = ''] = shape.exec(Buffer.from(text, 'base64url').toString()) ?? []
  try {
    if (own === order) return { at: Temporal.Instant.from(at), id }
  } catch {
    // Refused below, as anything else that no list has given out.
  }
  const path = 'querystring/after'
  const needed = {
    zh: `须原样填写上一页返回的next，且排序相同（${order}）`,
    en: `needs "next" of the page before, unchanged, with the same order (here: ${order})`,
  }
  throw new Problem('invalid-request', inWords([{ path, message: needed }]), {
    errors: [{ path, message: needed }],
  })
}
