import { valuations } from '../proofs/valuations.ts'
import { leaves, leavesFor } from '../tree.ts'
import type { Check } from './rule.ts'

const isOnSite = ({ zh }: { zh: string }) => zh.replaceAll('非现场', '').includes('现场')

/** Nothing is checked on site in a case in which supervision from afar is enough. */
export const offSiteWhere =
  (fact: string): Check =>
  ({ facts, tree }) => {
    if (!leaves(tree).some(isOnSite)) return []
    const enough = valuations(facts).filter((one) => one[fact] !== false)
    const found = new Set(
      enough.flatMap((one) =>
        leavesFor(tree, one)
          .filter(isOnSite)
          .map(({ zh }) => zh),
      ),
    )
    return [...found].map((zh) => `${zh} is made though it can be done from afar`)
  }
