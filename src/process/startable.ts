import type { Name, Process } from './definition.ts'
import { type EffectiveDate, type EnteredDate, effectiveDate } from './effective-date.ts'
import { referenceOf } from './reform/reference.ts'

/** Why a process can't be opened on a day, with the change of the plan that says so. */
export interface WhyNotStart {
  /** `merged`: another item has taken it in; `abolished`: it is no more; `not-in-effect`: it is still to come. */
  readonly reason: 'merged' | 'abolished' | 'not-in-effect'
  readonly clause: string
  /** The process whose change it is: the merged item, or the abolished one itself. */
  readonly by: string
  /** From when; null when no day is known. */
  readonly effective: EffectiveDate | null
  readonly detail: Name
}

/** A merger takes effect with the first of its clauses; the others change what is inside it. */
const clauseOf = ({ clauses, effectiveFrom }: Process): string =>
  clauses[0] ?? Object.keys(effectiveFrom)[0] ?? ''

const holdsOn = (effective: EffectiveDate | null, day: Temporal.PlainDate): boolean =>
  effective !== null && Temporal.PlainDate.compare(effective.date, day) <= 0

const since = (effective: EffectiveDate | null): string =>
  effective
    ? `${effective.date}${effective.assumed ? " (assumed: the plan's milestone; the county has entered no date)" : ''}`
    : 'a day that the county has not entered'

const sinceZh = (effective: EffectiveDate | null): string =>
  effective
    ? `${effective.date}${effective.assumed ? '（推定：方案时间节点，县里尚未填写）' : ''}`
    : '县里尚未填写的日期'

/** The processes whose effective dates decide whether this one can be opened; most have none. */
export function decidingDates(catalogue: readonly Process[], process: Process): Process[] {
  const own = process.mergedItems.length > 0 || process.abolishedBy !== undefined ? [process] : []
  return [...own, ...catalogue.filter(({ mergedItems }) => mergedItems.includes(referenceOf(process)))]
}

/**
 * Why a process can't be opened on a day; undefined when it can. 二-6 to 二-9: an earlier item is closed from the
 * day on which the item that it was merged into takes effect, and that one is open from then on; an abolished
 * item (二-1) is closed from its abolition on. Nothing else is ever closed: what is bundled stays separable (一-4).
 */
export function whyNotStart(
  catalogue: readonly Process[],
  entered: readonly EnteredDate[],
  process: Process,
  day: Temporal.PlainDate,
): WhyNotStart | undefined {
  const { abolishedBy, mergedItems } = process
  if (abolishedBy !== undefined) {
    const effective = effectiveDate(process, abolishedBy, entered)
    if (holdsOn(effective, day)) {
      const detail = {
        zh: `“${process.zh}”已按${abolishedBy}取消，自${sinceZh(effective)}起不再办理`,
        en: `${process.zh} is abolished by ${abolishedBy} since ${since(effective)}: nobody needs it any longer`,
      }
      return { reason: 'abolished', clause: abolishedBy, by: process.slug, effective, detail }
    }
  }
  if (mergedItems.length > 0) {
    const clause = clauseOf(process)
    const effective = effectiveDate(process, clause, entered)
    if (!holdsOn(effective, day)) {
      const detail = {
        zh: `“${process.zh}”（${clause}）自${sinceZh(effective)}起施行，收件日为${day}：请办理改革前的事项${mergedItems.join('、')}`,
        en: `${process.zh} (${clause}) takes effect on ${since(effective)}, and this is of ${day}: open the earlier items, ${mergedItems.join(', ')}`,
      }
      return { reason: 'not-in-effect', clause, by: process.slug, effective, detail }
    }
  }
  for (const merger of catalogue) {
    if (!merger.mergedItems.includes(referenceOf(process))) continue
    const clause = clauseOf(merger)
    const effective = effectiveDate(merger, clause, entered)
    if (!holdsOn(effective, day)) continue
    const detail = {
      zh: `“${process.zh}”自${sinceZh(effective)}起并入“${merger.zh}”（${clause}）：请办理合并后的事项`,
      en: `${process.zh} is part of ${merger.zh} (${clause}) since ${since(effective)}: open ${merger.slug}`,
    }
    return { reason: 'merged', clause, by: merger.slug, effective, detail }
  }
  return undefined
}
