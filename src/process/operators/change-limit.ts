import { LIMIT_UNITS } from '../../time/limit-unit.ts'
import type { Limit, Process, Source } from '../definition.ts'
import { figure } from '../reform/figure.ts'
import { known } from '../reform/known.ts'
import { neverLater } from '../reform/never-later.ts'
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

/** @throws ReformError for a promise that is not within what the law gives, or that nobody can tell to be */
function refuse(limit: Limit, promised: Limit): never {
  const [was, now] = [figure(limit), figure(promised)]
  if (limit.unit === promised.unit && promised.amount !== null) {
    throw new ReformError({
      found: {
        zh: `时限“${limit.id}”由${limit.amount}改为${promised.amount}，其依据不是法律`,
        en: `limit "${limit.id}" changed from ${limit.amount} to ${promised.amount}, by a source that is no law`,
      },
      needed: {
        zh: '不长于法定时限的承诺',
        en: 'a promise that is not longer than what the law gives',
      },
      remedy: { zh: '改短，或注明法律依据', en: 'shorten it, or cite the law that allows it' },
    })
  }
  const unit = { zh: LIMIT_UNITS[limit.unit].label, en: limit.unit.replace('-', ' ') }
  throw new ReformError({
    found: {
      zh: `时限“${limit.id}”由${was.zh}改为${now.zh}，其依据不是法律`,
      en: `limit "${limit.id}" changed from ${was.en} to ${now.en}, by a source that is no law`,
    },
    needed: {
      zh: '在任何日历上都不晚于法定时限的承诺',
      en: 'a promise that on every calendar is due no later than what the law gives',
    },
    remedy: {
      zh: `改用法定时限的单位（${unit.zh}），且不多于${limit.amount}`,
      en: `give it in the law's own unit: ${unit.en}, ${limit.amount} or fewer`,
    },
  })
}

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
  const { extension: _, onLapse: __, ...own } = limit
  const promised: Limit = { ...own, ...to, id: `${id}-promised`, kind: kindBy(source), source }
  if (limit.amount !== null && neverLater(promised, limit) !== true) refuse(limit, promised)
  return { ...process, limits: process.limits.flatMap((one) => (one === limit ? [one, promised] : [one])) }
}
