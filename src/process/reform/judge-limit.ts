import canonicalize from 'canonicalize'
import { citationOf } from '../citation.ts'
import { placeOf, spanOf } from '../clock-tags.ts'
import { type Condition, type Facts, holds } from '../condition.ts'
import type { Limit, Name, Process } from '../definition.ts'
import { approves } from '../proofs/decisions.ts'
import { leavesFor } from '../tree.ts'
import type { Change, DutyStatus, Figure, LimitVerdict } from './certificate.ts'
import type { Comparison, JointCase } from './comparison.ts'
import { counterexample, plainest } from './counterexample.ts'
import { neverLater } from './never-later.ts'
import { permissionsFor, permitted } from './permitted.ts'
import { referenceOf } from './reference.ts'

const begins = (limit: Limit) => (limit.from === 'promise' ? -1 : placeOf(spanOf(limit).from))
const ends = (limit: Limit) => (limit.until === 'fulfilment' ? -1 : placeOf(spanOf(limit).until))

/** It runs while the other does: begins no later, ends no earlier. */
const spans = (one: Limit, other: Limit): boolean =>
  one.from === 'promise' || other.from === 'promise'
    ? one.from === other.from
    : begins(one) <= begins(other) &&
      ends(one) >= ends(other) &&
      !(one.from === 'turn' && other.from !== 'turn')

const inCase = (when: Condition | undefined, facts: Facts) => !when || holds(when, facts)

/** Whether a limit binds in a case: it applies, and what it is of belongs in. */
export function binds(process: Process, limit: Limit, facts: Facts): boolean {
  const included = leavesFor(process.tree, facts).map(({ id }) => id)
  const of = limit.from === 'promise' ? limit.id : limit.item
  return inCase(limit.when, facts) && (of === undefined || included.includes(of))
}

/** Of the result's limits, the one that is this limit, whatever its id: kind, unit, source and owner are its own. */
function sameLimit({ result }: Comparison, limit: Limit): Limit | undefined {
  const own = ({ kind, unit, source, owedBy }: Limit) => canonicalize([kind, unit, source, owedBy])
  const alike = result.limits.filter((one) => own(one) === own(limit) && spans(one, limit))
  return alike.find(({ id }) => id === limit.id) ?? alike[0]
}

/** Whether a limit of the result is one of before: only what is new rests on what the reform says for it. */
const stoodBefore = ({ before }: Comparison, { id, source }: Limit) =>
  before.some(({ limits }) =>
    limits.some((one) => one.id === id && canonicalize(one.source) === canonicalize(source)),
  )

/** Whether the result's limit demands no less. */
function asStrict(one: Limit, limit: Limit): boolean {
  const lapse = !limit.onLapse || one.onLapse?.event === limit.onLapse.event
  // A waiting period is a minimum: shorter is less.
  const figure = limit.kind === 'waiting' ? neverLater(limit, one) === true : neverLater(one, limit) === true
  const extended = limit.extension?.amount ?? 0
  return lapse && figure && (one.extension?.amount ?? 0) <= extended
}

interface Standing {
  readonly now: string | null
  readonly status: DutyStatus
  readonly changes: readonly Change[]
}

