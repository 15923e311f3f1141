import type { Limit, Process, Source } from '../definition.ts'
import { known } from '../reform/known.ts'
import { ReformError } from '../reform/reform-error.ts'

/** What of a limit a reform may write anew. */
export type LimitChange = Partial<
  Pick<Limit, 'amount' | 'unit' | 'from' | 'until' | 'when' | 'zh' | 'en' | 'assumed'>
>

/**
 * Changes a limit, or takes it out. A figure of law stays where the source of the change is no law: the county's
 * own promise then stands beside it, under the same id with `-promised`.
 */
export interface ChangeLimit {
  readonly operator: 'changeLimit'
  readonly limit: string
  /** Null takes it out. */
  readonly to: LimitChange | null
  readonly source: Source
}

const kindBy = (source: Source): 'statutory' | 'plan' | 'promised' =>
  'law' in source ? 'statutory' : 'plan' in source ? 'plan' : 'promised'

export function changeLimit(process: Process, { limit: id, to, source }: ChangeLimit): Process {
  const limit = known(
    process.limits,
    id,
    { zh: '操作对象时限', en: 'operator on limit' },
    { zh: `${process.slug}没有`, en: `which ${process.slug} does not have` },
  )
  const ofLaw = 'law' in limit.source
  if (to === null || !ofLaw || 'law' in source || limit.kind === 'waiting') {
    const kind = limit.kind === 'waiting' || limit.kind === 'step' ? limit.kind : kindBy(source)
    return {
      ...process,
      limits: process.limits.flatMap((one) =>
        one !== limit ? [one] : to === null ? [] : [{ ...one, ...to, kind, source }],
      ),
    }
  }
  const longer = limit.amount !== null && typeof to.amount === 'number' && to.amount > limit.amount
  if (longer && (to.unit ?? limit.unit) === limit.unit) {
    throw new ReformError({
      found: {
        zh: `时限“${id}”由${limit.amount}改为${to.amount}，其依据不是法律`,
        en: `limit "${id}" changed from ${limit.amount} to ${to.amount}, by a source that is no law`,
      },
      needed: {
        zh: '不长于法定时限的承诺',
        en: 'a promise that is not longer than what the law gives',
      },
      remedy: { zh: '改短，或注明法律依据', en: 'shorten it, or cite the law that allows it' },
    })
  }
  const { extension: _, onLapse: __, ...own } = limit
  const promised: Limit = { ...own, ...to, id: `${id}-promised`, kind: kindBy(source), source }
  return { ...process, limits: process.limits.flatMap((one) => (one === limit ? [one, promised] : [one])) }
}
