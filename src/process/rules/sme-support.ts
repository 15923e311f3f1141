import type { Facts } from '../condition.ts'
import type { Name, Source } from '../definition.ts'

type Kind = 'goods-or-services' | 'works'

/** A range in percent, both ends included. */
export interface Percent {
  readonly from: number
  readonly to: number
}

/** How procurement supports small and medium enterprises: what is reserved to them, and what is done above that. */
export interface SmeSupport {
  readonly source: Source
  /** Up to this many yuan, the figure itself included, a purchase is reserved to them. */
  readonly reservedUpTo: Readonly<Record<Kind, number>>
  /** Above it at least this percentage is reserved to them, or small and micro enterprises get a deduction. */
  readonly leastShare: number
  readonly deduction: Readonly<Record<Kind, Percent>>
  readonly assumed: readonly Name[]
}

export interface Purchase {
  readonly kind: Kind
  /** In yuan. */
  readonly budget: number
  /** At or above the 采购限额标准, whose figure the plan does not give. */
  readonly atLeastThreshold: boolean
  /** 适宜中小企业提供. */
  readonly suitable: boolean
}

export type Treatment =
  | { readonly way: 'reserved' }
  | { readonly way: 'share-or-deduction'; readonly leastShare: number; readonly deduction: Percent }
  | { readonly way: 'not-bound' }

/** What the rule makes of one purchase. */
export function treatmentOf(
  { reservedUpTo, leastShare, deduction }: SmeSupport,
  { kind, budget, atLeastThreshold, suitable }: Purchase,
): Treatment {
  if (!atLeastThreshold || !suitable) return { way: 'not-bound' }
  if (budget <= reservedUpTo[kind]) return { way: 'reserved' }
  return { way: 'share-or-deduction', leastShare, deduction: deduction[kind] }
}

/** The facts by which a case tells a purchase and what was chosen for it. */
export const purchaseFacts = {
  kind: 'procurementKind',
  budget: 'budget',
  atLeastThreshold: 'atLeastThreshold',
  suitable: 'suitable',
  support: 'support',
  percent: 'supportPercent',
} as const

const chosen = (facts: Facts) => ({
  support: facts[purchaseFacts.support] ?? 'none',
  percent: Number(facts[purchaseFacts.percent] ?? 0),
})

/** The purchase of a case; undefined where it does not say what is needed. */
function purchaseOf(facts: Facts): Purchase | undefined {
  const kind = facts[purchaseFacts.kind]
  const budget = facts[purchaseFacts.budget]
  if ((kind !== 'goods-or-services' && kind !== 'works') || typeof budget !== 'number') return undefined
  return {
    kind,
    budget,
    atLeastThreshold: facts[purchaseFacts.atLeastThreshold] === true,
    suitable: facts[purchaseFacts.suitable] === true,
  }
}

/** What a case owes; undefined where it does not say what is needed, or owes nothing. */
export function owedSupport(
  rule: SmeSupport,
  facts: Facts,
): Exclude<Treatment, { way: 'not-bound' }> | undefined {
  const purchase = purchaseOf(facts)
  const owed = purchase && treatmentOf(rule, purchase)
  return owed?.way === 'not-bound' ? undefined : owed
}

/** Why what a case says was chosen is less than what it owes; undefined when it is enough, or nothing is owed. */
export function whyNotSupported(rule: SmeSupport, facts: Facts): Name | undefined {
  const owed = owedSupport(rule, facts)
  if (!owed) return undefined
  const { support, percent } = chosen(facts)
  if (owed.way === 'reserved') {
    if (support === 'reserved') return undefined
    return {
      zh: `支持方式为${support}：本项采购须专门面向中小企业（reserved）`,
      en: `found support "${support}": this purchase must be reserved to smaller enterprises ("reserved")`,
    }
  }
  const { from, to } = owed.deduction
  if (support === 'reserved') return undefined
  if (support === 'share' && percent >= owed.leastShare) return undefined
  if (support === 'deduction' && percent >= from && percent <= to) return undefined
  return {
    zh: `支持方式为${support}，比例${percent}%：须预留${owed.leastShare}%以上份额（share），或给予小微企业${from}%至${to}%的价格扣除（deduction）`,
    en: `found support "${support}" of ${percent}%: it needs a share of at least ${owed.leastShare}% ("share"), or a deduction of ${from}% to ${to}% ("deduction")`,
  }
}
