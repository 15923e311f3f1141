import { isFrom } from './cited.ts'
import type { Check } from './rule.ts'

/** No paper may be asked for or taken, by this clause. */
export const paperlessBy =
  (clause: string): Check =>
  ({ paperless }) => {
    if (!paperless) return ['paper may still be asked for']
    return isFrom(paperless, clause) ? [] : [`it is paperless, but not by ${clause}`]
  }
