import type { Check } from './rule.ts'
import { purchaseFacts } from './sme-support.ts'

/** It says how a purchase supports smaller enterprises, and its cases tell what is bought and what was chosen. */
export const asksForSupport: Check = ({ support, facts }) => [
  ...(support ? [] : ['it does not say how its purchases support smaller enterprises']),
  ...Object.values(purchaseFacts)
    .filter((wanted) => !facts.some(({ id }) => id === wanted))
    .map((wanted) => `its cases do not tell ${wanted}`),
]
