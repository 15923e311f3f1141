import type { After } from '../database/queries/cases.ts'
import { Problem } from '../problem.ts'

/** The place in a list as a text that clients pass back without reading it. */
export const cursorOf = ({ at, id }: After): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** @throws Problem `invalid-request` for a text that no list has given out */
export function readCursor(text: string | undefined): After | undefined {
  if (text === undefined) return undefined
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  try {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('no id')
    return { at: Temporal.Instant.from(at), id }
  } catch {
    throw new Problem(
      'invalid-request',
      `"after" is not a cursor of this list: pass "next" of the page before, unchanged`,
    )
  }
}
