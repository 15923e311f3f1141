import { all, type Condition } from '../condition.ts'

/** A first condition, or one more. */
export const also = (first: Condition | true | undefined, second: Condition): Condition =>
  first === undefined || first === true ? second : all(first, second)
