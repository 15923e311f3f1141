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