/** What has become of one limit of an earlier definition. */
function standing(comparison: Comparison, process: Process, limit: Limit): Standing {
  const { result, carriers, duties, cases } = comparison
  const about = { act: `${process.slug}#${limit.id}`, process, source: limit.source }
  const duty = duties.find(
    ({ process: of, leaf }) => leaf !== undefined && of === process && leaf.id === limit.item,
  )
  const carrying = duty ? carriers(duty).flatMap(({ leaf }) => (leaf ? [leaf.id] : [])) : []
  // What nobody does any longer is said of the duty; its limit goes with it.
  if (duty && carrying.length === 0) return { now: null, status: 'dropped', changes: [] }
  const bound = cases.filter(({ before }) => binds(process, limit, before.get(process) ?? {}))
  /** Of an item: only where an item of the result carries it. */
  const concerned = bound.filter(
    ({ result: facts }) =>
      limit.item === undefined || leavesFor(result.tree, facts).some(({ id }) => carrying.includes(id)),
  )
  const keeping = (one: JointCase, limits: readonly Limit[]) =>
    limits.some((own) => binds(result, own, one.result))
  const same = sameLimit(comparison, limit)
  const change = (words: Name, bare: readonly JointCase[]): Change => {
    const right = permitted(comparison, 'limit', about)
    if (right) return { kind: 'limit', ...words, ...right, allowed: true }
    const facts = plainest(
      comparison,
      (bare.length > 0 ? bare : cases).map(({ result: of }) => of),
    )
    const shows = {
      zh: `已批准，而“${limit.zh}”没有约束办件`,
      en: `approved, and the case was not bound by: ${limit.en}`,
    }
    const shown = facts && counterexample(comparison, facts, { goal: approves, shows })
    return { kind: 'limit', ...words, by: null, allowed: false, ...(shown && { counterexample: shown }) }
  }
  if (same) {
    if (!asStrict(same, limit)) {
      const words = { zh: '较原时限宽松', en: 'it demands less than it did' }
      return { now: same.id, status: 'weakened', changes: [change(words, concerned)] }
    }
    const bare = concerned.filter((one) => !keeping(one, [same]))
    if (bare.length === 0) return { now: same.id, status: 'kept', changes: [] }
  }
  // Another limit that spans it and never ends later keeps it, too.
  const within = result.limits.filter(
    (one) =>
      one.kind !== 'waiting' &&
      limit.kind !== 'waiting' &&
      !one.inForce &&
      !one.owedBy &&
      !limit.owedBy &&
      !limit.onLapse &&
      (one.item === undefined || carrying.includes(one.item)) &&
      spans(one, limit) &&
      neverLater(one, limit) === true,
  )
  const keepers = [...(same ? [same] : []), ...within]
  const bare = concerned.filter((one) => !keeping(one, keepers))
  if (bare.length === 0) {
    const [keeper] = within
    const covered: Change | undefined = keeper && {
      kind: 'covered',
      zh: `在“${keeper.zh}”之内`,
      en: `within: ${keeper.en}`,
      ...(stoodBefore(comparison, keeper)
        ? { by: citationOf(keeper.source) }
        : { by: null, stated: citationOf(keeper.source) }),
      allowed: true,
    }
    return { now: keeper?.id ?? same?.id ?? null, status: 'moved', changes: covered ? [covered] : [] }
  }
  const instead = permissionsFor(comparison, 'limit', about).flatMap((right) => {
    const limits = result.limits.filter(({ id }) => id === right.within)
    return limits.length > 0 && bare.every((one) => keeping(one, limits)) ? [right] : []
  })[0]
  if (instead?.within) {
    const words = { zh: '改按另一时限', en: 'another limit stands in its place' }
    return {
      now: instead.within,
      status: 'weakened',
      changes: [{ kind: 'limit', ...words, by: citationOf(instead.source), allowed: true }],
    }
  }
  const words = same
    ? { zh: '部分办件不再受其约束', en: 'some cases are no longer bound by it' }
    : { zh: '结果中没有此时限', en: 'the result does not have it' }
  return { now: same?.id ?? null, status: same ? 'weakened' : 'dropped', changes: [change(words, bare)] }
}

const figureOf = ({ amount, unit }: Limit): Figure => ({ amount, unit })

export const judgeLimits = (comparison: Comparison): LimitVerdict[] =>
  comparison.before.flatMap((process) =>
    process.limits.map((limit) => {
      const found = standing(comparison, process, limit)
      const now = comparison.result.limits.find(({ id }) => id === found.now)
      return {
        limit: `${referenceOf(process)}#${limit.id}`,
        zh: limit.zh,
        en: limit.en,
        of: { zh: process.zh, en: process.en },
        figure: figureOf(limit),
        nowFigure: now ? figureOf(now) : null,
        citation: citationOf(limit.source),
        ...found,
      }
    }),
  )
