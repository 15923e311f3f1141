import { canonicalHash } from './canonical-hash.ts'
import type { Notice } from './notice.ts'

/**
 * The hash by which a notice is known to others: SM3 of everything in it but when this county loaded it.
 * A receipt checker takes a list of these.
 */
export function noticeHash({ recordedAt: _, ...published }: Notice): string {
  return canonicalHash(published)
}
