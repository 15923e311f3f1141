import type { Clock } from '../../case/case.ts'
import { dueOf, isInForce } from '../../case/clocks.ts'
import { countedIntervals } from '../../case/counted-intervals.ts'
import type { Standing } from '../../case/engine.ts'
import { holdsSoFar } from '../../process/condition.ts'
import type { Limit, Name, Phase, Process } from '../../process/definition.ts'
import { leaves } from '../../process/tree.ts'
import type { Calendar } from '../../time/calendar.ts'
import { usedTime } from '../../time/used-time.ts'
import { type ProcessOf, type Stretch, stretchesOf } from '../measures/stretches.ts'
import type { LimitReading } from './clock-readings.ts'

/** A limit or an item that has no counterpart, by its id, and why. */
export interface Unmapped extends Name {
  readonly id: string
}

interface Span {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
}

/** A case's own times, by which limits of any process can be laid. */
function timesOf(own: ProcessOf, other: Process, history: readonly Standing[]) {
  const shared = new Set(leaves(other.tree).map(({ id }) => id))
  const open = stretchesOf(own, history).filter(({ leaf }) => leaf !== undefined)
  const atIndex = (index: number) => history[index]?.event.occurredAt ?? null
  const last = (history.at(-1) as Standing).case
  const happened = new Set(history.map(({ event }) => event.type))
  const corrections = history.filter(({ event }) =>
    ['request-correction', 'submit-correction'].includes(event.type),
  )
  const correction = corrections.at(-1)?.event
  // With corrections asked for, the applicant has the case, and nothing counts until it is complete again.
  const leftAt = correction?.type === 'request-correction' ? correction.occurredAt : null
  const endedAt = leftAt ?? (last.ended ? last.lastAt : null)

  function turnOf(item: string): Span | undefined {
    const turns = open.filter(({ leaf }) => leaf?.id === item)
    const from = atIndex(turns[0]?.start ?? history.length)
    return from ? { from, to: atIndex(Math.max(...turns.map(({ end }) => end))) } : undefined
  }

  /** Whether at an event every part that the other process has too is in a special procedure. */
  function isHeldAt(index: number, item: string | undefined): boolean {
    const isMeant = ({ leaf, start, end }: Stretch) =>
      leaf && start <= index && index < end && (item === undefined ? shared.has(leaf.id) : leaf.id === item)
    const parts = open.filter(isMeant)
    const special = history[index]?.case.context.special ?? {}
    return parts.length > 0 && parts.every(({ leaf }) => leaf && Object.hasOwn(special, leaf.id))
  }

  function heldIn(item: string | undefined): Clock['held'] {
    const held: Clock['held'][number][] = []
    for (const [index, { event }] of history.entries()) {
      const before = held.at(-1)
      const isOpen = before?.to === null
      if (isHeldAt(index, item) === isOpen) continue
      if (isOpen) held[held.length - 1] = { ...before, to: event.occurredAt }
      else held.push({ from: event.occurredAt, to: null, ground: 'special procedure' })
    }
    return held
  }
  const ran = new Set(open.flatMap(({ leaf }) => leaf?.id ?? []))
  return { ran, shared, last, endedAt, happened, turnOf, heldIn }
}

type Times = ReturnType<typeof timesOf>

/** Why a limit can't be laid on a case's times; undefined when it can. */
function obstacle(limit: Limit, { last, turnOf }: Times): Name | undefined {
  if (limit.amount === null || limit.from === 'promise' || limit.until === 'fulfilment')
    return { zh: '按承诺计算，本办件无此承诺', en: 'it counts from a promise, which this case has not' }
  if (limit.kind === 'waiting')
    return { zh: '等待期会推迟其后各步，无法套用', en: 'a waiting period would have moved what follows it' }
  if (limit.before !== undefined)
    return { zh: '自另一事实日期倒计', en: 'it counts back from a date of its own' }
  if (limit.when && holdsSoFar(limit.when, last.context.facts) === undefined)
    return { zh: '其适用条件所需的事实未知', en: 'whether it applies rests on facts that are not known' }
  if (limit.item && !turnOf(limit.item))
    return { zh: `本办件没有事项${limit.item}`, en: `the case had no item ${limit.item}` }
  return undefined
}

