import canonicalize from 'canonicalize'
import type { Condition } from '../condition.ts'
import type { Check } from './rule.ts'

/** Where these papers are asked for at all, they may be in exactly these cases. */
export const askableOnlyIn =
  (ids: readonly string[], cases: Condition): Check =>
  ({ materials }) =>
    materials
      .filter(({ id, mayAsk }) => ids.includes(id) && canonicalize(mayAsk) !== canonicalize(cases))
      .map(({ id }) => `${id} may be asked for in other cases than the rule allows`)
