import { type Condition, type Facts, holds, testsOf } from '../condition.ts'
import { leaves } from '../tree.ts'
import type { Check } from './rule.ts'

/** Every case that yes-or-no facts can tell apart: 2ⁿ. */
const casesOf = (exemption: Condition): Facts[] =>
  testsOf(exemption).reduce<Facts[]>(
    (all, { fact }) => all.flatMap((facts) => [true, false].map((value) => ({ ...facts, [fact]: value }))),
    [{}],
  )

/** Whatever bears this name, a leaf or a paper, is owed in exactly the cases that are not exempt. */
export const exempted =
  (name: string, exemption: Condition): Check =>
  ({ tree, materials }) =>
    [
      ...leaves(tree).map(({ zh, when }) => ({ zh, when: when ?? (true as const) })),
      ...materials.map(({ zh, mayAsk }) => ({ zh, when: mayAsk })),
    ]
      .filter(({ zh }) => zh.includes(name))
      .flatMap(({ zh, when }) => {
        const cases = casesOf(exemption)
        const owed = (facts: Facts) => when === true || holds(when, facts)
        return [
          ...(cases.some((facts) => holds(exemption, facts) && owed(facts))
            ? [`${zh} is owed in an exempt case`]
            : []),
          ...(cases.some((facts) => !holds(exemption, facts) && !owed(facts))
            ? [`${zh} is not owed in a case that is not exempt`]
            : []),
        ]
      })