function spanOf(
  limit: Limit,
  { last, endedAt, happened, turnOf }: Times,
): (Span & { isReached: boolean }) | undefined {
  const turn = limit.item === undefined ? undefined : turnOf(limit.item)
  const from = limit.from === 'turn' ? turn?.from : last.phases[limit.from as Phase]
  if (!from) return undefined
  const phase = last.phases[limit.until as Phase] ?? null
  const ends = [turn?.to ?? null, phase].filter((one) => one !== null)
  const reached = ends.sort(Temporal.Instant.compare)[0]
  const goneAnotherWay = last.outcome === 'withdrawn' || last.outcome === 'terminated'
  const isCut = goneAnotherWay && endedAt !== null && (!reached || reached.equals(endedAt))
  const isTakenOut = happened.has(`${limit.item}.separate`)
  return { from, to: reached ?? endedAt, isReached: reached !== undefined && !isCut && !isTakenOut }
}

function layLimit(
  limit: Limit,
  times: Times,
  calendar: Calendar,
  until: Temporal.Instant,
): LimitReading | undefined {
  const span = spanOf(limit, times)
  if (!span || !isInForce(limit, span.from)) return undefined
  const { from, to, isReached } = span
  const isWithin = (at: Temporal.Instant) => !to || Temporal.Instant.compare(at, to) < 0
  const held = times
    .heldIn(limit.item)
    .filter((one) => isWithin(one.from))
    .map((one) => (to && (one.to === null || !isWithin(one.to)) ? { ...one, to } : one))
  const clock: Clock = {
    ...{ limit: limit.id, run: 1, startedAt: from, stoppedAt: to, held, extensions: [] },
    ...{ reached: isReached, warnedAt: null, exceededAt: null, due: null },
  }
  const due = dueOf(calendar, limit, clock)
  const openHold = held.at(-1)?.to === null ? held.at(-1)?.from : undefined
  const isExceeded = Temporal.Instant.compare(openHold ?? to ?? until, due.until) > 0
  const stopped = isReached ? 'kept' : 'ended'
  return {
    ...{ limit, run: 1, startedAt: from, stoppedAt: to },
    due: openHold && !isExceeded ? null : { date: due.date, until: due.until, provisional: due.provisional },
    used: usedTime(calendar, limit.unit, countedIntervals(clock, until)),
    result: isExceeded ? 'exceeded' : to ? stopped : 'open',
  }
}

/**
 * The times of a case's own acts laid on the limits of another process: its phases are the other's phases, and items
 * are the same where their ids are. Nothing is lived again: what the other process would have asked for beside is
 * not known, and neither is what silence would have brought about in it.
 * @param calendar on which all of the other process's limits are counted
 */
export function lay(
  own: ProcessOf,
  other: Process,
  history: readonly Standing[],
  calendar: Calendar,
  until: Temporal.Instant,
): { readonly readings: readonly LimitReading[]; readonly unmapped: readonly Unmapped[] } {
  const times = timesOf(own, other, history)
  const { facts } = times.last.context
  const applies = other.limits.filter(({ when }) => !when || holdsSoFar(when, facts) !== false)
  const unmapped: Unmapped[] = applies.flatMap((limit) => {
    const why = obstacle(limit, times)
    return why ? [{ id: limit.id, ...why }] : []
  })
  const laid = applies.filter((limit) => !obstacle(limit, times))
  const onlyThere = leaves(other.tree).filter(
    ({ id, when }) => !times.ran.has(id) && (!when || holdsSoFar(when, facts) !== false),
  )
  return {
    readings: laid.flatMap((limit) => layLimit(limit, times, calendar, until) ?? []),
    unmapped: [
      ...unmapped,
      ...onlyThere.map(({ id }) => ({
        id,
        zh: '本办件没有该事项',
        en: 'an item that the case did not have',
      })),
      ...[...times.ran]
        .filter((id) => !times.shared.has(id))
        .map((id) => ({
          id,
          zh: '所问流程没有该事项',
          en: 'an item that the process asked about does not have',
        })),
    ],
  }
}
