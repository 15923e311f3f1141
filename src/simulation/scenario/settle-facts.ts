import canonicalize from 'canonicalize'
import type { Facts } from '../../process/condition.ts'
import type { FactDeclaration, Name } from '../../process/definition.ts'
import type { OfficeVariant } from '../office/office-input.ts'
import { factsFor } from '../office/office-plan.ts'

const meaning = ({ type, values }: FactDeclaration) => canonicalize([type, values])

/**
 * The facts of a matter with what is not given of them, as in the case with the most items of the first definition that
 * asks: and then the same for all the others, so that before and after handle one and the same matter. A fact that two
 * definitions ask differently under one id is left to each of them.
 */
export function settleFacts(given: Facts, variants: readonly OfficeVariant[]): Facts {
  const declared = Map.groupBy(
    variants.flatMap(({ cases }) => cases.flatMap(({ facts }) => facts)),
    ({ id }) => id,
  )
  const isOne = (id: string) => new Set(declared.get(id)?.map(meaning)).size === 1
  let facts = given
  for (const { cases, facts: own = {} } of variants) {
    for (const process of cases) {
      const taken = factsFor(process, { ...facts, ...own })
      const open = process.facts.filter(({ id }) => !(id in facts) && !(id in own) && isOne(id))
      facts = {
        ...facts,
        ...Object.fromEntries(open.flatMap(({ id }) => (taken[id] === undefined ? [] : [[id, taken[id]]]))),
      }
    }
  }
  return facts
}

/** What was taken of facts that nobody gave, in words. */
export const factsAssumed = (
  variants: readonly OfficeVariant[],
  matters: readonly { readonly given: Facts; readonly settled: Facts }[],
): Name[] => {
  const found = matters.flatMap(({ given, settled }) =>
    variants.flatMap(({ cases, facts: own = {} }) =>
      cases.flatMap((process) => {
        const taken = factsFor(process, { ...settled, ...own })
        return process.facts
          .filter(({ id }) => !(id in given) && !(id in own))
          .map(
            ({ id, zh, en }): Name => ({
              zh: `${process.zh}：未给“${zh}”，取事项最多的情形（${String(taken[id])}）`,
              en: `${process.en}: "${en}" is not given; taken as in the case with the most items (${String(taken[id])})`,
            }),
          )
      }),
    ),
  )
  return [...new Map(found.map((name) => [name.en, name])).values()]
}
