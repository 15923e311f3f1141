import type { Department } from '../definition.ts'
import { online } from './online.ts'
import type { Check } from './rule.ts'

/** It goes online, and this department has a part in it: so it reads its cases with all that happens to them. */
export const seenOnlineBy =
  ({ id, zh }: Department): Check =>
  (process, catalogue) => [
    ...online(process, catalogue),
    ...([...process.lead, ...process.responsible].some((one) => one.id === id)
      ? []
      : [`${zh} has no part in it, and does not see it`]),
  ]
