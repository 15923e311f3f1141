import { citationOf } from '../citation.ts'
import type { Facts } from '../condition.ts'
import { verbOf } from '../proofs/decisions.ts'
import type { AnyLeaf } from '../tree.ts'
import type { OrderVerdict } from './certificate.ts'
import { type Comparison, inAfter } from './comparison.ts'
import { counterexample, plainest } from './counterexample.ts'
import { belongs, type Duty } from './duty.ts'
import type { Act, OrderConstraint } from './law.ts'

/** The duties of before that are this act, and those of the result that carry none of them. */
function actsOf({ duties, made, carriers }: Comparison, { leaves }: Act): Duty[] {
  const earlier = duties.filter(({ act }) => leaves.includes(act))
  const carrying = new Set(earlier.flatMap(carriers))
  return [...earlier, ...made.filter((duty) => leaves.includes(duty.act) && !carrying.has(duty))]
}

/** One order that plan or law lays down; undefined when the definitions have nothing to do with it. */
function judged(
  comparison: Comparison,
  { id, first, second, source }: OrderConstraint,
): OrderVerdict | undefined {
  const { carriers, made } = comparison
  const earlier = actsOf(comparison, first)
  const carriersOf = (duty: Duty) => (made.includes(duty) ? [duty] : carriers(duty))
  const later = [...new Set(actsOf(comparison, second).flatMap(carriersOf))]
  if (earlier.length === 0 || later.length === 0) return undefined
  const verdict = {
    order: id,
    zh: `先${first.zh}，后${second.zh}`,
    en: `${first.en} before ${second.en}`,
    citation: citationOf(source),
  }
  for (const duty of earlier) {
    const carrying = carriersOf(duty)
    for (const act of later) {
      // What was merged into one is done at once.
      if (carrying.includes(act) || !act.leaf) continue
      for (const facts of kindsOfCase(comparison, duty, carrying, act)) {
        const shown = outOfOrder(comparison, duty, carrying, act, facts)
        if (shown) return { ...verdict, holds: false, counterexample: shown }
      }
    }
  }
  return { ...verdict, holds: true }
}

/**
 * One case of each kind in which the later act is done and the earlier one is carried: the plainest. Cases that go
 * without the earlier one are judged with it; where nothing carries it, all go without.
 */
function kindsOfCase(comparison: Comparison, duty: Duty, carrying: readonly Duty[], act: Duty): Facts[] {
  const having = comparison.cases.filter(
    ({ before, result }) =>
      inAfter(comparison, act, result) &&
      (carrying.length === 0
        ? belongs(duty, before.get(duty.process) ?? {})
        : carrying.some((one) => inAfter(comparison, one, result))),
  )
  const kinds = Map.groupBy(having, ({ result }) =>
    JSON.stringify(carrying.map((one) => inAfter(comparison, one, result))),
  )
  return [...kinds.values()].flatMap((of) => {
    const facts = plainest(
      comparison,
      of.map(({ result }) => result),
    )
    return facts ? [facts] : []
  })
}

/** The events by which a leaf is done; being taken out of the case is not being done. */
const doneBy = (leaf: AnyLeaf): string[] =>
  leaf.kind === 'item' ? [`${leaf.id}.pass`, `${leaf.id}.screen`] : [`${leaf.id}.${verbOf[leaf.kind]}`]

/** The shortest way to the later act on which the earlier one has not been done. */
function outOfOrder(comparison: Comparison, duty: Duty, carrying: readonly Duty[], act: Duty, facts: Facts) {
  const without = carrying.flatMap(({ leaf }) => (leaf ? doneBy(leaf) : []))
  const done = new Set(act.leaf ? doneBy(act.leaf) : [])
  return counterexample(comparison, facts, {
    goal: ({ event }) => event !== undefined && done.has(event),
    ...(act.leaf && { about: act.leaf.id }),
    without,
    shows: {
      zh: `“${act.zh}”已办理，而“${duty.zh}”尚未`,
      en: `done: ${act.en}; not done before it: ${duty.en}`,
    },
  })
}

export const judgeOrders = (comparison: Comparison): OrderVerdict[] =>
  comparison.law.orders.flatMap((constraint) => judged(comparison, constraint) ?? [])
